import { Button, FileButton, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterEntry, MandateLetter } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { scanTypes, useAttach } from '../attachments/upload';

/** What stands in the form of a letter at first. */
export function letterEntryOf(letter: MandateLetter | null): LetterEntry {
  return { letterNo: letter?.letterNo ?? '', letterDate: letter?.letterDate ?? '', scanId: letter?.scanId ?? null };
}

/** Number, date and scan of a mandate letter; the scan lies beside the record as soon as it is chosen (CRD-1). */
export function LetterInputs({
  entry,
  isRequired = false,
  onChange,
}: {
  readonly entry: LetterEntry;
  readonly isRequired?: boolean;
  readonly onChange: (entry: LetterEntry) => void;
}) {
  const t = useText();
  const attach = useAttach();
  const attachments = useAssembly((state) => state.attachments);
  const [isBusy, setIsBusy] = useState(false);
  const scan = entry.scanId === null ? undefined : attachments.get(entry.scanId);

  async function choose(file: File | null) {
    if (file === null) return;
    setIsBusy(true);
    const attachment = await attach(file);
    setIsBusy(false);
    if (attachment !== null) onChange({ ...entry, scanId: attachment.id });
  }

  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          data-autofocus
          label={t('field.letterNo')}
          withAsterisk={isRequired}
          value={entry.letterNo}
          onChange={(event) => {
            onChange({ ...entry, letterNo: event.currentTarget.value });
          }}
        />
        <TextInput
          type="date"
          label={t('mandate.letterDate')}
          withAsterisk={isRequired}
          value={entry.letterDate}
          onChange={(event) => {
            onChange({ ...entry, letterDate: event.currentTarget.value });
          }}
        />
      </SimpleGrid>
      <Group gap="sm">
        <FileButton onChange={(file) => void choose(file)} accept={scanTypes}>
          {(props) => (
            <Button variant="default" leftSection={<IconPaperclip size={16} />} loading={isBusy} {...props}>
              {t(entry.scanId === null ? 'mandate.attachScan' : 'mandate.replaceScan')}
            </Button>
          )}
        </FileButton>
        {scan !== undefined && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {t('attachment.chosen', { fileName: scan.fileName })}
          </Text>
        )}
      </Group>
    </>
  );
}

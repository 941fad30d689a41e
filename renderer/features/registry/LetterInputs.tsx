import { Button, FileButton, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import type { AttachmentId, MandateLetter } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { scanTypes, useAttach } from '../attachments/upload';

/** What a form holds of a letter, beside whatever else it asks. */
export interface LetterFields {
  letterNo: string;
  letterDate: string;
  scanId: AttachmentId | null;
}

/** What stands in the form of a letter at first. */
export function letterEntryOf(letter: MandateLetter | null): LetterFields {
  return { letterNo: letter?.letterNo ?? '', letterDate: letter?.letterDate ?? '', scanId: letter?.scanId ?? null };
}

/** Number, date and scan of a mandate letter; the scan lies beside the record as soon as it is chosen (CRD-1). Stands in a `FormProvider`. */
export function LetterInputs({ isRequired = false }: { readonly isRequired?: boolean }) {
  const t = useText();
  const attach = useAttach();
  const { register, control, formState } = useFormContext<LetterFields>();
  const { field } = useController({ control, name: 'scanId' });
  const scan = useAssembly(({ attachments }) => (field.value === null ? undefined : attachments.get(field.value)));
  const [isBusy, setIsBusy] = useState(false);
  const words = (name: keyof LetterFields): string | undefined => formState.errors[name]?.message;

  async function choose(file: File | null) {
    if (file === null) return;
    setIsBusy(true);
    const attachment = await attach(file);
    setIsBusy(false);
    if (attachment !== null) field.onChange(attachment.id);
  }

  return (
    <>
      <SimpleGrid cols={2}>
        <TextInput
          data-autofocus
          label={t('field.letterNo')}
          withAsterisk={isRequired}
          {...register('letterNo')}
          error={words('letterNo')}
        />
        <TextInput
          type="date"
          label={t('mandate.letterDate')}
          withAsterisk={isRequired}
          {...register('letterDate')}
          error={words('letterDate')}
        />
      </SimpleGrid>
      <Group gap="sm">
        <FileButton onChange={(file) => void choose(file)} accept={scanTypes}>
          {(props) => (
            <Button variant="default" leftSection={<IconPaperclip size={16} />} loading={isBusy} {...props}>
              {t(field.value === null ? 'mandate.attachScan' : 'mandate.replaceScan')}
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

import { Button, FileButton, Group, TextInput } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../locales';
import { bytesOf } from '../../ui';

/** What is asked about: a file, or the code in the foot of a print. */
export interface AskedPaper {
  readonly bytes: Uint8Array | null;
  readonly code: string;
}

/** Asks which paper a file or a code is of. */
export function PaperQuestion({
  isBusy,
  onAsk,
}: {
  readonly isBusy: boolean;
  readonly onAsk: (asked: AskedPaper) => void;
}) {
  const t = useText();
  const [code, setCode] = useState('');
  async function askFile(file: File | null) {
    if (file !== null) onAsk({ bytes: await bytesOf(file), code: '' });
  }
  return (
    <Group align="flex-end" gap="xs">
      <FileButton accept="application/pdf" onChange={(file) => void askFile(file)}>
        {(props) => (
          <Button variant="default" leftSection={<IconFileSearch size={16} />} loading={isBusy} {...props}>
            {t('paper.verifyFile')}
          </Button>
        )}
      </FileButton>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') onAsk({ bytes: null, code });
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t('paper.verifyCode')}
            placeholder="7F3A-91C2-0B4D"
            value={code}
            onChange={(event) => {
              setCode(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default" disabled={code.trim() === ''}>
            {t('paper.verify')}
          </Button>
        </Group>
      </form>
    </Group>
  );
}

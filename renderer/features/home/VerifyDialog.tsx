import { Alert, Button, FileButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { WideVerdict } from '../../../shared/contract';
import { dayText, useText } from '../../locales';
import { bytesOf, useAsk, useReturnedFocus } from '../../ui';

/** Tells of a file, or of the code in its foot, which paper of which assembly it is, without one being open (DOC-7). */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { ask, asking } = useAsk();
  const [code, setCode] = useState('');
  const [verdict, setVerdict] = useState<WideVerdict>();
  useReturnedFocus();
  async function verify(bytes: Uint8Array | null) {
    setVerdict(await ask('documents.verifyAnywhere', { bytes, code: bytes === null ? code : '' }));
  }
  const found = verdict?.found ?? null;
  return (
    <Modal
      opened
      size="lg"
      title={t('home.verify')}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack gap="md">
        <Text size="sm">{t('home.verifyHelp')}</Text>
        <Group align="flex-end" gap="sm">
          <FileButton accept="application/pdf" onChange={(file) => void (file !== null && bytesOf(file).then(verify))}>
            {(props) => (
              <Button
                variant="default"
                leftSection={<IconFileSearch size={16} />}
                loading={asking === 'documents.verifyAnywhere'}
                {...props}
              >
                {t('paper.verifyFile')}
              </Button>
            )}
          </FileButton>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (code.trim() !== '') void verify(null);
            }}
          >
            <Group align="flex-end" gap="xs">
              <TextInput
                data-autofocus
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
        {verdict !== undefined && (
          <Alert role="status" color={found === null ? 'red' : found.isVoided ? 'orange' : 'green'}>
            <Text>
              {found === null
                ? t('home.verifyUnknown')
                : t(found.isVoided ? 'home.verifyVoided' : 'home.verifyIssued', {
                    number: found.number,
                    date: dayText(t, found.signedOn),
                    title: found.assembly,
                  })}
            </Text>
            {verdict.unread.length > 0 && (
              <Text size="sm">{t('home.verifyUnread', { titles: verdict.unread.join(', ') })}</Text>
            )}
          </Alert>
        )}
      </Stack>
    </Modal>
  );
}

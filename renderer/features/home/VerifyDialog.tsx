import { Alert, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { WideVerdict } from '../../../shared/contract';
import { dayText, useText } from '../../locales';
import { useAsk, useReturnedFocus } from '../../ui';
import { PaperQuestion } from '../documents/PaperQuestion';

/** Tells of a file, or of the code in its foot, which paper of which assembly it is, without one being open (DOC-7). */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { ask, asking } = useAsk();
  const [verdict, setVerdict] = useState<WideVerdict>();
  useReturnedFocus();
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
        <PaperQuestion
          isBusy={asking === 'documents.verifyAnywhere'}
          onAsk={(asked) => void ask('documents.verifyAnywhere', asked).then(setVerdict)}
        />
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

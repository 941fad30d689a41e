import { Button, FileButton, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { signatureStates } from '../../../shared/domain';
import type { DocumentId, Signature, SignatureState } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { instantText, useText } from '../../locales';
import { useAct, useReturnedFocus } from '../../ui';
import { AttachmentDialog } from '../attachments/AttachmentDialog';
import { scanTypes, useAttach } from '../attachments/upload';

function SignatureLine({
  id,
  place,
  signature,
}: {
  readonly id: DocumentId;
  readonly place: number;
  readonly signature: Signature;
}) {
  const t = useText();
  const act = useAct();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const [isRefusing, setIsRefusing] = useState(false);
  const [reason, setReason] = useState('');
  const name = signature.name === '' ? signature.title : signature.name;
  async function set(state: SignatureState) {
    setIsRefusing(state === 'refused');
    if (state !== 'refused') await act({ type: 'document.sign', id, signature: place, state, reason: '' });
  }
  async function refuse() {
    const done = await act({ type: 'document.sign', id, signature: place, state: 'refused', reason });
    if (done !== null) setIsRefusing(false);
  }
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {[
              signature.name === '' ? '' : signature.title,
              signature.at === null ? '' : instantText(t, signature.at, timeZone),
              signature.reason,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
        </div>
        <SegmentedControl
          style={{ flexShrink: 0 }}
          aria-label={t('paper.signatureOf', { name })}
          value={isRefusing ? 'refused' : signature.state}
          data={signatureStates.map((value) => ({ value, label: t(`paper.signature.${value}`) }))}
          onChange={(value) => void set(value as SignatureState)}
        />
      </Group>
      {isRefusing && (
        <Group align="flex-end">
          <TextInput
            style={{ flex: 1 }}
            label={t('form.reason')}
            value={reason}
            autoFocus
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Button disabled={reason.trim() === ''} onClick={() => void refuse()}>
            {t('form.save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Who has to sign, who has, who refused and why; and the signed original as a scan (DOC-5). */
export function SignaturesDialog({ id, onClose }: { readonly id: DocumentId; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const attach = useAttach();
  const document = useAssembly((state) => state.documents.find((one) => one.id === id));
  const [isShowing, setIsShowing] = useState(false);
  useReturnedFocus();
  if (document === undefined) return null;
  const { signatures = [], originalId, number } = document;
  async function add(file: File | null) {
    const laid = file === null ? null : await attach(file);
    if (laid !== null)
      await act({ type: 'document.attachOriginal', id, attachmentId: laid.id }, t('paper.originalKept'));
  }
  return (
    <Modal
      opened
      size="lg"
      title={t('paper.signaturesOf', { number })}
      closeOnEscape={!isShowing}
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack gap="md">
        {signatures.length === 0 && <Text c="dimmed">{t('paper.noSignatures')}</Text>}
        {signatures.map((signature, place) => (
          <SignatureLine key={place} id={id} place={place} signature={signature} />
        ))}
        <Group>
          <FileButton accept={scanTypes} onChange={(file) => void add(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {t(originalId === undefined ? 'paper.attachOriginal' : 'paper.replaceOriginal')}
              </Button>
            )}
          </FileButton>
          {originalId !== undefined && (
            <Button
              variant="subtle"
              onClick={() => {
                setIsShowing(true);
              }}
            >
              {t('paper.showOriginal')}
            </Button>
          )}
        </Group>
      </Stack>
      {isShowing && originalId !== undefined && (
        <AttachmentDialog
          id={originalId}
          title={t('paper.originalOf', { number })}
          onClose={() => {
            setIsShowing(false);
          }}
        />
      )}
    </Modal>
  );
}

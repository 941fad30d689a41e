import { Button, Image, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AttachmentId } from '../../../shared/domain';
import { dateOf, formatClock, formatDate } from '../../../shared/text';
import { transport, useAssembly } from '../../client';
import { useText } from '../../locales';
import { offerDownload, tellDone, tellRefusal } from '../../ui';
import { PdfPages } from './PdfPages';

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.ceil(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

/** An attachment: what it is, who attached it, a picture of it where it is one, and a copy to take along. */
export function AttachmentDialog({
  id,
  title,
  onClose,
}: {
  readonly id: AttachmentId;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { attachments, facts } = useAssembly();
  const [base64, setBase64] = useState<string | null>(null);
  const attachment = attachments.get(id);
  useEffect(() => {
    let isGone = false;
    void transport.call('attachments.get', { id }).then((reply) => {
      if (isGone) return;
      if (reply.ok) setBase64(reply.value.base64);
      else tellRefusal(t, reply.refusal);
    });
    return () => {
      isGone = true;
    };
  }, [id, t]);

  async function save() {
    const reply = await transport.call('attachments.save', { id });
    if (!reply.ok) {
      tellRefusal(t, reply.refusal);
      return;
    }
    offerDownload(reply.value);
    tellDone(t, t('file.saved', { path: reply.value.path }));
  }

  if (attachment === undefined) return null;
  const { timeZone } = facts.profile;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={title}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
      zIndex={250}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('attachment.details', {
            fileName: attachment.fileName,
            size: sizeOf(attachment.bytes),
            at: `${formatDate(dateOf(attachment.addedAt, timeZone))} ${formatClock(attachment.addedAt, timeZone)}`,
            by: attachment.addedBy,
          })}
        </Text>
        {base64 !== null &&
          (attachment.mediaType === 'application/pdf' ? (
            <PdfPages base64={base64} label={title} />
          ) : (
            <Image src={`data:${attachment.mediaType};base64,${base64}`} alt={title} fit="contain" mah="60vh" />
          ))}
        <Button
          leftSection={<IconDownload size={16} />}
          onClick={() => void save()}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('attachment.save')}
        </Button>
      </Stack>
    </Modal>
  );
}

import { Button, Image, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { AttachmentId } from '../../../shared/domain';
import { dateOf, formatClock, formatDate } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAnswer, useAsk } from '../../ui';
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
  const { attachments, facts } = useAssembly(({ attachments, facts }) => ({ attachments, facts }));
  const { askForFile, asking } = useAsk();
  const [found] = useAnswer('attachments.get', { id });
  const base64 = found?.base64 ?? null;
  const attachment = attachments.get(id);

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
          loading={asking !== null}
          onClick={() => void askForFile('attachments.save', { id })}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('attachment.save')}
        </Button>
      </Stack>
    </Modal>
  );
}

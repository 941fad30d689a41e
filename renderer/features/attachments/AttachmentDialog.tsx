import { Button, Image, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AttachmentId, MediaType } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { instantText, useText } from '../../locales';
import { pictureAddress, useAnswer, useAsk } from '../../ui';
import { PdfPages } from './PdfPages';

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${String(Math.ceil(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}

function Picture({
  bytes,
  mediaType,
  label,
}: {
  readonly bytes: Uint8Array;
  readonly mediaType: MediaType;
  readonly label: string;
}) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    void pictureAddress(bytes, mediaType).then(setAddress);
  }, [bytes, mediaType]);
  return address !== null && <Image src={address} alt={label} fit="contain" mah="60vh" />;
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
            at: instantText(t, attachment.addedAt, timeZone),
            by: attachment.addedBy,
          })}
        </Text>
        {found !== undefined &&
          (attachment.mediaType === 'application/pdf' ? (
            <PdfPages bytes={found.bytes} label={title} />
          ) : (
            <Picture bytes={found.bytes} mediaType={attachment.mediaType} label={title} />
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

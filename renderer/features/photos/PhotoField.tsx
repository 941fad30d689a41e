import { Avatar, Button, FileButton, Group, Stack } from '@mantine/core';
import { IconCamera, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AttachmentId } from '../../../shared/domain';
import { isInBrowser } from '../../client';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';
import { pictureTypes } from '../attachments/upload';
import { loadPicture } from './picture';
import { usePicture } from './Photo';
import type { PhotoSource } from './PhotoDialog';
import { PhotoDialog } from './PhotoDialog';

/** What a form holds of a photo until it is saved. */
export type PhotoEntry =
  | { readonly kind: 'kept'; readonly id: AttachmentId | null }
  | { readonly kind: 'new'; readonly file: File; readonly address: string }
  | { readonly kind: 'removed' };

function addressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('unreadable'));
    };
    reader.readAsDataURL(file);
  });
}

/** A photo by file, or by camera in the program's own window; cut to a square before it is kept (REG-7). */
export function PhotoField({
  entry,
  onChange,
}: {
  readonly entry: PhotoEntry;
  readonly onChange: (entry: PhotoEntry) => void;
}) {
  const t = useText();
  const [source, setSource] = useState<PhotoSource | null>(null);
  const kept = usePicture(entry.kind === 'kept' ? entry.id : null);
  const shown = entry.kind === 'new' ? entry.address : entry.kind === 'kept' ? kept : null;

  async function choose(file: File | null) {
    if (file === null) return;
    try {
      const address = await addressOf(file);
      await loadPicture(address);
      setSource({ kind: 'file', address });
    } catch {
      tellRefusal(t, { code: 'attachment.foreign', params: { fileName: file.name } });
    }
  }

  /** The form has the photo before its dialog goes: who saves at once saves it, too. */
  async function take(file: File) {
    onChange({ kind: 'new', file, address: await addressOf(file) });
    setSource(null);
  }

  return (
    <Group gap="md" wrap="nowrap">
      <Avatar src={shown} alt={t('photo.label')} size={64} radius="md" />
      <Stack gap={6} align="flex-start">
        <Group gap="xs">
          <FileButton onChange={(file) => void choose(file)} accept={pictureTypes}>
            {(props) => (
              <Button size="compact-sm" variant="default" leftSection={<IconPhoto size={14} />} {...props}>
                {t('photo.file')}
              </Button>
            )}
          </FileButton>
          {!isInBrowser && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCamera size={14} />}
              onClick={() => {
                setSource({ kind: 'camera' });
              }}
            >
              {t('photo.camera')}
            </Button>
          )}
          {shown !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={14} />}
              onClick={() => {
                onChange({ kind: 'removed' });
              }}
            >
              {t('photo.remove')}
            </Button>
          )}
        </Group>
      </Stack>
      {source !== null && (
        <PhotoDialog
          source={source}
          onPhoto={(file) => void take(file)}
          onClose={() => {
            setSource(null);
          }}
        />
      )}
    </Group>
  );
}

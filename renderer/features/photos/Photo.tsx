import { Avatar } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { AttachmentId } from '../../../shared/domain';
import { useText } from '../../locales';
import { usePictureAddress } from '../attachments/upload';

/** Pictures that were fetched, the newest last; a desk shows the same people again and again. */
const known = new Map<AttachmentId, string>();
const mostKnown = 60;

function remember(id: AttachmentId, address: string): void {
  known.delete(id);
  known.set(id, address);
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
}

/** The address of an attached picture once it is there; null before, and where there is none. */
export function usePicture(id: AttachmentId | null): string | null {
  const addressOf = usePictureAddress();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const before = id === null ? null : (known.get(id) ?? null);
    setAddress(before);
    if (id !== null && before === null) {
      void addressOf(id).then((found) => {
        if (found !== null) remember(id, found);
        if (!isGone) setAddress(found);
      });
    }
    return () => {
      isGone = true;
    };
  }, [id, addressOf]);
  return address;
}

/** A participant's photo, or nothing where there is none. */
export function Photo({
  id,
  name,
  size,
}: {
  readonly id: AttachmentId | undefined;
  readonly name: string;
  readonly size: number;
}) {
  const t = useText();
  const address = usePicture(id ?? null);
  if (address === null) return null;
  return <Avatar src={address} alt={t('photo.of', { name })} size={size} radius="md" />;
}

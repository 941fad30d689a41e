import { useCallback } from 'react';
import type { Attachment, AttachmentId } from '../../../shared/domain';
import { newCommandId } from '../../client';
import { useText } from '../../locales';
import { isDrawable } from './drawable';
import { bytesOf, pictureAddress, tellRefusal, useAsk } from '../../ui';

/** What a file chooser offers; what a file really is, the host reads from its bytes. */
export const scanTypes = 'application/pdf,image/jpeg,image/png';
export const pictureTypes = 'image/jpeg,image/png';

/**
 * Lays a file beside the record and answers with what the record knows of it, or null after saying why not. A scan is kept as it came;
 * what will be shown or printed must be one that can be drawn.
 */
export function useAttach() {
  const t = useText();
  const { ask } = useAsk();
  return useCallback(
    async (file: File, wanted: 'whole' | 'drawable' = 'whole'): Promise<Attachment | null> => {
      const bytes = await bytesOf(file);
      if (wanted === 'drawable' && !(await isDrawable(bytes))) {
        tellRefusal(t, { code: 'attachment.broken', params: { fileName: file.name.slice(0, 200) } });
        return null;
      }
      const laid = await ask('attachments.put', {
        fileName: file.name.slice(0, 200) || 'lampiran',
        bytes,
        commandId: newCommandId(),
      });
      return laid?.attachment ?? null;
    },
    [t, ask],
  );
}

/** Fetches an attachment as an address for a picture. */
export function usePictureAddress(): (id: AttachmentId) => Promise<string | null> {
  const { ask } = useAsk();
  return useCallback(
    async (id) => {
      const found = await ask('attachments.get', { id });
      return found === undefined ? null : pictureAddress(found.bytes, found.attachment.mediaType);
    },
    [ask],
  );
}

import { useCallback } from 'react';
import type { Attachment, AttachmentId } from '../../../shared/domain';
import { newCommandId } from '../../client';
import { useText } from '../../locales';
import { isDrawable } from './drawable';
import { tellRefusal, toBase64, useAsk } from '../../ui';

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
      const base64 = await toBase64(file);
      if (wanted === 'drawable' && !(await isDrawable(base64))) {
        tellRefusal(t, { code: 'attachment.broken', params: { fileName: file.name.slice(0, 200) } });
        return null;
      }
      const laid = await ask('attachments.put', {
        fileName: file.name.slice(0, 200) || 'lampiran',
        base64,
        commandId: newCommandId(),
      });
      return laid?.attachment ?? null;
    },
    [t, ask],
  );
}

/** Fetches an attachment as an address for a picture; the policy of the pages allows `data:` for pictures only. */
export function usePictureAddress(): (id: AttachmentId) => Promise<string | null> {
  const { ask } = useAsk();
  return useCallback(
    async (id) => {
      const found = await ask('attachments.get', { id });
      return found === undefined ? null : `data:${found.attachment.mediaType};base64,${found.base64}`;
    },
    [ask],
  );
}

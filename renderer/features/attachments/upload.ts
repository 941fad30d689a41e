import { useCallback } from 'react';
import type { Attachment, AttachmentId } from '../../../shared/domain';
import { newCommandId, transport } from '../../client';
import { useText } from '../../locales';
import { isDrawable } from './drawable';
import { tellRefusal, toBase64 } from '../../ui';

/** What a file chooser offers; what a file really is, the host reads from its bytes. */
export const scanTypes = 'application/pdf,image/jpeg,image/png';
export const pictureTypes = 'image/jpeg,image/png';

/**
 * Lays a file beside the record and answers with what the record knows of it, or null after saying why not. A scan is kept as it came;
 * what will be shown or printed must be one that can be drawn.
 */
export function useAttach() {
  const t = useText();
  return useCallback(
    async (file: File, wanted: 'whole' | 'drawable' = 'whole'): Promise<Attachment | null> => {
      const base64 = await toBase64(file);
      if (wanted === 'drawable' && !(await isDrawable(base64))) {
        tellRefusal(t, { code: 'attachment.broken', params: { fileName: file.name.slice(0, 200) } });
        return null;
      }
      const reply = await transport.call('attachments.put', {
        fileName: file.name.slice(0, 200) || 'lampiran',
        base64,
        commandId: newCommandId(),
      });
      if (reply.ok) return reply.value.attachment;
      tellRefusal(t, reply.refusal);
      return null;
    },
    [t],
  );
}

/** The bytes of an attachment as an address for a picture; the policy of the pages allows `data:` for pictures only. */
export async function pictureAddress(id: AttachmentId): Promise<string | null> {
  const reply = await transport.call('attachments.get', { id });
  return reply.ok ? `data:${reply.value.attachment.mediaType};base64,${reply.value.base64}` : null;
}

import { fileSlug } from '../../../shared/text';
import { attachmentFileName } from '../../storage';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function attachmentsHandlers({
  attachments,
  exportsFolder,
  withHost,
  keep,
}: Ground): AreaHandlers<'attachments'> {
  return {
    'attachments.put': ({ fileName, bytes, commandId }, caller) =>
      withHost((host) => attachments.put(host, { fileName, bytes }, commandId, caller)),
    'attachments.get': ({ id }) => withHost((host) => attachments.get(host, id)),
    'attachments.save': ({ id }, caller) =>
      withHost(async (host) => {
        const found = await attachments.get(host, id);
        if (!found.ok) return found;
        const { attachment, bytes } = found.value;
        const name = `${fileSlug(attachment.fileName.replace(/\.[A-Za-z]+$/, ''))}-${attachment.sha256.slice(0, 8)}`;
        const ending = attachmentFileName(attachment).split('.').at(-1) ?? '';
        return ok(await keep(exportsFolder, `${name}.${ending}`, bytes, caller));
      }),
  };
}

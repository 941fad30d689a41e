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
    'attachments.put': ({ fileName, base64, commandId }, caller) =>
      withHost((host) => attachments.put(host, { fileName, bytes: Buffer.from(base64, 'base64') }, commandId, caller)),
    'attachments.get': ({ id }) =>
      withHost(async (host) => {
        const found = await attachments.get(host, id);
        if (!found.ok) return found;
        const { attachment, bytes } = found.value;
        return ok({ attachment, base64: Buffer.from(bytes).toString('base64') });
      }),
    'attachments.save': ({ id }) =>
      withHost(async (host) => {
        const found = await attachments.get(host, id);
        if (!found.ok) return found;
        const { attachment, bytes } = found.value;
        const name = `${fileSlug(attachment.fileName.replace(/\.[A-Za-z]+$/, ''))}-${attachment.sha256.slice(0, 8)}`;
        const ending = attachmentFileName(attachment).split('.').at(-1) ?? '';
        return ok(await keep(exportsFolder, `${name}.${ending}`, bytes));
      }),
  };
}

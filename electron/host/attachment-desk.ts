import { attachmentOf, mostAttachmentBytes } from '../../shared/domain';
import type { Attachment, AttachmentId, CommandId } from '../../shared/domain';
import type { Caller, RefusalCode, Reply } from '../../shared/contract';
import { safeFileName } from '../../shared/text';
import { readAttachment, StorageError, verifyAttachments, writeAttachment } from '../storage';
import type { FileSystem } from '../storage';
import type { AssemblyHost } from './assembly-host';
import { readMediaType } from './media-type';

function refused(code: RefusalCode, params: Readonly<Record<string, string | number>>): Reply<never> {
  return { ok: false, refusal: { code, params } };
}

/**
 * Takes files in and hands them out: scans of mandate letters, photos, and whatever else lies beside the journal. What a file is follows
 * from its bytes; it is durable before the record names it.
 */
export class AttachmentDesk {
  constructor(private readonly fs: FileSystem) {}

  /** @throws StorageError where the disk refuses; the record does not know the file then. */
  async put(
    host: AssemblyHost,
    file: { readonly fileName: string; readonly bytes: Uint8Array },
    commandId: CommandId,
    caller: Caller,
  ): Promise<Reply<{ readonly attachment: Attachment }>> {
    const fileName = safeFileName(file.fileName);
    if (file.bytes.length > mostAttachmentBytes) {
      return refused('attachment.tooLarge', { fileName, megabytes: mostAttachmentBytes >> 20 });
    }
    const reading = readMediaType(file.bytes);
    if (reading.kind !== 'known') return refused(`attachment.${reading.kind}`, { fileName });
    const { mediaType } = reading;
    const sha256 = await writeAttachment(this.fs, host.folder, file.bytes, mediaType);
    const reply = await host.execute(
      { type: 'attachment.add', sha256, fileName, mediaType, bytes: file.bytes.length },
      commandId,
      caller,
    );
    if (!reply.ok) return reply;
    const attachment = attachmentOf(host.state, sha256, fileName);
    if (attachment === undefined) throw new Error('an attachment that was added is not in the record');
    return { ok: true, value: { attachment } };
  }

  /** @throws StorageError where the file is gone or is no longer what was attached. */
  async get(
    host: AssemblyHost,
    id: AttachmentId,
  ): Promise<Reply<{ readonly attachment: Attachment; readonly bytes: Uint8Array }>> {
    const attachment = host.state.attachments.get(id);
    if (attachment === undefined) return refused('attachment.unknown', {});
    return { ok: true, value: { attachment, bytes: await readAttachment(this.fs, host.folder, attachment) } };
  }

  /** Reads pictures for documents: one that is gone or changed is left out, and `verify` tells of it. */
  reader(host: AssemblyHost): (attachment: Attachment) => Promise<Uint8Array | null> {
    return async (attachment) => {
      try {
        return await readAttachment(this.fs, host.folder, attachment);
      } catch (error) {
        if (error instanceof StorageError) return null;
        throw error;
      }
    };
  }

  /** @returns how many attachments the record names, each read and whole. @throws StorageError for the first that is not. */
  verify(host: AssemblyHost): Promise<number> {
    return verifyAttachments(this.fs, host.folder, host.state.attachments.values());
  }
}

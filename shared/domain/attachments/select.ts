import type { AssemblyState } from '../state';
import type { AttachmentId } from '../kernel';
import type { Attachment } from './model';

/** The attachment with this content under this name, if the record has it. */
export function attachmentOf(state: AssemblyState, sha256: string, fileName: string): Attachment | undefined {
  return state.attachments.find((one) => one.sha256 === sha256 && one.fileName === fileName);
}

/** Whether the record has this attachment, and it is a picture. */
export function isPicture(state: AssemblyState, id: AttachmentId): boolean {
  const { mediaType } = state.attachments.get(id) ?? {};
  return mediaType === 'image/jpeg' || mediaType === 'image/png';
}

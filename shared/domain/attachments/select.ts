import type { AssemblyState } from '../state';
import type { Attachment } from './model';

/** The attachment with this content under this name, if the record has it. */
export function attachmentOf(state: AssemblyState, sha256: string, fileName: string): Attachment | undefined {
  return state.attachments.find((one) => one.sha256 === sha256 && one.fileName === fileName);
}

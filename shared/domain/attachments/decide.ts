import { accept, refuse } from '../kernel';
import type { AttachmentId, Deciders } from '../kernel';
import type { AssemblyState } from '../state';
import type { AttachmentCommand, AttachmentRefusal } from './commands';
import type { AttachmentEvent } from './events';
import { mostAttachmentBytes } from './model';
import { attachmentOf } from './select';

export const attachmentDeciders: Deciders<AssemblyState, AttachmentCommand, AttachmentEvent, AttachmentRefusal> = {
  'attachment.add': (state, { sha256, fileName, mediaType, bytes }, context) => {
    if (bytes > mostAttachmentBytes) return refuse('attachment.tooLarge', { megabytes: mostAttachmentBytes >> 20 });
    // The same file under the same name again: what stands is the answer.
    if (attachmentOf(state, sha256, fileName) !== undefined) return accept([]);
    const attachment = {
      id: context.newId<AttachmentId>(),
      sha256,
      fileName,
      mediaType,
      bytes,
      addedAt: context.now,
      addedBy: context.actor.name,
    };
    return accept([{ type: 'attachment.added', attachment }]);
  },
};

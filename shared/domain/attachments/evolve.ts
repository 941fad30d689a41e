import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { AttachmentEvent } from './events';

export const attachmentEvolvers: Evolvers<AssemblyState, AttachmentEvent> = {
  'attachment.added': (state, { attachment }) => ({
    ...state,
    attachments: state.attachments.set(attachment.id, attachment),
  }),
};

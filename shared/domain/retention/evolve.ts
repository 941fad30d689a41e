import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { RetentionEvent } from './events';

export const retentionEvolvers: Evolvers<AssemblyState, RetentionEvent> = {
  // The journal that this stands in holds no personal data any more: only what pointed at the removed files is left to go.
  'personalData.purged': (state, { reason, persons, attachments }, { at, actor }) => {
    const removed = new Set(attachments);
    return {
      ...state,
      attachments: state.attachments.deleteAll(attachments),
      participants: state.participants.map((participant) => {
        const { photoId, ...rest } = participant;
        return photoId !== undefined && removed.has(photoId) ? rest : participant;
      }),
      mandates: state.mandates.map((letter) => {
        const { scanId, ...rest } = letter;
        return scanId !== undefined && removed.has(scanId) ? rest : letter;
      }),
      purges: [...state.purges, { at, by: actor.name, reason, persons }],
    };
  },
};

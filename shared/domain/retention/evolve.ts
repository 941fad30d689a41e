import type { Nominee } from '../elections/model';
import type { AttachmentId, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { RetentionEvent } from './events';

/** A nominee whose photo and letters are gone with the files. */
function withoutFiles(nominee: Nominee, removed: ReadonlySet<AttachmentId>): Nominee {
  const left = (id: AttachmentId | null) => (id !== null && removed.has(id) ? null : id);
  const { photoId, support, willingness } = nominee;
  return {
    ...nominee,
    photoId: left(photoId),
    support: support.map((letter) => ({ ...letter, scanId: left(letter.scanId) })),
    willingness: willingness === null ? null : { ...willingness, scanId: left(willingness.scanId) },
  };
}

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
      elections: state.elections.map((election) => ({
        ...election,
        nominees: election.nominees.map((nominee) => withoutFiles(nominee, removed)),
      })),
      purges: [...state.purges, { at, by: actor.name, reason, persons }],
    };
  },
};

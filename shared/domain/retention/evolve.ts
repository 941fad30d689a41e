import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { RetentionEvent } from './events';

export const retentionEvolvers: Evolvers<AssemblyState, RetentionEvent> = {
  // The journal that this stands in holds no personal data any more: there is nothing left here to erase.
  'personalData.purged': (state, { reason, persons }, { at, actor }) => ({
    ...state,
    purges: [...state.purges, { at, by: actor.name, reason, persons }],
  }),
};

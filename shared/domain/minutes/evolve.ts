import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { MinutesEvent } from './events';
import { minuteTextOf } from './texts';

export const minutesEvolvers: Evolvers<AssemblyState, MinutesEvent> = {
  'minutes.saved': (state, { itemId, body }, { at, actor }) => ({
    ...state,
    minuteTexts: state.minuteTexts.set(itemId ?? '', {
      itemId,
      body,
      revision: (minuteTextOf(state, itemId)?.revision ?? 0) + 1,
      savedAt: at,
      savedBy: actor.name,
    }),
  }),
};

import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { MinutesEvent } from './events';
import { minuteTextOf } from './texts';
import { textsNow } from './versions';

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
  'minutes.finalised': (state, { version, sha256 }, { at, actor }) => ({
    ...state,
    minutesVersions: [
      ...state.minutesVersions,
      { number: version, sha256, finalisedAt: at, finalisedBy: actor.name, texts: textsNow(state), reopened: null },
    ],
  }),
  'minutes.reopened': (state, { reason }, { at, actor }) => ({
    ...state,
    minutesVersions: state.minutesVersions.map((version, index, { length }) =>
      index === length - 1 ? { ...version, reopened: { at, by: actor.name, reason } } : version,
    ),
  }),
};

import { accept, refuse } from '../kernel';
import type { Deciders } from '../kernel';
import type { AssemblyState } from '../state';
import { hasRivals } from './blocks';
import type { MinutesCommand, MinutesRefusal } from './commands';
import type { MinutesEvent } from './events';
import { minuteTextOf } from './texts';
import { finalMinutes, numberOfMinutes, textsNow, versionText } from './versions';

/** Why nothing is written into the minutes at present, or null: they are final, or a paper with a number tells what they say. */
function lockOf(state: AssemblyState) {
  const final = finalMinutes(state);
  if (final !== null) return refuse('minutes.finalised', { version: final.number });
  const number = numberOfMinutes(state);
  return number === null ? null : refuse('minutes.numbered', { number });
}

export const minutesDeciders: Deciders<AssemblyState, MinutesCommand, MinutesEvent, MinutesRefusal> = {
  'minutes.save': (state, { itemId, revision, body }) => {
    if (itemId !== null && !state.agenda.items.some((item) => item.id === itemId)) return refuse('minutes.unknownItem');
    const lock = lockOf(state);
    if (lock !== null) return lock;
    const before = minuteTextOf(state, itemId);
    if ((before?.revision ?? 0) !== revision) return refuse('minutes.changedMeanwhile', { by: before?.savedBy ?? '' });
    return accept([{ type: 'minutes.saved', itemId, body }]);
  },
  'minutes.finalise': (state, _command, { digest }) => {
    const final = finalMinutes(state);
    if (final !== null) return refuse('minutes.finalised', { version: final.number });
    const texts = textsNow(state);
    const undecided = texts.find(({ body }) => hasRivals(body));
    if (undecided !== undefined)
      return refuse('minutes.undecided', { title: undecided.itemId === null ? 'Umum' : undecided.title });
    const number = state.minutesVersions.length + 1;
    return accept([{ type: 'minutes.finalised', version: number, sha256: digest(versionText(texts)) }]);
  },
  'minutes.reopen': (state, { reason }) => {
    if (finalMinutes(state) === null) return refuse('minutes.notFinalised');
    if (reason.trim() === '') return refuse('minutes.reasonMissing');
    const number = numberOfMinutes(state);
    if (number !== null) return refuse('minutes.numbered', { number });
    return accept([{ type: 'minutes.reopened', reason: reason.trim() }]);
  },
};

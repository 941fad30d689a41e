import { issuedDocumentOf } from '../documents/select';
import { accept, refuse } from '../kernel';
import type { Deciders } from '../kernel';
import type { AssemblyState } from '../state';
import type { MinutesCommand, MinutesRefusal } from './commands';
import type { MinutesEvent } from './events';
import { minuteTextOf } from './texts';

export const minutesDeciders: Deciders<AssemblyState, MinutesCommand, MinutesEvent, MinutesRefusal> = {
  'minutes.save': (state, { itemId, revision, body }) => {
    if (itemId !== null && !state.agenda.items.some((item) => item.id === itemId)) return refuse('minutes.unknownItem');
    const issued = issuedDocumentOf(state, { kind: 'minutes' });
    // What was signed is no longer rewritten: first its number is voided (MIN-4).
    if (issued !== undefined) return refuse('minutes.numbered', { number: issued.number });
    const before = minuteTextOf(state, itemId);
    if ((before?.revision ?? 0) !== revision) return refuse('minutes.changedMeanwhile', { by: before?.savedBy ?? '' });
    return accept([{ type: 'minutes.saved', itemId, body }]);
  },
};

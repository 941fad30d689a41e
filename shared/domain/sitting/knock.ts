import type { GavelCustoms } from '../assembly/model';
import type { DecisionContext, EntryId } from '../kernel';
import type { AssemblyState } from '../state';
import type { SittingEvent } from './events';
import type { GavelMeaning } from './model';
import { runningItem } from './select';

/**
 * How often the gavel is knocked: as the rules say, and lifting a suspension like the suspension itself. One point is one stroke and a call
 * to order many, whatever the rules (domain.md §3).
 */
export function knocksFor(meaning: GavelMeaning, customs: GavelCustoms): number {
  switch (meaning) {
    case 'open':
    case 'close':
    case 'decision':
    case 'suspend':
    case 'handover':
      return customs[meaning];
    case 'resume':
      return customs.suspend;
    case 'point':
      return 1;
    case 'order':
      return 5;
  }
}

/** Most strokes of one knocking: more is a slip of the finger. */
export const mostKnocks = 20;

/** A stroke of the gavel, at whatever runs in the plenary. */
export function knock(
  state: AssemblyState,
  knocks: number,
  meaning: GavelMeaning,
  context: DecisionContext,
): Extract<SittingEvent, { readonly type: 'gavel.knocked' }> {
  const itemId = runningItem(state.agenda)?.id ?? null;
  return { type: 'gavel.knocked', id: context.newId<EntryId>(), knocks, meaning, itemId };
}

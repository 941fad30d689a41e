import type { DecisionContext, EntryId } from '../kernel';
import type { AssemblyState } from '../state';
import type { SittingEvent } from './events';
import type { GavelMeaning } from './model';
import { runningItem } from './select';

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

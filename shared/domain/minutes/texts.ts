import type { AgendaItemId } from '../kernel';
import type { AssemblyState } from '../state';
import type { MinuteText } from './model';

/** The minute taker's text to an item, or to the day as a whole (null). */
export function minuteTextOf(state: AssemblyState, itemId: AgendaItemId | null): MinuteText | undefined {
  return state.minuteTexts.get(itemId ?? '');
}

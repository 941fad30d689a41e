import type { AgendaItem } from '../agenda/model';
import type { AgendaItemId, Instant } from '../kernel';
import type { AssemblyState } from '../state';
import { factsByItem } from './select';
import type { MinuteFact } from './select';

/** From when to when an item was on; `to` is null while it is. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What happened while an item was on, with its beginning and end taken out of the facts into its heading. */
export interface MinuteSection {
  /** Null: what happened between the items. */
  readonly item: AgendaItem | null;
  /** One, or several where the item was taken up again. */
  readonly stretches: readonly Stretch[];
  readonly facts: readonly MinuteFact[];
}

function sectionOf(item: AgendaItem | null, all: readonly MinuteFact[]): MinuteSection {
  const stretches: Stretch[] = [];
  const facts: MinuteFact[] = [];
  for (const fact of all) {
    const open = stretches.at(-1);
    if (fact.kind === 'itemStarted') stretches.push({ from: fact.at, to: null });
    else if (fact.kind === 'itemFinished' && open?.to === null) stretches.splice(-1, 1, { ...open, to: fact.at });
    else facts.push(fact);
  }
  return { item, stretches, facts };
}

/** The day as the minutes are read: what lies between the items, then each item of the agenda in its order. */
export function minuteSections(state: AssemblyState): readonly MinuteSection[] {
  const byItem: ReadonlyMap<AgendaItemId | null, readonly MinuteFact[]> = factsByItem(state);
  const between = byItem.get(null) ?? [];
  return [
    ...(between.length === 0 ? [] : [sectionOf(null, between)]),
    ...state.agenda.items.map((item) => sectionOf(item, byItem.get(item.id) ?? [])),
  ];
}

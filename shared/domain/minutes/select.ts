import type { AgendaItemId, Instant } from '../kernel';
import type { QuorumCheck } from '../checkin/model';
import type { Decision } from '../decisions/model';
import type { AgendaItem, GavelStroke, Suspension } from '../agenda/model';
import type { Poll } from '../polls/model';
import { decisionsInOrder } from '../decisions/select';
import { pollsInOrder } from '../polls/select';
import { proposalFacts } from '../proposals/facts';
import type { ProposalFact } from '../proposals/facts';
import type { AssemblyState } from '../state';
import type { MinuteText } from './model';

export function minuteTextOf(state: AssemblyState, itemId: AgendaItemId | null): MinuteText | undefined {
  return state.minuteTexts.get(itemId ?? '');
}

/** One thing that happened, each linked to its record; the minutes are made of nothing else (MIN-1). */
export type MinuteFact =
  | { readonly kind: 'itemStarted'; readonly at: Instant; readonly item: AgendaItem }
  | { readonly kind: 'itemFinished'; readonly at: Instant; readonly item: AgendaItem }
  | { readonly kind: 'itemSkipped'; readonly at: Instant; readonly item: AgendaItem; readonly reason: string }
  | { readonly kind: 'quorumChecked'; readonly at: Instant; readonly check: QuorumCheck }
  | { readonly kind: 'gavel'; readonly at: Instant; readonly stroke: GavelStroke }
  | { readonly kind: 'suspended'; readonly at: Instant; readonly suspension: Suspension }
  | { readonly kind: 'resumed'; readonly at: Instant; readonly suspension: Suspension }
  | { readonly kind: 'pollOpened'; readonly at: Instant; readonly poll: Poll }
  | { readonly kind: 'pollClosed'; readonly at: Instant; readonly poll: Poll }
  | { readonly kind: 'pollCancelled'; readonly at: Instant; readonly poll: Poll; readonly reason: string }
  | ProposalFact
  | { readonly kind: 'decided'; readonly at: Instant; readonly decision: Decision };

function itemFacts(item: AgendaItem): readonly MinuteFact[] {
  switch (item.state.kind) {
    case 'planned':
      return [];
    case 'running':
      return [{ kind: 'itemStarted', at: item.state.startedAt, item }];
    case 'finished':
      return [
        { kind: 'itemStarted', at: item.state.startedAt, item },
        { kind: 'itemFinished', at: item.state.finishedAt, item },
      ];
    case 'skipped':
      return [{ kind: 'itemSkipped', at: item.state.at, item, reason: item.state.reason }];
  }
}

function pollFacts(poll: Poll): readonly MinuteFact[] {
  switch (poll.state.kind) {
    case 'draft':
      return [];
    case 'cancelled':
      return [{ kind: 'pollCancelled', at: poll.state.at, poll, reason: poll.state.reason }];
    case 'open':
    case 'paused':
      return [{ kind: 'pollOpened', at: poll.state.openedAt, poll }];
    case 'closed':
    case 'confirmed':
      return [
        { kind: 'pollOpened', at: poll.state.openedAt, poll },
        { kind: 'pollClosed', at: poll.state.closedAt, poll },
      ];
  }
}

/** Everything that the record knows to have happened, in the order in which it happened. */
export function minuteFacts(state: AssemblyState): readonly MinuteFact[] {
  const facts: MinuteFact[] = [
    ...state.agenda.items.flatMap(itemFacts),
    ...state.quorumChecks.map((check): MinuteFact => ({ kind: 'quorumChecked', at: check.at, check })),
    ...state.suspensions.flatMap((suspension): MinuteFact[] => [
      { kind: 'suspended', at: suspension.at, suspension },
      ...(suspension.resumedAt === null ? [] : [{ kind: 'resumed', at: suspension.resumedAt, suspension } as const]),
    ]),
    ...state.gavel.map((stroke): MinuteFact => ({ kind: 'gavel', at: stroke.at, stroke })),
    ...pollsInOrder(state).flatMap(pollFacts),
    ...proposalFacts(state),
    ...decisionsInOrder(state).map((decision): MinuteFact => ({ kind: 'decided', at: decision.at, decision })),
  ];
  return facts
    .map((fact, order) => ({ fact, order }))
    .sort((a, b) => (a.fact.at < b.fact.at ? -1 : a.fact.at > b.fact.at ? 1 : a.order - b.order))
    .map(({ fact }) => fact);
}

/** The facts that fell while an item ran; `null` gathers what happened between items. */
export function factsByItem(state: AssemblyState): ReadonlyMap<AgendaItemId | null, readonly MinuteFact[]> {
  const byItem = new Map<AgendaItemId | null, MinuteFact[]>();
  let current: AgendaItemId | null = null;
  for (const fact of minuteFacts(state)) {
    if (fact.kind === 'itemStarted') current = fact.item.id;
    const owner = fact.kind === 'itemSkipped' || fact.kind === 'itemFinished' ? fact.item.id : current;
    const list = byItem.get(owner) ?? [];
    list.push(fact);
    byItem.set(owner, list);
    if (fact.kind === 'itemFinished') current = null;
  }
  return byItem;
}

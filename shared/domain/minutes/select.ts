import type { AgendaItemId, Instant, ParticipantId } from '../kernel';
import type { QuorumCheck } from '../checkin/model';
import type { Decision } from '../decisions/model';
import type { AgendaItem, ChairHandover, GavelStroke, Session, Suspension } from '../agenda/model';
import { commissionOf, isParallel } from '../agenda/select';
import type { Poll } from '../polls/model';
import { decisionsInOrder } from '../decisions/select';
import { pollsInOrder } from '../polls/select';
import { proposalFacts } from '../proposals/facts';
import type { ProposalFact } from '../proposals/facts';
import { speeches } from '../speakers/select';
import type { Interruption, Stance } from '../speakers/model';
import type { AssemblyState } from '../state';
import type { MinuteText } from './model';

export function minuteTextOf(state: AssemblyState, itemId: AgendaItemId | null): MinuteText | undefined {
  return state.minuteTexts.get(itemId ?? '');
}

/** Whoever speaks, as the minutes name him. */
export interface NamedSpeaker {
  readonly name: string;
  /** Empty where he represents none. */
  readonly cooperative: string;
}

/** One thing that happened, each linked to its record; the minutes are made of nothing else (MIN-1). */
export type MinuteFact =
  | { readonly kind: 'itemStarted'; readonly at: Instant; readonly item: AgendaItem }
  | { readonly kind: 'itemPaused'; readonly at: Instant; readonly item: AgendaItem }
  | { readonly kind: 'itemContinued'; readonly at: Instant; readonly item: AgendaItem }
  | { readonly kind: 'itemFinished'; readonly at: Instant; readonly item: AgendaItem }
  | { readonly kind: 'itemSkipped'; readonly at: Instant; readonly item: AgendaItem; readonly reason: string }
  | { readonly kind: 'quorumChecked'; readonly at: Instant; readonly check: QuorumCheck }
  | { readonly kind: 'gavel'; readonly at: Instant; readonly stroke: GavelStroke }
  | { readonly kind: 'suspended'; readonly at: Instant; readonly suspension: Suspension }
  | { readonly kind: 'resumed'; readonly at: Instant; readonly suspension: Suspension }
  | { readonly kind: 'chairHandedOver'; readonly at: Instant; readonly handover: ChairHandover; readonly where: string }
  | {
      readonly kind: 'spoke';
      readonly at: Instant;
      readonly itemId: AgendaItemId;
      readonly speaker: NamedSpeaker;
      readonly stance: Stance;
      readonly seconds: number;
      readonly overrideReason: string | null;
    }
  | {
      readonly kind: 'interrupted';
      readonly at: Instant;
      readonly interruption: Interruption;
      readonly speaker: NamedSpeaker;
    }
  | { readonly kind: 'commissionReported'; readonly at: Instant; readonly session: Session; readonly text: string }
  | { readonly kind: 'pollOpened'; readonly at: Instant; readonly poll: Poll }
  | { readonly kind: 'pollClosed'; readonly at: Instant; readonly poll: Poll }
  | { readonly kind: 'pollCancelled'; readonly at: Instant; readonly poll: Poll; readonly reason: string }
  | ProposalFact
  | { readonly kind: 'decided'; readonly at: Instant; readonly decision: Decision };

function pauseFacts(item: AgendaItem): readonly MinuteFact[] {
  if (item.state.kind !== 'running' && item.state.kind !== 'finished') return [];
  return item.state.pauses.flatMap(({ from, to }): MinuteFact[] => [
    { kind: 'itemPaused', at: from, item },
    ...(to === null ? [] : [{ kind: 'itemContinued', at: to, item } as const]),
  ]);
}

function namedSpeaker(state: AssemblyState, id: ParticipantId): NamedSpeaker {
  const participant = state.participants.get(id);
  const cooperative =
    participant?.cooperativeId == null ? undefined : state.cooperatives.get(participant.cooperativeId);
  return { name: participant?.name ?? '', cooperative: cooperative?.name ?? '' };
}

/** What was said and objected: speeches that ended, and interruptions with their rulings. */
function speakerFacts(state: AssemblyState): readonly MinuteFact[] {
  return [
    // Only what has ended is taken: its length depends on no present instant.
    ...speeches(state, state.facts.createdAt).flatMap(({ itemId, speech, seconds }): MinuteFact[] =>
      speech.state.kind === 'finished'
        ? [
            {
              kind: 'spoke',
              at: speech.state.startedAt,
              itemId,
              speaker: namedSpeaker(state, speech.participantId),
              stance: speech.stance,
              seconds,
              overrideReason: speech.overrideReason,
            },
          ]
        : [],
    ),
    ...state.interruptions.map((interruption): MinuteFact => ({
      kind: 'interrupted',
      at: interruption.at,
      interruption,
      speaker: namedSpeaker(state, interruption.participantId),
    })),
  ];
}

function chairFacts(state: AssemblyState): readonly MinuteFact[] {
  return state.handovers.map((handover) => ({
    kind: 'chairHandedOver',
    at: handover.at,
    handover,
    where: state.agenda.sessions.find((session) => session.id === handover.sessionId)?.title ?? '',
  }));
}

function itemFacts(item: AgendaItem): readonly MinuteFact[] {
  switch (item.state.kind) {
    case 'planned':
      return [];
    case 'running':
      return [{ kind: 'itemStarted', at: item.state.startedAt, item }, ...pauseFacts(item)];
    case 'finished':
      return [
        { kind: 'itemStarted', at: item.state.startedAt, item },
        ...pauseFacts(item),
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
    ...state.suspensions.flatMap((suspension): MinuteFact[] => [
      { kind: 'suspended', at: suspension.at, suspension },
      ...(suspension.resumedAt === null ? [] : [{ kind: 'resumed', at: suspension.resumedAt, suspension } as const]),
    ]),
    ...chairFacts(state),
    ...speakerFacts(state),
    ...state.agenda.sessions.flatMap((session): MinuteFact[] =>
      session.report === null
        ? []
        : [{ kind: 'commissionReported', at: session.report.at, session, text: session.report.text }],
    ),
    ...state.gavel.map((stroke): MinuteFact => ({ kind: 'gavel', at: stroke.at, stroke })),
    // A check that ends a suspension comes after its end, though both are one act.
    ...state.quorumChecks.map((check): MinuteFact => ({ kind: 'quorumChecked', at: check.at, check })),
    ...pollsInOrder(state).flatMap(pollFacts),
    ...proposalFacts(state),
    ...decisionsInOrder(state).map((decision): MinuteFact => ({ kind: 'decided', at: decision.at, decision })),
  ];
  return facts
    .map((fact, order) => ({ fact, order }))
    .sort((a, b) => (a.fact.at < b.fact.at ? -1 : a.fact.at > b.fact.at ? 1 : a.order - b.order))
    .map(({ fact }) => fact);
}

/** The item that a fact names itself. */
function namedItem(fact: MinuteFact): AgendaItemId | null {
  switch (fact.kind) {
    case 'itemStarted':
    case 'itemPaused':
    case 'itemContinued':
    case 'itemFinished':
    case 'itemSkipped':
      return fact.item.id;
    case 'spoke':
      return fact.itemId;
    case 'interrupted':
      return fact.interruption.itemId;
    case 'chairHandedOver':
      return fact.handover.itemId;
    case 'gavel':
      return fact.stroke.itemId;
    case 'suspended':
    case 'resumed':
      return fact.suspension.itemId;
    case 'pollOpened':
    case 'pollClosed':
    case 'pollCancelled':
      return fact.poll.itemId;
    case 'decided':
      return fact.decision.itemId;
    case 'proposalStep':
    case 'amendmentSubmitted':
    case 'amendmentSettled':
      return fact.proposal.itemId;
    case 'quorumChecked':
    case 'commissionReported':
      return null;
  }
}

/**
 * The facts that fell while an item ran; `null` gathers what happened between items. What happened in the plenary belongs to the item that
 * ran there, what names an item of a commission to that.
 */
export function factsByItem(state: AssemblyState): ReadonlyMap<AgendaItemId | null, readonly MinuteFact[]> {
  const inCommission = new Map(
    state.agenda.items
      .filter((item) => commissionOf(state.agenda, item) !== null)
      .map((item) => [item.id, item.sessionId]),
  );
  const lastOf = new Map(
    state.agenda.sessions
      .filter(isParallel)
      .map((session) => [session.id, state.agenda.items.findLast((item) => item.sessionId === session.id)?.id ?? null]),
  );
  const byItem = new Map<AgendaItemId | null, MinuteFact[]>();
  let current: AgendaItemId | null = null;
  function ownerOf(fact: MinuteFact): AgendaItemId | null {
    const named = namedItem(fact);
    if (named !== null && inCommission.has(named)) return named;
    switch (fact.kind) {
      case 'itemStarted':
      case 'itemPaused':
      case 'itemContinued':
      case 'itemFinished':
      case 'itemSkipped':
      case 'spoke':
        return named;
      case 'interrupted':
        return named ?? current;
      case 'commissionReported':
        return lastOf.get(fact.session.id) ?? current;
      case 'proposalStep': {
        // What a commission brings in is the end of its own work, wherever it is discussed later.
        const { proposer, history } = fact.proposal;
        const isBrought = proposer.sessionId !== null && fact.step === history[0];
        return (isBrought ? lastOf.get(proposer.sessionId) : undefined) ?? current;
      }
      default:
        return current;
    }
  }
  for (const fact of minuteFacts(state)) {
    const owner = ownerOf(fact);
    const isOfPlenary = owner === null || !inCommission.has(owner);
    if (fact.kind === 'itemStarted' && isOfPlenary) current = fact.item.id;
    const list = byItem.get(owner) ?? [];
    list.push(fact);
    byItem.set(owner, list);
    if (fact.kind === 'itemFinished' && isOfPlenary) current = null;
  }
  return byItem;
}

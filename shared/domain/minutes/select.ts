import type { AgendaItem, Session } from '../agenda/model';
import type { Decision } from '../decisions/model';
import { chronicleFilter } from '../kernel';
import type { AgendaItemId, ChronicleEntry, Instant, ParticipantId } from '../kernel';
import type { Poll, PollResult } from '../polls/model';
import type { Election } from '../elections/model';
import { electionSentence } from '../elections/sentences';
import type { ProposalFact } from '../proposals/facts';
import { proposalFactOf } from '../proposals/facts';
import type { QuorumCheck } from '../quorum/model';
import type { ChairHandover, GavelStroke, Suspension } from '../sitting/model';
import { commissionOf, isParallel } from '../sitting/select';
import type { Interruption, Stance } from '../speakers/model';
import { speakerListOf, speechElapsedSeconds } from '../speakers/select';
import type { AssemblyFact, AssemblyState } from '../state';

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
  | { readonly kind: 'suspended'; readonly at: Instant; readonly suspension: Pick<Suspension, 'reason' | 'itemId'> }
  | { readonly kind: 'resumed'; readonly at: Instant }
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
  | { readonly kind: 'pollOpened' | 'pollPaused' | 'pollContinued'; readonly at: Instant; readonly poll: Poll }
  | { readonly kind: 'pollClosed'; readonly at: Instant; readonly poll: Poll; readonly result: PollResult }
  | { readonly kind: 'pollCancelled'; readonly at: Instant; readonly poll: Poll; readonly reason: string }
  /** A step of an election, or an answer of somebody who was elected: in the words in which the election is told. */
  | { readonly kind: 'election'; readonly at: Instant; readonly election: Election; readonly text: string }
  | ProposalFact
  | { readonly kind: 'decided'; readonly at: Instant; readonly decision: Decision };

type ToldType =
  | `item.${string}`
  | `gavel.${string}`
  | `meeting.${string}`
  | `proposal.${string}`
  | `amendment.${string}`
  | 'quorum.checked'
  | 'speech.started'
  | 'interruption.raised'
  | 'commission.reported'
  | 'poll.opened'
  | 'poll.paused'
  | 'poll.continued'
  | 'poll.closed'
  | 'poll.counted'
  | 'poll.cancelled'
  | 'election.listFixed'
  | 'election.numbersDrawn'
  | 'election.roundConcluded'
  | 'election.tieDecided'
  | 'election.nomineeLeft'
  | 'election.answered'
  | 'election.cancelled'
  | 'election.objected'
  | 'election.verdictGiven'
  | 'formation.formed'
  | 'decision.recorded';
type Told = Extract<AssemblyFact, { readonly type: ToldType }>;
type Entry = ChronicleEntry<Told>;

const told =
  /^(?:item|gavel|meeting|proposal|amendment)\.|^(?:quorum\.checked|speech\.started|interruption\.raised|commission\.reported|decision\.recorded|formation\.formed|election\.(?:listFixed|numbersDrawn|roundConcluded|tieDecided|nomineeLeft|answered|cancelled|objected|verdictGiven)|poll\.(?:opened|paused|continued|closed|counted|cancelled))$/;

/** What a minute taker would write down of the chronicle. */
const entriesOfMinutes = chronicleFilter<AssemblyFact, Entry>((entry): entry is Entry => told.test(entry.fact.type));

function namedSpeaker(state: AssemblyState, id: ParticipantId): NamedSpeaker {
  const participant = state.participants.get(id);
  const cooperative =
    participant?.cooperativeId == null ? undefined : state.cooperatives.get(participant.cooperativeId);
  return { name: participant?.name ?? '', cooperative: cooperative?.name ?? '' };
}

function itemOf(state: AssemblyState, id: AgendaItemId): AgendaItem | undefined {
  return state.agenda.items.find((item) => item.id === id);
}

/** A speech stands where it began, once it has ended: until then nobody knows its length. */
function spoken(state: AssemblyState, at: Instant, fact: Extract<Told, { readonly type: 'speech.started' }>) {
  const speech = speakerListOf(state, fact.itemId).entries.find(({ id }) => id === fact.id);
  if (speech?.state.kind !== 'finished') return null;
  const { participantId, stance, overrideReason } = speech;
  const ended = { ...speech, state: speech.state };
  return {
    kind: 'spoke',
    at,
    itemId: fact.itemId,
    speaker: namedSpeaker(state, participantId),
    stance,
    seconds: speechElapsedSeconds(state, fact.itemId, ended, speech.state.finishedAt),
    overrideReason,
  } as const;
}

function pollFact(
  state: AssemblyState,
  at: Instant,
  fact: Extract<Told, { readonly type: `poll.${string}` }>,
): MinuteFact | null {
  const poll = state.polls.get(fact.id);
  if (poll === undefined) return null;
  switch (fact.type) {
    case 'poll.opened':
      return { kind: 'pollOpened', at, poll };
    case 'poll.paused':
      return { kind: 'pollPaused', at, poll };
    case 'poll.continued':
      return { kind: 'pollContinued', at, poll };
    case 'poll.closed':
    case 'poll.counted': {
      const result = 'result' in poll.state ? poll.state.result : null;
      // The papers of a vote on persons are told by the round of their election.
      return result === null || result.kind === 'choice' ? null : { kind: 'pollClosed', at, poll, result };
    }
    case 'poll.cancelled':
      return { kind: 'pollCancelled', at, poll, reason: fact.reason };
  }
}

function itemFact(
  state: AssemblyState,
  at: Instant,
  fact: Extract<Told, { readonly type: `item.${string}` }>,
): MinuteFact | null {
  const item = itemOf(state, fact.id);
  if (item === undefined) return null;
  switch (fact.type) {
    case 'item.started':
      return { kind: 'itemStarted', at, item };
    case 'item.paused':
      return { kind: 'itemPaused', at, item };
    case 'item.resumed':
      return { kind: 'itemContinued', at, item };
    case 'item.finished':
      return { kind: 'itemFinished', at, item };
    case 'item.skipped':
      return { kind: 'itemSkipped', at, item, reason: fact.reason };
  }
}

function handoverFact(
  state: AssemblyState,
  at: Instant,
  handover: Extract<Told, { readonly type: 'meeting.chairHandedOver' }>,
): MinuteFact {
  const where = state.agenda.sessions.find((session) => session.id === handover.sessionId)?.title ?? '';
  return { kind: 'chairHandedOver', at, handover: { ...handover, at }, where };
}

/** An entry of the chronicle as the minutes tell it; null where they do not (yet). */
function factOf(state: AssemblyState, { at, fact }: Entry): MinuteFact | null {
  switch (fact.type) {
    case 'item.started':
    case 'item.paused':
    case 'item.resumed':
    case 'item.finished':
    case 'item.skipped':
      return itemFact(state, at, fact);
    case 'gavel.knocked':
      return { kind: 'gavel', at, stroke: { ...fact, at } };
    case 'meeting.suspended':
      return { kind: 'suspended', at, suspension: fact };
    case 'meeting.resumed':
      return { kind: 'resumed', at };
    case 'meeting.chairHandedOver':
      return handoverFact(state, at, fact);
    case 'quorum.checked': {
      const check = state.quorumChecks.find(({ id }) => id === fact.id);
      return check === undefined ? null : { kind: 'quorumChecked', at, check };
    }
    case 'speech.started':
      return spoken(state, at, fact);
    case 'interruption.raised': {
      const interruption = state.interruptions.find(({ id }) => id === fact.id);
      if (interruption === undefined) return null;
      return { kind: 'interrupted', at, interruption, speaker: namedSpeaker(state, interruption.participantId) };
    }
    case 'commission.reported': {
      const session = state.agenda.sessions.find(({ id }) => id === fact.sessionId);
      // A report that was written anew is told once, as it reads now.
      return session?.report?.at === at ? { kind: 'commissionReported', at, session, text: session.report.text } : null;
    }
    case 'poll.opened':
    case 'poll.paused':
    case 'poll.continued':
    case 'poll.closed':
    case 'poll.counted':
    case 'poll.cancelled':
      return pollFact(state, at, fact);
    case 'election.listFixed':
    case 'election.numbersDrawn':
    case 'election.roundConcluded':
    case 'election.tieDecided':
    case 'election.nomineeLeft':
    case 'election.answered':
    case 'election.cancelled':
    case 'election.objected':
    case 'election.verdictGiven':
    case 'formation.formed': {
      const election = state.elections.get(fact.id);
      const text = electionSentence(state, fact, at);
      return election === undefined || text === '' ? null : { kind: 'election', at, election, text };
    }
    case 'decision.recorded': {
      const decision = state.decisions.get(fact.id);
      return decision === undefined ? null : { kind: 'decided', at, decision };
    }
    default:
      return proposalFactOf(state, at, fact);
  }
}

/** A fact with the number of its commit: what order means beside other lists. */
type NumberedFact = MinuteFact & { readonly seq: number };

/** Everything that the record knows to have happened, in the order in which it happened. */
export function minuteFacts(state: AssemblyState): readonly NumberedFact[] {
  return entriesOfMinutes(state.chronicle).flatMap((entry): NumberedFact[] => {
    const fact = factOf(state, entry);
    return fact === null ? [] : [{ ...fact, seq: entry.seq }];
  });
}

/** The item of a commission that a fact belongs to by itself, wherever the plenary was. */
function ownItem(fact: MinuteFact): AgendaItemId | null {
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
      return fact.suspension.itemId;
    case 'pollOpened':
    case 'pollPaused':
    case 'pollContinued':
    case 'pollClosed':
    case 'pollCancelled':
      return fact.poll.itemId;
    case 'election':
      return fact.election.itemId;
    case 'decided':
      return fact.decision.itemId;
    case 'proposalSubmitted':
    case 'proposalSettled':
    case 'amendmentSubmitted':
    case 'amendmentSettled':
      return fact.proposal.itemId;
    case 'resumed':
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
  const inCommission = new Set(
    state.agenda.items.filter((item) => commissionOf(state.agenda, item) !== null).map(({ id }) => id),
  );
  const lastOf = new Map(
    state.agenda.sessions
      .filter(isParallel)
      .map((session) => [session.id, state.agenda.items.findLast((item) => item.sessionId === session.id)?.id ?? null]),
  );
  function ownerOf(fact: MinuteFact, ran: AgendaItemId | null): AgendaItemId | null {
    const own = ownItem(fact);
    if (own !== null && inCommission.has(own)) return own;
    switch (fact.kind) {
      case 'itemStarted':
      case 'itemPaused':
      case 'itemContinued':
      case 'itemFinished':
      case 'itemSkipped':
      case 'spoke':
        return own;
      case 'interrupted':
        return own ?? ran;
      case 'commissionReported':
        return lastOf.get(fact.session.id) ?? ran;
      case 'proposalSubmitted': {
        // What a commission brings in is the end of its own work, wherever it is discussed later.
        const { sessionId } = fact.proposal.proposer;
        return (sessionId === null ? undefined : lastOf.get(sessionId)) ?? ran;
      }
      default:
        return ran;
    }
  }
  const byItem = new Map<AgendaItemId | null, MinuteFact[]>();
  for (const entry of entriesOfMinutes(state.chronicle)) {
    const fact = factOf(state, entry);
    if (fact === null) continue;
    const owner = ownerOf(fact, entry.itemId);
    const list = byItem.get(owner);
    if (list === undefined) byItem.set(owner, [fact]);
    else list.push(fact);
  }
  return byItem;
}

import { decideMotion } from '../../counting';
import type { MotionCount } from '../../counting';
import { presentVotingCooperatives } from '../attendance/select';
import { accept, refuse } from '../kernel';
import type { CooperativeId, DecisionContext, Deciders, EntryId, PollId } from '../kernel';
import { runningItem } from '../sitting/select';
import type { AssemblyState } from '../state';
import type { PollCommand, PollRefusal } from './commands';
import { electorateAhead, weightOf, weightsOf } from './electorate';
import type { PollEvent } from './events';
import type { CalledAnswer, NewPoll, Poll, PollDefinition, PollResult } from './model';
import { agreedCount, electorateNow, openPoll, sectorState, standingAnswers, votersOf, weightIn } from './select';

function findPoll(state: AssemblyState, id: PollId) {
  const poll = state.polls.get(id);
  return poll === undefined ? refuse('poll.unknown') : accept(poll);
}

function byNumber(state: AssemblyState, ids: readonly CooperativeId[]): readonly CooperativeId[] {
  const number = (id: CooperativeId) => state.cooperatives.get(id)?.number ?? 0;
  return [...ids].sort((a, b) => number(a) - number(b));
}

/** What is frozen at opening: the question, the rule, and who is entitled and present at this moment (voting.md §3). */
function define(state: AssemblyState, poll: Poll, context: DecisionContext): PollDefinition {
  const { entitled, present, electorate } = electorateAhead(state);
  const definition = {
    question: poll.question,
    majority: poll.majority,
    electorate,
    entitledCooperatives: byNumber(state, entitled),
    presentCooperatives: byNumber(state, present),
    ...(weightsOf(state, entitled).some((weight) => weight !== 1)
      ? { weights: Object.fromEntries(entitled.map((id) => [id, weightOf(state, [id])])) }
      : {}),
  };
  return { ...definition, hash: context.digest(JSON.stringify(definition)) };
}

/**
 * The result of a show of hands: every sector counted twice alike, and no more hands than voters. Hands tell heads; weights follow
 * from them only because opening saw that every hand weighs the same.
 */
function countHands(poll: Poll, definition: PollDefinition) {
  for (const [index, sector] of poll.sectors.entries()) {
    const state = sectorState(poll, index);
    if (state === 'mismatch') return refuse('poll.sectorMismatch', { sector: sector.name });
    if (state !== 'agreed') return refuse('poll.sectorIncomplete', { sector: sector.name });
  }
  const heads = agreedCount(poll);
  const sum = heads.yes + heads.no + heads.abstain;
  const { weights: present, heads: presentHeads } = definition.electorate;
  if (sum > presentHeads.presentAtOpening) {
    return refuse('poll.aboveElectorate', { sum, present: presentHeads.presentAtOpening });
  }
  const weight = present.presentAtOpening / presentHeads.presentAtOpening;
  const weights: MotionCount = {
    yes: heads.yes * weight,
    no: heads.no * weight,
    abstain: heads.abstain * weight,
    invalid: heads.invalid * weight,
  };
  const verdict = decideMotion(definition.majority, { weights, heads }, definition.electorate);
  return accept<PollResult>({ kind: 'showOfHands', verdict });
}

/** The result of a roll call: each answer with the weight of whoever gave it, each cooperative once. */
function countAnswers(poll: Poll, definition: PollDefinition) {
  const answers = [...standingAnswers(poll).values()];
  if (answers.length === 0) return refuse('poll.nobodyAnswered');
  const sum = (weighs: (answer: CalledAnswer) => number): MotionCount => {
    const count = { yes: 0, no: 0, abstain: 0, invalid: 0 };
    for (const answer of answers) count[answer.answer] += weighs(answer);
    return count;
  };
  const counts = { weights: sum(({ cooperativeId }) => weightIn(definition, cooperativeId)), heads: sum(() => 1) };
  const verdict = decideMotion(definition.majority, counts, electorateNow(poll, definition));
  return accept<PollResult>({ kind: 'rollCall', verdict });
}

/** The result of whatever is counted while it is given; papers are counted afterwards. */
function resultOf(poll: Poll, definition: PollDefinition) {
  if (poll.kind === 'showOfHands') return countHands(poll, definition);
  if (poll.kind === 'rollCall') return countAnswers(poll, definition);
  const objections = poll.objections.length;
  return accept<PollResult>({ kind: 'acclamation', outcome: objections === 0 ? 'carried' : 'contested', objections });
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

export const pollDeciders: Deciders<AssemblyState, PollCommand, PollEvent, PollRefusal> = {
  'poll.draft': (state, { kind, question, majority, sectors, itemId, more = [] }, context) => {
    const questions = [question, ...more].map((one) => one.trim());
    if (questions.includes('')) return refuse('poll.questionMissing');
    if (kind === 'showOfHands' && sectors.length === 0) return refuse('poll.sectorsMissing');
    const first = context.newId<PollId>();
    const of = questions.length;
    return accept(
      questions.map((asked, index) => ({
        type: 'poll.drafted',
        poll: {
          id: index === 0 ? first : context.newId<PollId>(),
          number: state.polls.size + 1 + index,
          kind,
          question: asked,
          majority,
          itemId: itemId ?? runningItem(state.agenda)?.id ?? null,
          sectors: kind === 'showOfHands' ? sectors : [],
          options: [],
          marks: 1,
          series: of === 1 ? null : { first, place: index + 1, of },
          repeats: null,
        },
      })),
    );
  },
  'poll.ready': (state, { id }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    return found.value.state.kind === 'draft' ? accept([{ type: 'poll.readied', id }]) : refuse('poll.notDraft');
  },
  'poll.open': (state, { id }, context) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    const { kind } = found.value.state;
    // Papers are printed and looked over before anybody may have one.
    if (kind === 'draft' && found.value.kind === 'paper') return refuse('poll.papersMissing');
    if (kind !== 'draft' && kind !== 'ready') return refuse('poll.notDraft');
    const other = openPoll(state);
    if (other !== undefined) return refuse('poll.anotherOpen', { question: other.question });
    const definition = define(state, found.value, context);
    if (definition.presentCooperatives.length === 0) return refuse('poll.nobodyPresent');
    const isUneven = new Set(weightsOf(state, definition.presentCooperatives)).size > 1;
    if (found.value.kind === 'showOfHands' && isUneven) return refuse('poll.weightsUneven');
    // The weight would tell the voter (voting.md §1).
    if (found.value.kind === 'paper' && isUneven) return refuse('poll.weightsSecret');
    const inSectors = found.value.sectors.reduce((sum, sector) => sum + sector.present, 0);
    const { presentAtOpening } = definition.electorate.heads;
    if (inSectors > presentAtOpening) {
      return refuse('poll.sectorsAbovePresence', { sum: inSectors, present: presentAtOpening });
    }
    return accept([{ type: 'poll.opened', id, definition }]);
  },
  'poll.pause': (state, { id }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    return found.value.state.kind === 'open' ? accept([{ type: 'poll.paused', id }]) : refuse('poll.notOpen');
  },
  'poll.continue': (state, { id }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    return found.value.state.kind === 'paused' ? accept([{ type: 'poll.continued', id }]) : refuse('poll.notPaused');
  },
  'poll.enterCount': (state, { id, sector, teller, yes, no, abstain }, context) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    const poll = found.value;
    if (poll.kind !== 'showOfHands') return refuse('poll.wrongKind');
    if (poll.state.kind !== 'open') return refuse('poll.notOpen');
    const counted = poll.sectors[sector];
    if (counted === undefined) return refuse('poll.unknownSector');
    if (![yes, no, abstain].every(isCount)) return refuse('poll.countInvalid');
    const sum = yes + no + abstain;
    if (sum > counted.present)
      return refuse('poll.aboveSectorPresence', { sector: counted.name, sum, present: counted.present });
    const entry = { id: context.newId<EntryId>(), sector, teller, yes, no, abstain };
    return accept([{ type: 'poll.countEntered', id, entry }]);
  },
  'poll.answer': (state, { id, cooperativeId, answer }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    const poll = found.value;
    if (poll.kind !== 'rollCall') return refuse('poll.wrongKind');
    if (poll.state.kind !== 'open') return refuse('poll.notOpen');
    if (!votersOf(poll, poll.state.definition).includes(cooperativeId))
      return refuse('poll.notEntitled', { cooperative: state.cooperatives.get(cooperativeId)?.name ?? '' });
    if (standingAnswers(poll).get(cooperativeId)?.answer === answer) return accept([]);
    return accept([{ type: 'poll.answered', id, cooperativeId, answer }]);
  },
  'poll.admitLate': (state, { id, cooperativeId, reason }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    const poll = found.value;
    if (poll.kind !== 'rollCall' && poll.kind !== 'paper') return refuse('poll.wrongKind');
    if (poll.state.kind !== 'open' && poll.state.kind !== 'paused') return refuse('poll.notOpen');
    const cooperative = state.cooperatives.get(cooperativeId);
    const name = { cooperative: cooperative?.name ?? '' };
    if (votersOf(poll, poll.state.definition).includes(cooperativeId)) return refuse('poll.alreadyEntitled', name);
    // Whoever came late is there now, with a mandate that counts.
    if (!presentVotingCooperatives(state).includes(cooperativeId)) return refuse('poll.notEntitled', name);
    if (reason.trim() === '') return refuse('poll.reasonMissing');
    return accept([{ type: 'poll.lateAdmitted', id, cooperativeId, reason: reason.trim() }]);
  },
  'poll.object': (state, { id, by, text }, context) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    if (found.value.kind !== 'acclamation') return refuse('poll.wrongKind');
    if (found.value.state.kind !== 'open') return refuse('poll.notOpen');
    if (by.trim() === '') return refuse('poll.objectorMissing');
    const objection = { id: context.newId<EntryId>(), by: by.trim(), text: text.trim() };
    return accept([{ type: 'poll.objected', id, objection }]);
  },
  'poll.close': (state, { id }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    const { state: poll } = found.value;
    if (poll.kind !== 'open' && poll.kind !== 'paused') return refuse('poll.notOpen');
    if (found.value.kind === 'paper') return accept([{ type: 'poll.ended', id }]);
    const result = resultOf(found.value, poll.definition);
    return result.ok ? accept([{ type: 'poll.closed', id, result: result.value }]) : result;
  },
  'poll.confirm': (state, { id, knocks }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    if (found.value.state.kind === 'closed') return refuse('poll.countOpen');
    return found.value.state.kind === 'counted'
      ? accept([{ type: 'poll.confirmed', id, knocks }])
      : refuse('poll.notClosed');
  },
  'poll.cancel': (state, { id, reason }) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    const { kind } = found.value.state;
    if (kind === 'confirmed' || kind === 'cancelled') return refuse('poll.alreadyEnded');
    if (reason.trim() === '') return refuse('poll.reasonMissing');
    return accept([{ type: 'poll.cancelled', id, reason: reason.trim() }]);
  },
  'poll.repeat': (state, { id }, context) => {
    const found = findPoll(state, id);
    if (!found.ok) return found;
    const { kind } = found.value.state;
    if (kind !== 'counted' && kind !== 'confirmed' && kind !== 'cancelled') return refuse('poll.notRepeatable');
    const { kind: pollKind, question, majority, itemId, sectors, options, marks } = found.value;
    const poll: NewPoll = {
      id: context.newId<PollId>(),
      number: state.polls.size + 1,
      kind: pollKind,
      question,
      majority,
      itemId,
      sectors,
      options,
      marks,
      series: null,
      repeats: id,
    };
    return accept([{ type: 'poll.drafted', poll }]);
  },
};

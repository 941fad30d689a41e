import { accept, refuse } from '../kernel';
import type { Deciders, DecisionContext, DecisionId, Result } from '../kernel';
import { electionDecreesOf } from '../elections/decrees';
import { isCarried } from '../polls/select';
import { findOpen } from '../proposals/decide';
import type { ProposalEvent } from '../proposals/events';
import { amendmentsOf, openAmendments } from '../proposals/select';
import { runningItem } from '../sitting/select';
import type { AssemblyState } from '../state';
import type { AdoptProposalCommand, DecisionCommand, DecisionRefusal } from './commands';
import type { DecisionEvent } from './events';
import type { DecisionText, NewDecision } from './model';
import { decreedOf } from './select';

const filled = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '');

/** The words of a decision as they are recorded and edited: with a title, and without empty clauses. */
function worded(text: DecisionText): Result<DecisionText, DecisionRefusal> {
  const title = text.title.trim();
  const operativeClauses = filled(text.operativeClauses);
  if (title === '') return refuse('decision.titleMissing');
  if (operativeClauses.length === 0) return refuse('decision.clausesMissing');
  const { recitals, copies = [], annexes = [] } = text;
  return accept({
    title,
    recitals: { ...recitals, isGathered: recitals.isGathered ?? false },
    operativeClauses,
    copies: filled(copies),
    annexes,
  });
}

/** Records a decision: also the end of a proposal that is adopted. */
function recordDecision(
  state: AssemblyState,
  given: Omit<Extract<DecisionCommand, { readonly type: 'decision.record' }>, 'type'>,
  context: DecisionContext,
): Result<Extract<DecisionEvent, { readonly type: 'decision.recorded' }>, DecisionRefusal> {
  const { method, pollId, quorumCheckId, itemId, knocks } = given;
  const text = worded(given.text);
  if (!text.ok) return text;
  if (method === 'election') return refuse('decision.electionOpen', { title: text.value.title });
  if (method !== 'consensus') {
    const poll = pollId === null ? undefined : state.polls.get(pollId);
    if (poll === undefined) return refuse('decision.pollMissing');
    if (!isCarried(poll)) return refuse('decision.pollNotCarried', { question: poll.question });
  }
  return accept({
    type: 'decision.recorded',
    decision: {
      ...founded(state, { quorumCheckId, itemId, knocks, text: text.value }, context),
      method,
      pollId: method === 'consensus' ? null : pollId,
    },
  });
}

/** A decision with what it rests on where nothing else was said: the last quorum check, and what runs. */
function founded(
  state: AssemblyState,
  {
    quorumCheckId,
    itemId,
    knocks,
    text,
  }: Pick<NewDecision, 'quorumCheckId' | 'itemId' | 'knocks'> & { readonly text: DecisionText },
  context: DecisionContext,
): Omit<NewDecision, 'method' | 'pollId'> {
  return {
    id: context.newId<DecisionId>(),
    number: state.decisions.size + 1,
    quorumCheckId: quorumCheckId ?? state.quorumChecks.at(-1)?.id ?? null,
    itemId: itemId ?? runningItem(state.agenda)?.id ?? null,
    knocks,
    ...text,
  };
}

function adopt(
  state: AssemblyState,
  { id, method, pollId, quorumCheckId, knocks, text }: AdoptProposalCommand,
  context: DecisionContext,
): Result<readonly (DecisionEvent | ProposalEvent)[], DecisionRefusal> {
  const found = findOpen(state, id);
  if (!found.ok) return found;
  const open = openAmendments(state, id);
  if (open > 0) return refuse('proposal.amendmentsOpen', { title: found.value.title, count: open });
  const { itemId } = found.value;
  const recorded = recordDecision(state, { method, pollId, quorumCheckId, itemId, knocks, text }, context);
  if (!recorded.ok) return recorded;
  const isChanged = amendmentsOf(state, id).some((amendment) => amendment.state === 'accepted');
  // In the order of the hall, which the minutes tell: it is adopted, and so it was decided.
  return accept([
    {
      type: 'proposal.settled',
      id,
      state: isChanged ? 'adoptedWithChanges' : 'adopted',
      reason: '',
      pollId,
      decisionId: recorded.value.decision.id,
    },
    recorded.value,
  ]);
}

export const decisionDeciders: Deciders<
  AssemblyState,
  DecisionCommand,
  DecisionEvent | ProposalEvent,
  DecisionRefusal
> = {
  'decision.record': (state, command, context) => {
    const recorded = recordDecision(state, command, context);
    return recorded.ok ? accept([recorded.value]) : recorded;
  },
  'decision.fromElection': (state, { electionId, kind, knocks, text }, context) => {
    const election = state.elections.get(electionId);
    const isOpen = election === undefined || !electionDecreesOf(election).includes(kind);
    if (isOpen) return refuse('decision.electionOpen', { title: election?.title ?? '' });
    const before = decreedOf(state, electionId, kind);
    if (before !== undefined) return refuse('decision.electionDecreed', { title: before.title });
    const after = worded(text);
    if (!after.ok) return after;
    const { itemId } = election;
    const decision = {
      ...founded(state, { quorumCheckId: null, itemId, knocks, text: after.value }, context),
      method: 'election' as const,
      pollId: null,
      election: { id: electionId, kind },
    };
    return accept([{ type: 'decision.recorded', decision }]);
  },
  'proposal.adopt': adopt,
  'decision.edit': (state, { id, revision, text }) => {
    const before = state.decisions.get(id);
    if (before === undefined) return refuse('decision.unknown');
    if (before.revision !== revision) return refuse('decision.changedMeanwhile', { title: before.title });
    const after = worded(text);
    return after.ok ? accept([{ type: 'decision.worded', id, text: after.value }]) : after;
  },
};

import { accept, refuse } from '../kernel';
import type { Deciders, DecisionContext, DecisionId, Result } from '../kernel';
import { issuedDocumentOf } from '../documents/select';
import { runningItem } from '../agenda/select';
import type { Poll } from '../polls/model';
import type { AssemblyState } from '../state';
import type { DecisionCommand, DecisionEvent, DecisionRefusal, DecisionText } from './commands';

function checkText(text: DecisionText) {
  if (text.title.trim() === '') return refuse('decision.titleMissing');
  if (!text.operativeClauses.some((clause) => clause.trim() !== '')) return refuse('decision.clausesMissing');
  return accept(text);
}

function wasCarried(poll: Poll): boolean {
  if (poll.state.kind !== 'closed' && poll.state.kind !== 'confirmed') return false;
  const { result } = poll.state;
  return result.kind === 'acclamation' ? result.outcome === 'carried' : result.verdict.outcome === 'carried';
}

/** Records a decision: also the end of a proposal that is adopted. */
export function recordDecision(
  state: AssemblyState,
  {
    method,
    pollId,
    quorumCheckId,
    itemId,
    knocks,
    text,
  }: Omit<Extract<DecisionCommand, { readonly type: 'decision.record' }>, 'type'>,
  context: DecisionContext,
): Result<Extract<DecisionEvent, { readonly type: 'decision.recorded' }>, DecisionRefusal> {
  const checked = checkText(text);
  if (!checked.ok) return checked;
  if (method !== 'consensus') {
    const poll = pollId === null ? undefined : state.polls.get(pollId);
    if (poll === undefined) return refuse('decision.pollMissing');
    if (!wasCarried(poll)) return refuse('decision.pollNotCarried', { question: poll.question });
  }
  return accept({
    type: 'decision.recorded',
    decision: {
      id: context.newId<DecisionId>(),
      number: state.decisions.size + 1,
      at: context.now,
      title: text.title.trim(),
      method,
      pollId: method === 'consensus' ? null : pollId,
      quorumCheckId: quorumCheckId ?? state.quorumChecks.at(-1)?.id ?? null,
      itemId: itemId ?? runningItem(state.agenda)?.id ?? null,
      knocks,
      recitals: text.recitals,
      operativeClauses: text.operativeClauses.filter((clause) => clause.trim() !== ''),
      revision: 1,
    },
  });
}

export const decisionDeciders: Deciders<AssemblyState, DecisionCommand, DecisionEvent, DecisionRefusal> = {
  'decision.record': (state, command, context) => {
    const recorded = recordDecision(state, command, context);
    return recorded.ok ? accept([recorded.value]) : recorded;
  },
  'decision.edit': (state, { id, revision, text }) => {
    const before = state.decisions.get(id);
    if (before === undefined) return refuse('decision.unknown');
    if (before.revision !== revision) return refuse('decision.changedMeanwhile', { title: before.title });
    const issued = issuedDocumentOf(state, { kind: 'decree', decisionId: id });
    if (issued !== undefined) return refuse('decision.documentIssued', { number: issued.number });
    const checked = checkText(text);
    if (!checked.ok) return checked;
    return accept([{ type: 'decision.edited', id, text }]);
  },
};

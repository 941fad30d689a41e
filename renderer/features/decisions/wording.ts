import type { DecreeCommand } from '../../../shared/contract';
import { electionDecree, knocksFor } from '../../../shared/domain';
import type { Decision, DecisionText, Election, ElectionDecreeKind, Proposal } from '../../../shared/domain';
import { assemblyNow } from '../../client';
import type { DecisionForm, Point } from './points';

/** A decision that rests on no poll. */
export const consensus = 'consensus';

/** What the dialog is about: a decision that stands, a proposal that is adopted by it, or a new one. */
export type Subject =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly decision: Decision }
  | { readonly kind: 'adopt'; readonly proposal: Proposal }
  | { readonly kind: 'election'; readonly election: Election; readonly decree: ElectionDecreeKind };

/** There is always a point to write into. */
function points(texts: readonly string[]): Point[] {
  return (texts.length === 0 ? [''] : texts).map((text) => ({ text }));
}

function formOf({ title, recitals, operativeClauses, copies = [], annexes = [] }: DecisionText) {
  return {
    title,
    considering: points(recitals.considering),
    isGathered: recitals.isGathered ?? false,
    citing: points(recitals.citing),
    noting: points(recitals.noting),
    clauses: points(operativeClauses),
    copies: points(copies),
    annexes: [...annexes],
  };
}

/** The wording that stands in the form at first; a proposal's final text becomes the clauses of the decree. */
export function initialForm(subject: Subject, standardClause: string): Omit<DecisionForm, 'basis' | 'isKnocked'> {
  if (subject.kind === 'edit') return formOf(subject.decision);
  if (subject.kind === 'election') return formOf(electionDecree(assemblyNow(), subject.election, subject.decree));
  const recitals = { considering: [], citing: [], noting: [], isGathered: true };
  if (subject.kind === 'new') return formOf({ title: '', recitals, operativeClauses: [standardClause] });
  const { title, paragraphs } = subject.proposal;
  const clauses = paragraphs.map(({ text }) => text.replace(/\s*\n\s*/g, ' '));
  return formOf({ title, recitals, operativeClauses: [...clauses, standardClause] });
}

const written = (list: readonly Point[]) => list.map(({ text }) => text.trim()).filter((text) => text !== '');

function textOf(entry: DecisionForm): DecisionText {
  const { considering, citing, noting, isGathered, clauses, copies, annexes, title } = entry;
  return {
    title,
    recitals: { considering: written(considering), citing: written(citing), noting: written(noting), isGathered },
    operativeClauses: written(clauses),
    copies: written(copies),
    annexes,
  };
}

/** What the words of the form do to the record. */
export function commandOf(subject: Subject, entry: DecisionForm): DecreeCommand {
  const text = textOf(entry);
  if (subject.kind === 'edit')
    return { type: 'decision.edit', id: subject.decision.id, revision: subject.decision.revision, text };
  const { polls, facts } = assemblyNow();
  const knocks = entry.isKnocked ? knocksFor('decision', facts.rules.gavel) : 0;
  if (subject.kind === 'election')
    return { type: 'decision.fromElection', electionId: subject.election.id, kind: subject.decree, knocks, text };
  const poll = polls.find(({ id }) => id === entry.basis);
  const made = {
    method: poll === undefined ? 'consensus' : poll.kind === 'acclamation' ? 'acclamation' : 'poll',
    pollId: poll?.id ?? null,
    quorumCheckId: null,
    knocks,
    text,
  } as const;
  return subject.kind === 'adopt'
    ? { type: 'proposal.adopt', id: subject.proposal.id, ...made }
    : { type: 'decision.record', itemId: poll?.itemId ?? null, ...made };
}

const blank = '…………';

/** The same for the page beside the form, which is drawn before everything has been written. */
export function drawnCommand(subject: Subject, entry: DecisionForm): DecreeCommand {
  const clauses = written(entry.clauses).length === 0 ? [{ text: blank }] : entry.clauses;
  return commandOf(subject, { ...entry, title: entry.title.trim() === '' ? blank : entry.title, clauses });
}

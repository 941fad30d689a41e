import { dateOf, documentNumber } from '../../text';
import type { CalendarDate, CooperativeId, Instant } from '../kernel';
import type { AssemblyState } from '../state';
import type { DocumentSubject, NumberedDocument } from './model';
import { numberedKinds } from './model';
import type { NumberedKind } from './model';

function isSameSubject(a: DocumentSubject, b: DocumentSubject): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'quorumRecord' && b.kind === 'quorumRecord') return a.quorumCheckId === b.quorumCheckId;
  if (a.kind === 'decree' && b.kind === 'decree') return a.decisionId === b.decisionId;
  if (a.kind === 'commissionReport' && b.kind === 'commissionReport') return a.sessionId === b.sessionId;
  if (a.kind === 'invitations' && b.kind === 'invitations') return isInBatch(a.cooperativeIds, b.cooperativeIds);
  if (a.kind === 'boardComposition' && b.kind === 'boardComposition' && a.body !== b.body) return false;
  if ('electionId' in a && 'electionId' in b) return a.electionId === b.electionId;
  if ('pollId' in a && 'pollId' in b) return a.pollId === b.pollId;
  return true;
}

/** Letters go out in batches, each with its number and its day: a batch is also of any part of it, one to the whole registry of all. */
function isInBatch(batch: readonly CooperativeId[] | undefined, asked: readonly CooperativeId[] | undefined): boolean {
  if (batch === undefined) return true;
  if (asked === undefined) return false;
  const written = new Set(batch);
  return asked.every((one) => written.has(one));
}

/** The document that carries a number for this subject and was not voided. Without one, the document is a draft. */
export function issuedDocumentOf(state: AssemblyState, subject: DocumentSubject): NumberedDocument | undefined {
  return state.documents.find((document) => document.voided === null && isSameSubject(document.subject, subject));
}

/** The document whose place this one takes: the last that was voided for its subject (DOC-7). */
export function predecessorOf(state: AssemblyState, subject: DocumentSubject): NumberedDocument | undefined {
  return state.documents.findLast((document) => document.voided !== null && isSameSubject(document.subject, subject));
}

/**
 * The day of what a paper tells of, as the calendar of the meeting has it: no paper is dated before it. Null where it tells of nothing
 * that has happened (letters).
 */
export function matterDay(state: AssemblyState, subject: DocumentSubject): CalendarDate | null {
  const at = matterInstant(state, subject);
  return at === null ? null : dateOf(at, state.facts.profile.timeZone);
}

function matterInstant(state: AssemblyState, subject: DocumentSubject): Instant | null {
  switch (subject.kind) {
    case 'decree':
      return state.decisions.get(subject.decisionId)?.at ?? null;
    case 'quorumRecord':
      return state.quorumChecks.find(({ id }) => id === subject.quorumCheckId)?.at ?? null;
    case 'pollRecord': {
      const poll = state.polls.get(subject.pollId);
      return poll?.state.kind === 'confirmed' ? poll.state.confirmedAt : null;
    }
    case 'nomineeRecord':
      return state.elections.get(subject.electionId)?.listFixedAt ?? null;
    case 'lotRecord':
      return state.elections.get(subject.electionId)?.numbersDraw?.at ?? null;
    default:
      return null;
  }
}

/** The number that a paper of this kind gets next, and its place in the sequence. */
export function nextNumber(
  state: AssemblyState,
  kind: NumberedKind,
  signedOn: CalendarDate,
): { readonly letters: string; readonly sequence: number; readonly number: string } {
  const letters = numberedKinds[kind];
  const sequence = nextSequence(state, letters);
  const { numberingCode } = state.facts.profile;
  return { letters, sequence, number: documentNumber({ sequence, letters, code: numberingCode, signedOn }) };
}

/** The batches of invitation letters that have a number, oldest first. */
export function invitationBatches(
  state: AssemblyState,
): readonly (NumberedDocument & { readonly subject: Extract<DocumentSubject, { readonly kind: 'invitations' }> })[] {
  return state.documents.flatMap((document) => {
    const { subject, voided } = document;
    return voided === null && subject.kind === 'invitations' ? [{ ...document, subject }] : [];
  });
}

export function isNumberedKind(kind: DocumentSubject['kind']): kind is NumberedKind {
  return kind in numberedKinds;
}

/** The next free number of a sequence: voided numbers stay taken (DOC-2). */
function nextSequence(state: AssemblyState, letters: string): number {
  return state.documents.filter((document) => document.letters === letters).length + 1;
}

import { chairOf, electedOf } from '../elections/select';
import { accept, refuse } from '../kernel';
import type { CalendarDate, Deciders, DecisionContext, DocumentId, Result } from '../kernel';
import { invitees } from '../invitations/select';
import type { AssemblyState } from '../state';
import type { DocumentCommand, DocumentRefusal } from './commands';
import type { DocumentEvent } from './events';
import type { DocumentSubject, NewDocument, NumberedDocument } from './model';
import { isNumberedKind, issuedDocumentOf, matterDay, nextNumber } from './select';

/** Whether what a record of an election tells of has happened. */
function isTold(
  state: AssemblyState,
  {
    kind,
    electionId,
  }: Extract<DocumentSubject, { readonly kind: 'nomineeRecord' | 'lotRecord' | 'electionRecord' | 'handoverRecord' }>,
): boolean {
  const election = state.elections.get(electionId);
  if (election === undefined) return false;
  if (kind === 'nomineeRecord') return election.listFixedAt !== null;
  if (kind === 'handoverRecord') return chairOf(election) !== undefined;
  return kind === 'lotRecord' ? election.numbersDraw !== null : electedOf(election).length > 0;
}

/** A number is given only to what the record holds in its final form. */
function checkSubject(state: AssemblyState, subject: DocumentSubject) {
  switch (subject.kind) {
    case 'decree':
      return state.decisions.has(subject.decisionId) ? accept(subject) : refuse('document.subjectMissing');
    case 'quorumRecord':
      return state.quorumChecks.some((check) => check.id === subject.quorumCheckId)
        ? accept(subject)
        : refuse('document.subjectMissing');
    case 'pollRecord': {
      const poll = state.polls.get(subject.pollId);
      if (poll === undefined) return refuse('document.subjectMissing');
      return poll.state.kind === 'confirmed'
        ? accept(subject)
        : refuse('document.pollNotConfirmed', { question: poll.question });
    }
    case 'nomineeRecord':
    case 'lotRecord':
    case 'electionRecord':
    case 'handoverRecord':
      return isTold(state, subject) ? accept(subject) : refuse('document.subjectMissing');
    case 'invitations':
      return invitees(state, subject.cooperativeIds).length > 0 ? accept(subject) : refuse('document.subjectMissing');
    default:
      return accept(subject);
  }
}

/** A subject with the next number of its kind, where it may have one on that day. */
function numbered(
  state: AssemblyState,
  subject: DocumentSubject,
  signedOn: CalendarDate,
  context: DecisionContext,
): Result<NewDocument, DocumentRefusal> {
  if (!isNumberedKind(subject.kind)) return refuse('document.notNumbered');
  const checked = checkSubject(state, subject);
  if (!checked.ok) return checked;
  const issued = issuedDocumentOf(state, subject);
  if (issued !== undefined) return refuse('document.alreadyNumbered', { number: issued.number });
  const day = matterDay(state, subject);
  if (day !== null && signedOn < day) return refuse('document.beforeItsMatter', { date: day });
  const id = context.newId<DocumentId>();
  return accept({ id, subject, ...nextNumber(state, subject.kind, signedOn), signedOn });
}

/** A numbered document that was not voided. */
function valid(state: AssemblyState, id: DocumentId): Result<NumberedDocument, DocumentRefusal> {
  const document = state.documents.find((one) => one.id === id);
  if (document === undefined) return refuse('document.unknown');
  return document.voided === null ? accept(document) : refuse('document.alreadyVoided', { number: document.number });
}

export const documentDeciders: Deciders<AssemblyState, DocumentCommand, DocumentEvent, DocumentRefusal> = {
  'document.number': (state, { subject, signedOn }, context) => {
    const document = numbered(state, subject, signedOn, context);
    return document.ok ? accept([{ type: 'document.numbered', document: document.value }]) : document;
  },
  'document.issue': (state, { subject, signedOn, number, paper, signatories, accepted }, context) => {
    const document = numbered(state, subject, signedOn, context);
    if (!document.ok) return document;
    if (document.value.number !== number) return refuse('document.otherNumber', { number: document.value.number });
    const { id } = document.value;
    return accept([
      {
        type: 'document.numbered',
        document: { ...document.value, signatories, ...(accepted === null ? {} : { accepted }) },
      },
      { type: 'document.kept', id, ...paper },
    ]);
  },
  'document.sign': (state, { id, signature, state: mark, reason }) => {
    const document = valid(state, id);
    if (!document.ok) return document;
    const signatory = document.value.signatures?.[signature];
    if (signatory === undefined) return refuse('document.signatureUnknown');
    if (mark === 'refused' && reason.trim() === '') return refuse('document.reasonMissing');
    const { name } = signatory;
    return accept([
      {
        type: 'document.signatureSet',
        id,
        signature,
        name,
        state: mark,
        reason: mark === 'refused' ? reason.trim() : '',
      },
    ]);
  },
  'document.attachOriginal': (state, { id, attachmentId }) => {
    const document = valid(state, id);
    if (!document.ok) return document;
    if (attachmentId !== null && !state.attachments.has(attachmentId)) return refuse('document.originalMissing');
    return accept([{ type: 'document.originalAttached', id, attachmentId }]);
  },
  'document.void': (state, { id, reason }) => {
    const document = valid(state, id);
    if (!document.ok) return document;
    if (reason.trim() === '') return refuse('document.reasonMissing');
    return accept([{ type: 'document.voided', id, reason: reason.trim() }]);
  },
  'document.keep': (state, { id, paper }) =>
    state.documents.some((one) => one.id === id)
      ? accept([{ type: 'document.kept', id, ...paper }])
      : refuse('document.unknown'),
  'export.record': (_state, { table, format, rows }) => accept([{ type: 'export.recorded', table, format, rows }]),
  'template.edit': (_state, { kind, source }) => accept([{ type: 'template.edited', kind, source }]),
};

import { electedOf } from '../elections/select';
import { accept, refuse } from '../kernel';
import type { Deciders, DocumentId } from '../kernel';
import { documentNumber } from '../../text';
import { invitees } from '../invitations/select';
import type { AssemblyState } from '../state';
import type { DocumentCommand, DocumentRefusal } from './commands';
import type { DocumentEvent } from './events';
import { numberedKinds } from './model';
import type { DocumentSubject } from './model';
import { isNumberedKind, issuedDocumentOf, nextSequence } from './select';

/** A number is given only to what the record holds in its final form. */
/** Whether what a record of an election tells of has happened. */
function isTold(
  state: AssemblyState,
  { kind, electionId }: Extract<DocumentSubject, { readonly kind: 'nomineeRecord' | 'lotRecord' | 'electionRecord' }>,
): boolean {
  const election = state.elections.get(electionId);
  if (election === undefined) return false;
  if (kind === 'nomineeRecord') return election.listFixedAt !== null;
  return kind === 'lotRecord' ? election.numbersDraw !== null : electedOf(election).length > 0;
}

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
      return isTold(state, subject) ? accept(subject) : refuse('document.subjectMissing');
    case 'invitations':
      return invitees(state, subject.cooperativeIds).length > 0 ? accept(subject) : refuse('document.subjectMissing');
    default:
      return accept(subject);
  }
}

export const documentDeciders: Deciders<AssemblyState, DocumentCommand, DocumentEvent, DocumentRefusal> = {
  'document.number': (state, { subject, signedOn }, context) => {
    if (!isNumberedKind(subject.kind)) return refuse('document.notNumbered');
    const checked = checkSubject(state, subject);
    if (!checked.ok) return checked;
    const issued = issuedDocumentOf(state, subject);
    if (issued !== undefined) return refuse('document.alreadyNumbered', { number: issued.number });
    const letters = numberedKinds[subject.kind];
    const sequence = nextSequence(state, letters);
    return accept([
      {
        type: 'document.numbered',
        document: {
          id: context.newId<DocumentId>(),
          subject,
          letters,
          sequence,
          number: documentNumber({ sequence, letters, code: state.facts.profile.numberingCode, signedOn }),
          signedOn,
        },
      },
    ]);
  },
  'document.void': (state, { id, reason }) => {
    const document = state.documents.find((one) => one.id === id);
    if (document === undefined) return refuse('document.unknown');
    if (document.voided !== null) return refuse('document.alreadyVoided', { number: document.number });
    if (reason.trim() === '') return refuse('document.reasonMissing');
    return accept([{ type: 'document.voided', id, reason: reason.trim() }]);
  },
  'document.keep': (state, { id, sha256, bytes }) =>
    state.documents.some((one) => one.id === id)
      ? accept([{ type: 'document.kept', id, sha256, bytes }])
      : refuse('document.unknown'),
  'export.record': (_state, { table, format, rows }) => accept([{ type: 'export.recorded', table, format, rows }]),
  'template.edit': (_state, { kind, source }) => accept([{ type: 'template.edited', kind, source }]),
};

import {
  decisionsInOrder,
  electionsInOrder,
  invitees,
  isNumberedKind,
  isParallel,
  issuedDocumentOf,
  numberedKinds,
  pollsInOrder,
} from '../../shared/domain';
import type { AssemblyState, CooperativeId, DocumentSubject } from '../../shared/domain';
import type { FileContent } from '../../shared/contract';
import { contentOf } from './caller';
import type { DemoCaller } from './caller';

/** A file that the demonstration leaves, and what a person may want to know of it. */
export interface Paper {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly note: string;
}

/** Enough letters to see what they look like: the whole registry would be as many pages as it has cooperatives. */
function someCooperatives(state: AssemblyState): readonly CooperativeId[] {
  return invitees(state)
    .slice(0, 5)
    .map(({ id }) => id);
}

/** The documents of the day in the order of its archive. */
function subjects(state: AssemblyState): readonly DocumentSubject[] {
  return [
    { kind: 'invitations', cooperativeIds: someCooperatives(state) },
    { kind: 'mandateForm' },
    { kind: 'mandateRegister' },
    { kind: 'verificationReport' },
    { kind: 'attendanceList' },
    { kind: 'attendanceList', isBlank: true },
    { kind: 'agenda' },
    { kind: 'rulesOfProcedure' },
    { kind: 'participantRecap' },
    { kind: 'badges' },
    { kind: 'speakerList' },
    { kind: 'gavelLog' },
    ...state.quorumChecks.map(({ id }): DocumentSubject => ({ kind: 'quorumRecord', quorumCheckId: id })),
    ...pollsInOrder(state).map(({ id }): DocumentSubject => ({ kind: 'pollRecord', pollId: id })),
    ...electionsInOrder(state).flatMap(({ id: electionId }) =>
      (['nomineeRecord', 'lotRecord', 'electionRecord', 'handoverRecord'] as const).map((kind): DocumentSubject => ({
        kind,
        electionId,
      })),
    ),
    ...electionsInOrder(state).flatMap(({ rounds }) =>
      rounds.flatMap(({ polls }) =>
        polls.flatMap(({ pollId }): DocumentSubject[] => [
          { kind: 'voterList', pollId },
          { kind: 'ballotPapers', pollId },
          { kind: 'ballotReconciliation', pollId },
          { kind: 'bundleSheets', pollId },
        ]),
      ),
    ),
    ...decisionsInOrder(state).map(({ id }): DocumentSubject => ({ kind: 'decree', decisionId: id })),
    ...state.agenda.sessions
      .filter(isParallel)
      .map(({ id }): DocumentSubject => ({ kind: 'commissionReport', sessionId: id })),
    { kind: 'recommendations' },
    { kind: 'followUps' },
    { kind: 'minutes' },
  ];
}

function paper(file: FileContent, note: string): Paper {
  return { ...contentOf(file), note };
}

/** Gives a number to whatever bears one and has none yet. */
async function issue(palu: DemoCaller, subjects: readonly DocumentSubject[]): Promise<void> {
  const signedOn = palu.state.facts.profile.endsOn;
  for (const subject of subjects) {
    if (isNumberedKind(subject.kind) && issuedDocumentOf(palu.state, subject) === undefined)
      await palu.act({ type: 'document.number', subject, signedOn, reason: 'Contoh peragaan' });
  }
}

/** Gives its number to every record of what was found and counted so far: decrees name them. */
export async function issueRecords(palu: DemoCaller): Promise<void> {
  const records = subjects(palu.state).filter(({ kind }) => isNumberedKind(kind) && numberedKinds[kind] === 'BA');
  await issue(
    palu,
    records.filter(({ kind }) => kind !== 'handoverRecord'),
  );
}

/** Leaves the last decree and the minutes as drafts once, gives all numbers, then makes every document in its final form. */
export async function makePapers(palu: DemoCaller): Promise<readonly Paper[]> {
  const all = subjects(palu.state);
  const papers: Paper[] = [];
  const drafted = all.filter(({ kind }) => kind === 'decree' || kind === 'minutes').slice(-2);
  for (const subject of drafted) {
    const draft = await palu.call('documents.export', { subject, format: 'pdf' });
    papers.push(paper({ ...draft, fileName: `rancangan-${draft.fileName}` }, 'rancangan'));
  }
  await issue(palu, all);
  for (const subject of all) {
    const note = issuedDocumentOf(palu.state, subject)?.number ?? '';
    papers.push(paper(await palu.call('documents.export', { subject, format: 'pdf' }), note));
    if (subject.kind !== 'decree' && subject.kind !== 'minutes') continue;
    papers.push(paper(await palu.call('documents.export', { subject, format: 'docx' }), note));
  }
  papers.push(paper(await palu.call('archive.export', {}), 'arsip'));
  return papers;
}

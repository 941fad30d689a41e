import { ballotsOf, commissionName, issuedDocumentOf } from '../../../shared/domain';
import type { AssemblyState, DocumentSubject } from '../../../shared/domain';
import { dateOf, fileSlug } from '../../../shared/text';
import { agendaView } from './agenda';
import { attendanceListView } from './attendance-list';
import { badgesView } from './badges';
import { ballotPapersView } from './ballot-papers';
import { decreeView } from './decree';
import { decisionsSummaryView } from './decisions-summary';
import { electionSheetView } from './election-sheets';
import { commissionReportView } from './commission-report';
import { followUpsView, implementationReportView } from './follow-ups';
import { mandateFormView, mandateRegisterView } from './mandates';
import { invitationsView } from './invitations';
import { minutesView } from './minutes';
import { participantRecapView } from './participant-recap';
import { pollRecordView } from './poll-record';
import { quorumRecordView } from './quorum-record';
import { rulesOfProcedureView } from './rules-of-procedure';
import { gavelLogView } from './gavel-log';
import { recommendationsView } from './recommendations';
import { speakerListView } from './speaker-list';
import type { DocumentView } from './types';
import { verificationReportView } from './verification-report';
import { voteSheetView } from './vote-sheets';

export { decreeView } from './decree';
export { minutesView } from './minutes';
export { badgePhotos, badgesView, qrView } from './badges';
export { ballotPapersView, ballotPhotos } from './ballot-papers';
export { richBlocks } from './rich-text';
export { signedAt } from './shared-parts';
export type * from './types';

/** A view with the council's logo, by the name of its picture, in the letterhead. */
export function withLogo<View extends DocumentView>(view: View, logo: string): View {
  const { header } = view;
  return { ...view, header: { ...header, letterhead: { ...header.letterhead, logo } } };
}

/** Every text of a view in reading order; file names of pictures and outlines of codes are none. */
export function* leavesOf(view: unknown): Generator<string> {
  if (typeof view === 'string') {
    if (view.trim() !== '') yield view;
  } else if (typeof view === 'object' && view !== null) {
    for (const [name, value] of Object.entries(view)) {
      if (!['logo', 'photo', 'qr', 'seal', 'path', 'kind', 'layout', 'color', 'ink', 'paper'].includes(name))
        yield* leavesOf(value);
    }
  }
}

/**
 * The words and numbers of a document out of the record, ready for its template; null where the record does not hold its subject (yet).
 */
export function documentView(state: AssemblyState, subject: DocumentSubject): DocumentView | null {
  switch (subject.kind) {
    case 'attendanceList':
      return attendanceListView(state, subject);
    case 'agenda':
      return agendaView(state);
    case 'minutes':
      return minutesView(state);
    case 'rulesOfProcedure':
      return rulesOfProcedureView(state);
    case 'decisionsSummary':
      return decisionsSummaryView(state);
    case 'followUps':
      return followUpsView(state);
    case 'implementationReport':
      return implementationReportView(state);
    case 'recommendations':
      return recommendationsView(state);
    case 'commissionReport':
      return commissionReportView(state, subject.sessionId);
    case 'gavelLog':
      return gavelLogView(state);
    case 'speakerList':
      return speakerListView(state);
    case 'participantRecap':
      return participantRecapView(state);
    case 'invitations':
      return invitationsView(state, subject);
    case 'badges':
      return badgesView(state, subject);
    case 'mandateRegister':
      return mandateRegisterView(state);
    case 'verificationReport':
      return verificationReportView(state);
    case 'mandateForm':
      return mandateFormView(state);
    case 'decree': {
      const decision = state.decisions.get(subject.decisionId);
      return decision === undefined ? null : decreeView(state, decision);
    }
    case 'quorumRecord': {
      const check = state.quorumChecks.find((one) => one.id === subject.quorumCheckId);
      return check === undefined ? null : quorumRecordView(state, check);
    }
    case 'ballotPapers':
      return ballotPapersView(state, subject);
    case 'voterList':
    case 'ballotReconciliation':
    case 'bundleSheets':
    case 'rollCallList':
      return voteSheetView(state, subject);
    case 'nomineeRecord':
    case 'lotRecord':
    case 'electionRecord':
    case 'handoverRecord':
    case 'boardComposition':
      return electionSheetView(state, subject);
    case 'pollRecord': {
      const poll = state.polls.get(subject.pollId);
      return poll?.state.kind === 'counted' || poll?.state.kind === 'confirmed' ? pollRecordView(state, poll) : null;
    }
  }
}

const fileWords: Readonly<Record<DocumentSubject['kind'], string>> = {
  attendanceList: 'daftar-hadir',
  agenda: 'jadwal-acara',
  minutes: 'notulen',
  decisionsSummary: 'risalah-keputusan',
  rulesOfProcedure: 'tata-tertib',
  followUps: 'tindak-lanjut',
  implementationReport: 'laporan-pelaksanaan',
  recommendations: 'rekomendasi',
  commissionReport: 'laporan',
  gavelLog: 'palu-sidang',
  speakerList: 'daftar-pembicara',
  badges: 'kartu-peserta',
  mandateRegister: 'daftar-surat-mandat',
  verificationReport: 'laporan-verifikasi-mandat',
  mandateForm: 'formulir-surat-mandat',
  participantRecap: 'rekapitulasi-peserta',
  invitations: 'undangan',
  decree: 'keputusan',
  quorumRecord: 'ba-kuorum',
  pollRecord: 'ba-pemungutan-suara',
  ballotPapers: 'surat-suara',
  voterList: 'daftar-pemilih-tetap',
  ballotReconciliation: 'lembar-rekonsiliasi',
  bundleSheets: 'lembar-hitung',
  rollCallList: 'daftar-panggilan-nama',
  nomineeRecord: 'ba-verifikasi-bakal-calon',
  lotRecord: 'ba-undian-nomor',
  electionRecord: 'ba-hasil-pemilihan',
  handoverRecord: 'ba-serah-terima',
  boardComposition: 'susunan',
};

const bodyFiles = { board: 'pengurus', supervisors: 'pengawas', advisers: 'penasihat' } as const;

/** What a document's file is called, without its ending. */
export function documentFileName(state: AssemblyState, subject: DocumentSubject): string {
  const word = fileWords[subject.kind];
  switch (subject.kind) {
    case 'decree': {
      // Long titles begin alike, and one file must not take the place of another.
      const decision = state.decisions.get(subject.decisionId);
      const issued = issuedDocumentOf(state, subject);
      const number = String(issued?.sequence ?? decision?.number ?? 0).padStart(2, '0');
      return `${word}-${issued === undefined ? 'rancangan-' : ''}${number}-${fileSlug(decision?.title ?? '')}`;
    }
    case 'pollRecord':
    case 'voterList':
    case 'ballotReconciliation':
    case 'bundleSheets':
    case 'rollCallList':
      return `${word}-${String(state.polls.get(subject.pollId)?.number ?? 0)}`;
    case 'nomineeRecord':
    case 'lotRecord':
    case 'electionRecord':
    case 'handoverRecord':
    case 'boardComposition': {
      const number = String(state.elections.get(subject.electionId)?.number ?? 0);
      return `${word}-${subject.kind === 'boardComposition' ? `${bodyFiles[subject.body]}-` : ''}${number}`;
    }
    case 'ballotPapers': {
      const number = String(state.polls.get(subject.pollId)?.number ?? 0);
      const run = ballotsOf(state, subject.pollId).runs.find(({ id }) => id === subject.runId);
      return `${word}-${number}-${run === undefined ? 'contoh' : `${String(run.from)}-${String(run.to)}`}`;
    }
    case 'invitations': {
      // One batch is not written over another.
      const batch = issuedDocumentOf(state, subject);
      return batch === undefined ? word : `${word}-${String(batch.sequence).padStart(2, '0')}`;
    }
    case 'quorumRecord': {
      const index = state.quorumChecks.findIndex((check) => check.id === subject.quorumCheckId);
      const at = state.quorumChecks[index]?.at;
      return `${word}-${String(index + 1)}${at === undefined ? '' : `-${dateOf(at, state.facts.profile.timeZone)}`}`;
    }
    case 'commissionReport': {
      const session = state.agenda.sessions.find((one) => one.id === subject.sessionId);
      return session === undefined ? word : `${word}-${fileSlug(commissionName(session))}`;
    }
    case 'attendanceList': {
      const session = state.agenda.sessions.find((one) => one.id === subject.sessionId);
      const part = session === undefined ? (subject.day ?? '') : fileSlug(session.title);
      return [word, part, subject.isBlank === true ? 'blangko' : ''].filter((piece) => piece !== '').join('-');
    }
    case 'badges': {
      const number =
        subject.participantId === undefined ? undefined : state.participants.get(subject.participantId)?.number;
      return number === undefined ? word : `${word}-${String(number)}`;
    }
    default:
      return word;
  }
}

import type { DocumentView, TemplateName } from '../../electron/documents';
import { invitations, participantRecap } from './sample-registration-views';
import { commissionReport, recommendations } from './sample-outcome-views';
import {
  decisionsSummary,
  followUps,
  gavelLog,
  implementationReport,
  rulesOfProcedure,
  speakerList,
} from './sample-sitting-views';
import * as views from './sample-views';
import { ballotPapers, voteSheet } from './sample-vote-views';

/** One document of each kind, as it is issued. */
export const everyKind: readonly (readonly [TemplateName, DocumentView, string])[] = [
  ['attendanceList', views.attendanceList(60), 'DAFTAR HADIR'],
  ['agenda', views.agenda(), 'JADWAL ACARA'],
  ['pollRecord', views.pollRecord(), 'PENGHITUNGAN SUARA'],
  ['quorumRecord', views.quorumRecord(), 'PEMERIKSAAN KUORUM'],
  ['decree', views.decree(), 'MEMUTUSKAN'],
  ['minutes', views.minutes(), 'NOTULEN'],
  ['rulesOfProcedure', rulesOfProcedure(), 'KETENTUAN UMUM'],
  ['followUps', followUps(40), 'TINDAK LANJUT'],
  ['decisionsSummary', decisionsSummary(), 'RISALAH KEPUTUSAN'],
  ['implementationReport', implementationReport(30), 'LAPORAN PELAKSANAAN KEPUTUSAN'],
  ['commissionReport', commissionReport(), 'LAPORAN KOMISI'],
  ['recommendations', recommendations(), 'REKOMENDASI'],
  ['mandateRegister', views.mandateRegister(), 'DAFTAR SURAT MANDAT'],
  ['verificationReport', views.verificationReport(), 'LAPORAN VERIFIKASI MANDAT'],
  ['mandateForm', views.mandateForm(), 'SURAT MANDAT'],
  ['gavelLog', gavelLog(), 'CATATAN PALU SIDANG'],
  ['speakerList', speakerList(), 'DAFTAR PEMBICARA'],
  ['badges', views.badges(11), 'PENINJAU'],
  ['participantRecap', participantRecap(), 'REKAPITULASI PESERTA'],
  ['invitations', invitations(), 'Yth. Pengurus'],
  ['ballotPapers', ballotPapers(9), 'Coblos satu nomor.'],
  ['voterList', voteSheet(60, null), 'DAFTAR PEMILIH TETAP'],
  ['ballotReconciliation', voteSheet(9, null), 'REKONSILIASI'],
  ['bundleSheets', voteSheet(24, null), 'LEMBAR HITUNG'],
  ['rollCallList', voteSheet(60, null), 'PANGGILAN NAMA'],
  ['nomineeRecord', voteSheet(4, '09/BA/MUSDA-DEKOPINDA/XI/2026'), 'VERIFIKASI BAKAL CALON'],
  ['lotRecord', voteSheet(3, '10/BA/MUSDA-DEKOPINDA/XI/2026'), 'UNDIAN NOMOR'],
  ['electionRecord', voteSheet(3, '11/BA/MUSDA-DEKOPINDA/XI/2026'), 'HASIL PEMILIHAN'],
  ['handoverRecord', voteSheet(5, '12/BA/MUSDA-DEKOPINDA/XI/2026'), 'SERAH TERIMA'],
  ['boardComposition', voteSheet(5, null), 'LEMBAR SUARA'],
];

/** What bears no number and prints its title, or none at all: never a draft. */
const neverDrafts: readonly TemplateName[] = ['badges', 'ballotPapers', 'boardComposition'];

/** The same documents as drafts. */
export const everyDraft = everyKind
  .filter(([name]) => !neverDrafts.includes(name))
  .map(([name, view]) => [name, { ...view, header: { ...view.header, number: null, isDraft: true } }] as const);

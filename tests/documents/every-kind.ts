import type { DocumentView, TemplateName } from '../../electron/documents';
import { invitations, participantRecap } from './sample-registration-views';
import { commissionReport, recommendations } from './sample-outcome-views';
import { followUps, gavelLog, rulesOfProcedure, speakerList } from './sample-sitting-views';
import * as views from './sample-views';

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
];

/** The same documents as drafts; badges carry no number and are never drafts. */
export const everyDraft = everyKind
  .filter(([name]) => name !== 'badges')
  .map(([name, view]) => [name, { ...view, header: { ...view.header, number: null, isDraft: true } }] as const);

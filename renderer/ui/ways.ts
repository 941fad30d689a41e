import type { GuidedErrand, TaskCode } from '../../shared/domain';
import type { RoomPath } from '../app/day';

/** The room in which an open task is done. */
export const taskRooms: Readonly<Record<TaskCode, RoomPath>> = {
  importCooperatives: 'koperasi',
  importParticipants: 'peserta',
  agenda: 'acara',
  presidium: 'pengaturan',
  notInvited: 'undangan',
  rejectedCooperatives: 'koperasi',
  rejectedParticipants: 'peserta',
  disputed: 'mandat',
  unverified: 'mandat',
  quorumUnchecked: 'meja',
  quorumMissing: 'meja',
  quorumRecheck: 'meja',
  quorumRecords: 'dokumen',
  unconfirmed: 'suara',
  pollRecords: 'dokumen',
  unnumbered: 'dokumen',
  minutes: 'dokumen',
};

/** The room to which the guided mode leads for what it does not do by itself. */
export const errandRooms: Readonly<Record<GuidedErrand, RoomPath>> = {
  planAgenda: 'acara',
  ruleInterruption: 'pembicara',
  countPoll: 'suara',
  decideProposal: 'usulan',
  recordDecision: 'keputusan',
  finishPapers: 'dokumen',
};

import type { GuidedErrand, TaskCode } from '../../shared/domain';
import type { RoomPath } from '../app/day';
import type { Text } from '../locales';
import type { ActId } from './acts';
import { addressOf } from './location';

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
  deskConflicts: 'kehadiran',
  quorumUnchecked: 'meja',
  quorumMissing: 'meja',
  quorumRecheck: 'meja',
  quorumRecords: 'dokumen',
  elections: 'pemilihan',
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
  readPapers: 'papan',
  holdElection: 'pemilihan',
  decideProposal: 'usulan',
  recordDecision: 'keputusan',
  finishPapers: 'dokumen',
};

/** The act by which a task is done at once, where there is one: its dialog opens. */
export const taskActs: Readonly<Partial<Record<TaskCode, ActId>>> = {
  importCooperatives: 'cooperative.import',
  importParticipants: 'participant.import',
  presidium: 'profile.edit',
};

/** The tasks whose records are papers: the room of documents finds each by the record that it is of. */
const papers: ReadonlySet<TaskCode> = new Set(['quorumRecords', 'pollRecords', 'unnumbered']);

/** The address at which a task is gone on with: its one record, the list of just its records, or the first of its papers. */
export function taskAddress(t: Text, code: TaskCode, records: readonly string[]): string {
  const room = taskRooms[code];
  const [first] = records;
  if (code === 'notInvited') return addressOf(room, { column: 'invited', value: t('invitation.notYet') });
  if (code === 'minutes') return addressOf(room, { search: 'minutes' });
  if (first === undefined) return addressOf(room);
  if (papers.has(code) || code === 'unconfirmed' || code === 'elections') return addressOf(room, { search: first });
  if (records.length === 1) return addressOf(room, { record: first });
  const value = t(code === 'disputed' ? 'mandate.disputed' : 'mandate.received');
  return addressOf(room, { column: 'state', value });
}

import { decisionsInOrder } from '../decisions/select';
import { issuedDocumentOf } from '../documents/select';
import { invitationCounts } from '../invitations/select';
import { pollsInOrder } from '../polls/select';
import type { ImportRecord } from '../imports/model';
import { quorumStage } from '../sitting/quorum-stage';
import type { AssemblyState } from '../state';

export const taskCodes = [
  'importCooperatives',
  'importParticipants',
  'agenda',
  'presidium',
  'notInvited',
  'rejectedRows',
  'disputed',
  'unverified',
  'quorumUnchecked',
  'quorumMissing',
  'quorumRecheck',
  'quorumRecords',
  'unconfirmed',
  'pollRecords',
  'unnumbered',
  'minutes',
] as const;
export type TaskCode = (typeof taskCodes)[number];

/** Something that is still to be done, how often, and the room to do it in. */
export interface OpenTask {
  readonly code: TaskCode;
  readonly count: number;
  readonly path: string;
}

const rooms: Readonly<Record<TaskCode, string>> = {
  importCooperatives: 'koperasi',
  importParticipants: 'peserta',
  agenda: 'acara',
  presidium: 'pengaturan',
  notInvited: 'undangan',
  rejectedRows: 'peserta',
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

const once = (isOpen: boolean) => (isOpen ? 1 : 0);

/** Rows that the newest import of each kind left out: a corrected file that was imported since has taken their place. */
function rejectedRows(state: AssemblyState): { readonly rows: number; readonly path: string } {
  const newest = new Map<ImportRecord['kind'], ImportRecord>();
  for (const record of state.imports.values()) {
    const before = newest.get(record.kind);
    if (!record.isReverted && (before === undefined || before.seq < record.seq)) newest.set(record.kind, record);
  }
  const [cooperatives, participants] = [newest.get('cooperatives'), newest.get('participants')];
  const rows = (cooperatives?.rejectedRows ?? 0) + (participants?.rejectedRows ?? 0);
  return { rows, path: (cooperatives?.rejectedRows ?? 0) > 0 ? 'koperasi' : 'peserta' };
}

function quorumTasks(state: AssemblyState): Partial<Record<TaskCode, number>> {
  const stage = quorumStage(state);
  const hasPlenary = state.agenda.items.some(({ sessionId, state: item }) => {
    const kind = state.agenda.sessions.find(({ id }) => id === sessionId)?.kind;
    return item.kind === 'running' && (kind === 'plenary' || kind === 'finalPlenary');
  });
  return {
    quorumUnchecked: once(stage.kind === 'open' && hasPlenary),
    quorumMissing: once(stage.kind === 'notMet'),
    quorumRecheck: once(stage.kind === 'suspended'),
    quorumRecords: state.quorumChecks.filter(
      ({ id }) => issuedDocumentOf(state, { kind: 'quorumRecord', quorumCheckId: id }) === undefined,
    ).length,
  };
}

function documentTasks(state: AssemblyState): Partial<Record<TaskCode, number>> {
  const polls = pollsInOrder(state);
  const isOver =
    state.agenda.items.length > 0 &&
    state.agenda.items.every(({ state: item }) => item.kind === 'finished' || item.kind === 'skipped');
  return {
    unconfirmed: polls.filter((poll) => poll.state.kind === 'closed').length,
    pollRecords: polls.filter(
      ({ id, state: poll }) =>
        poll.kind === 'confirmed' && issuedDocumentOf(state, { kind: 'pollRecord', pollId: id }) === undefined,
    ).length,
    unnumbered: decisionsInOrder(state).filter(
      ({ id }) => issuedDocumentOf(state, { kind: 'decree', decisionId: id }) === undefined,
    ).length,
    minutes: once(isOver && issuedDocumentOf(state, { kind: 'minutes' }) === undefined),
  };
}

/** Inviting is of the days before: once somebody has come in, nobody is asked to write letters (REG-10). */
function notInvited(state: AssemblyState): number {
  return state.attendance.isEmpty() && !state.invitations.isEmpty() ? invitationCounts(state).notInvited : 0;
}

/** What is still to be done, in the order of the day (SET-4): each with its count and its room, nothing with none. */
export function openTasks(state: AssemblyState): readonly OpenTask[] {
  const rejected = rejectedRows(state);
  const counts: Partial<Record<TaskCode, number>> = {
    importCooperatives: once(state.cooperatives.isEmpty()),
    importParticipants: once(state.participants.isEmpty()),
    agenda: once(state.agenda.items.length === 0),
    presidium: once(!state.facts.profile.presidium.some(({ name }) => name.trim() !== '')),
    notInvited: notInvited(state),
    rejectedRows: rejected.rows,
    disputed: state.mandates.count((mandate) => mandate.state === 'disputed'),
    unverified: state.mandates.count((mandate) => mandate.state === 'received'),
    ...quorumTasks(state),
    ...documentTasks(state),
  };
  return taskCodes
    .map((code) => ({ code, count: counts[code] ?? 0, path: code === 'rejectedRows' ? rejected.path : rooms[code] }))
    .filter(({ count }) => count > 0);
}

import { openConflicts } from '../attendance/select';
import { decisionsInOrder } from '../decisions/select';
import { issuedDocumentOf } from '../documents/select';
import { openElections } from '../elections/select';
import { invitationCounts } from '../invitations/select';
import { mandateLedger } from '../mandates/select';
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
  'rejectedCooperatives',
  'rejectedParticipants',
  'disputed',
  'unverified',
  'deskConflicts',
  'quorumUnchecked',
  'quorumMissing',
  'quorumRecheck',
  'quorumRecords',
  'elections',
  'unconfirmed',
  'pollRecords',
  'unnumbered',
  'minutes',
] as const;
export type TaskCode = (typeof taskCodes)[number];

/** Something that is still to be done, and how often. In which room it is done, a screen knows. */
interface OpenTask {
  readonly code: TaskCode;
  readonly count: number;
}

const once = (isOpen: boolean) => (isOpen ? 1 : 0);

/** Rows that the newest import of a kind left out: a corrected file that was imported since has taken its place. */
function rejectedRows(state: AssemblyState, kind: ImportRecord['kind']): number {
  const newest = state.imports.filter((one) => one.kind === kind && !one.isReverted).maxBy(({ seq }) => seq);
  return newest?.rejectedRows ?? 0;
}

const unissuedChecks = (state: AssemblyState) =>
  state.quorumChecks.filter(
    ({ id }) => issuedDocumentOf(state, { kind: 'quorumRecord', quorumCheckId: id }) === undefined,
  );
const countedPolls = (state: AssemblyState) => pollsInOrder(state).filter((poll) => poll.state.kind === 'counted');
const unissuedPolls = (state: AssemblyState) =>
  pollsInOrder(state).filter(
    ({ id, state: poll }) =>
      poll.kind === 'confirmed' && issuedDocumentOf(state, { kind: 'pollRecord', pollId: id }) === undefined,
  );
const unnumberedDecisions = (state: AssemblyState) =>
  decisionsInOrder(state).filter(({ id }) => issuedDocumentOf(state, { kind: 'decree', decisionId: id }) === undefined);

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
    quorumRecords: unissuedChecks(state).length,
  };
}

function documentTasks(state: AssemblyState): Partial<Record<TaskCode, number>> {
  const isOver =
    state.agenda.items.length > 0 &&
    state.agenda.items.every(({ state: item }) => item.kind === 'finished' || item.kind === 'skipped');
  return {
    elections: openElections(state).length,
    unconfirmed: countedPolls(state).length,
    pollRecords: unissuedPolls(state).length,
    unnumbered: unnumberedDecisions(state).length,
    minutes: once(isOver && issuedDocumentOf(state, { kind: 'minutes' }) === undefined),
  };
}

/** Inviting is of the days before: once somebody has come in, nobody is asked to write letters (REG-10). */
function notInvited(state: AssemblyState): number {
  return state.attendance.isEmpty() && !state.invitations.isEmpty() ? invitationCounts(state).notInvited : 0;
}

/** What is still to be done, in the order of the day (SET-4): each with its count, nothing with none. */
export function openTasks(state: AssemblyState): readonly OpenTask[] {
  const counts: Partial<Record<TaskCode, number>> = {
    importCooperatives: once(state.cooperatives.isEmpty()),
    importParticipants: once(state.participants.isEmpty()),
    agenda: once(state.agenda.items.length === 0),
    presidium: once(!state.facts.profile.presidium.some(({ name }) => name.trim() !== '')),
    notInvited: notInvited(state),
    rejectedCooperatives: rejectedRows(state, 'cooperatives'),
    rejectedParticipants: rejectedRows(state, 'participants'),
    disputed: state.mandates.count((mandate) => mandate.state === 'disputed'),
    unverified: state.mandates.count((mandate) => mandate.state === 'received'),
    deskConflicts: openConflicts(state).length,
    ...quorumTasks(state),
    ...documentTasks(state),
  };
  return taskCodes.map((code) => ({ code, count: counts[code] ?? 0 })).filter(({ count }) => count > 0);
}

/** The records that are still to be dealt with in a task: in its order, so that the first is where to go on. Of most tasks there are none to name. */
export function recordsOf(state: AssemblyState, code: TaskCode): readonly string[] {
  switch (code) {
    case 'disputed':
    case 'unverified': {
      const wanted = code === 'disputed' ? 'disputed' : 'received';
      return mandateLedger(state).flatMap(({ id, state: stage }) => (stage === wanted ? [id] : []));
    }
    case 'elections':
      return openElections(state).map(({ id }) => id);
    case 'unconfirmed':
      return countedPolls(state).map(({ id }) => id);
    case 'quorumRecords':
      return unissuedChecks(state).map(({ id }) => id);
    case 'pollRecords':
      return unissuedPolls(state).map(({ id }) => id);
    case 'unnumbered':
      return unnumberedDecisions(state).map(({ id }) => id);
    default:
      return [];
  }
}

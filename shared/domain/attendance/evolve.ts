import type { EventMeta, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { AttendanceEvent } from './events';
import { mostRecentMarks } from './model';
import type { AttendanceMark } from './model';

type Passing = Extract<AttendanceEvent, { readonly markId: unknown; readonly desk: string }>;

function marked(
  state: AssemblyState,
  kind: AttendanceMark['kind'],
  { participantId, markId, desk, seenAt }: Passing,
  { at }: EventMeta,
): AssemblyState {
  const mark = { id: markId, at, kind, desk, ...(seenAt === undefined ? {} : { seenAt }) };
  return {
    ...state,
    attendance: state.attendance.update(participantId, [], (attendance) => [...attendance, mark]),
    recentMarks: [{ participantId, markId }, ...state.recentMarks].slice(0, mostRecentMarks),
  };
}

export const attendanceEvolvers: Evolvers<AssemblyState, AttendanceEvent> = {
  'attendance.entered': (state, event, meta) => marked(state, 'in', event, meta),
  'attendance.left': (state, event, meta) => marked(state, 'out', event, meta),
  'attendance.undone': (state, { participantId, markId, reason }, { at, actor }) => ({
    ...state,
    attendance: state.attendance.update(participantId, [], (attendance) =>
      attendance.map((mark) => (mark.id === markId ? { ...mark, undone: { at, by: actor.name, reason } } : mark)),
    ),
  }),
  'attendance.conflicted': (state, { id, participantId, kind, desk, seenAt, why }, { at, actor }) => ({
    ...state,
    deskConflicts: [
      ...state.deskConflicts,
      { id, participantId, kind, desk, seenAt, at, by: actor.name, why, settled: null },
    ],
  }),
  'attendance.conflictSettled': (state, { id, counts, reason }, { at, actor }) => ({
    ...state,
    deskConflicts: state.deskConflicts.map((conflict) =>
      conflict.id === id ? { ...conflict, settled: { at, by: actor.name, counts, reason } } : conflict,
    ),
  }),
  // The old token stays in the table, so that a desk can say whose old badge it is.
  'badge.reissued': (state, { participantId, token }) => {
    const participant = state.participants.get(participantId);
    if (participant === undefined) return state;
    return {
      ...state,
      participants: state.participants.set(participantId, { ...participant, badgeToken: token }),
      badges: state.badges.set(token, participantId),
    };
  },
};

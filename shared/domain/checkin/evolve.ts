import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { CheckinEvent } from './commands';
import { mostRecentMarks } from './model';
import { completeCheck } from './quorum';

export const checkinEvolvers: Evolvers<AssemblyState, CheckinEvent> = {
  'checkin.marked': (state, { participantId, mark }) => ({
    ...state,
    attendance: state.attendance.update(participantId, [], (attendance) => [...attendance, mark]),
    recentMarks: [{ participantId, markId: mark.id }, ...state.recentMarks].slice(0, mostRecentMarks),
  }),
  'checkin.undone': (state, { participantId, markId, reason }, { at, actor }) => ({
    ...state,
    attendance: state.attendance.update(participantId, [], (attendance) =>
      attendance.map((mark) => (mark.id === markId ? { ...mark, undone: { at, by: actor.name, reason } } : mark)),
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
  'quorum.checked': (state, { check }) => ({
    ...state,
    quorumChecks: [
      ...state.quorumChecks,
      completeCheck(check, state.quorumChecks.length + 1, state.facts.rules, state.facts.rulesVersion),
    ],
  }),
  'quorum.settled': (state, { checkId, sequel }) => ({
    ...state,
    quorumChecks: state.quorumChecks.map((check) => (check.id === checkId ? { ...check, sequel } : check)),
  }),
};

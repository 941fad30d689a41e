import type { MarkId, ParticipantId, Raisers } from '../kernel';
import type { AttendanceEvent } from './events';
import type { AttendanceMark } from './model';

interface Earlier {
  readonly 'checkin.marked': { readonly participantId: ParticipantId; readonly mark: AttendanceMark };
  readonly 'checkin.undone': {
    readonly participantId: ParticipantId;
    readonly markId: MarkId;
    readonly reason: string;
  };
  readonly 'badge.reissued': {
    readonly participantId: ParticipantId;
    readonly token: string;
    readonly reason: string;
  };
}

export const raisedAttendance: Raisers<Earlier, AttendanceEvent> = {
  'checkin.marked': ({ participantId, mark: { id: markId, kind, desk } }) => [
    { type: kind === 'in' ? 'attendance.entered' : 'attendance.left', participantId, markId, desk },
  ],
  'checkin.undone': ({ participantId, markId, reason }) => [
    { type: 'attendance.undone', participantId, markId, reason },
  ],
  'badge.reissued': ({ participantId, token, reason }) => [{ type: 'badge.reissued', participantId, token, reason }],
};

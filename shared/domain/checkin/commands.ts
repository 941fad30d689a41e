import type { MarkId, ParticipantId } from '../kernel';
import type { AttendanceMark, QuorumCheck } from './model';

export type CheckinCommand =
  | { readonly type: 'checkin.enter'; readonly participantId: ParticipantId; readonly desk: string }
  | { readonly type: 'checkin.leave'; readonly participantId: ParticipantId; readonly desk: string }
  | {
      readonly type: 'checkin.undo';
      readonly participantId: ParticipantId;
      readonly markId: MarkId;
      readonly reason: string;
    }
  | { readonly type: 'quorum.check'; readonly occasion: string; readonly deemsValid: boolean };

export type CheckinEvent =
  | { readonly type: 'checkin.marked'; readonly participantId: ParticipantId; readonly mark: AttendanceMark }
  | {
      readonly type: 'checkin.undone';
      readonly participantId: ParticipantId;
      readonly markId: MarkId;
      readonly reason: string;
    }
  | { readonly type: 'quorum.checked'; readonly check: QuorumCheck };

export type CheckinRefusal =
  | 'checkin.unknownParticipant'
  | 'checkin.alreadyInside'
  | 'checkin.notInside'
  | 'checkin.mandateMissing'
  | 'checkin.mandateNotVerified'
  | 'checkin.mandateDisputed'
  | 'checkin.cooperativeNotEligible'
  | 'checkin.nothingToUndo'
  | 'checkin.reasonMissing'
  | 'quorum.mayNotDeemValid';

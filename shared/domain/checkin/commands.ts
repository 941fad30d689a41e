import type { MarkId, ParticipantId } from '../kernel';
import type { ParticipantFields } from '../registry/model';
import type { AttendanceMark, QuorumCheck } from './model';

/** Somebody who comes unannounced: registered, verified and admitted in one act, or not at all (CHK-3). */
export interface CheckinWalkInCommand {
  readonly type: 'checkin.walkIn';
  readonly fields: ParticipantFields;
  readonly letterNo: string;
  /** The mandate letter lies on the desk and was verified there. */
  readonly verifies: boolean;
  readonly desk: string;
}

export type CheckinCommand =
  | { readonly type: 'checkin.enter'; readonly participantId: ParticipantId; readonly desk: string }
  | { readonly type: 'checkin.leave'; readonly participantId: ParticipantId; readonly desk: string }
  | {
      readonly type: 'checkin.undo';
      readonly participantId: ParticipantId;
      readonly markId: MarkId;
      readonly reason: string;
    }
  | CheckinWalkInCommand
  | { readonly type: 'badge.reissue'; readonly participantId: ParticipantId; readonly reason: string }
  | { readonly type: 'quorum.check'; readonly occasion: string; readonly deemsValid: boolean };

export type CheckinEvent =
  | { readonly type: 'checkin.marked'; readonly participantId: ParticipantId; readonly mark: AttendanceMark }
  | {
      readonly type: 'checkin.undone';
      readonly participantId: ParticipantId;
      readonly markId: MarkId;
      readonly reason: string;
    }
  | {
      readonly type: 'badge.reissued';
      readonly participantId: ParticipantId;
      readonly token: string;
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
  | 'checkin.mandateReplaced'
  | 'checkin.cooperativeNotEligible'
  | 'checkin.nothingToUndo'
  | 'checkin.reasonMissing'
  | 'quorum.mayNotDeemValid';

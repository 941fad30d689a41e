import type { AttachmentId, CalendarDate, MarkId, ParticipantId, QuorumCheckId } from '../kernel';
import type { ParticipantFields } from '../registry/model';
import type { AttendanceMark, EarlierQuorumCheck, QuorumSequel } from './model';
import type { AgendaEvent } from '../agenda/commands';

/** Somebody who comes unannounced: registered, verified and admitted in one act, or not at all (CHK-3). */
export interface CheckinWalkInCommand {
  readonly type: 'checkin.walkIn';
  readonly fields: ParticipantFields;
  readonly letterNo: string;
  readonly letterDate?: CalendarDate | '';
  readonly scanId?: AttachmentId;
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
  | {
      readonly type: 'quorum.check';
      readonly occasion: string;
      readonly deemsValid: boolean;
      readonly clause?: string;
    }
  /** Suspends the sitting for the missing quorum, for as long as the rules say unless another time is given. */
  | { readonly type: 'quorum.suspend'; readonly minutes: number; readonly knocks: number }
  | { readonly type: 'quorum.reschedule'; readonly reason: string; readonly to: CalendarDate | null };

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
  | { readonly type: 'quorum.checked'; readonly check: EarlierQuorumCheck }
  | { readonly type: 'quorum.settled'; readonly checkId: QuorumCheckId; readonly sequel: QuorumSequel };

/** What the acts about the quorum do besides: they suspend and resume the sitting. */
export type SittingEvent = Extract<
  AgendaEvent,
  { readonly type: 'meeting.suspended' | 'meeting.resumed' | 'gavel.knocked' }
>;

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
  | 'quorum.mayNotDeemValid'
  | 'quorum.suspensionsRemain'
  | 'quorum.suspensionRunning'
  | 'quorum.nothingMissing'
  | 'quorum.noSuspensionLeft'
  | 'quorum.minutesOutOfRange'
  | 'quorum.reasonMissing';

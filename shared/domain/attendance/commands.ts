import type { AttachmentId, CalendarDate, EntryId, Instant, MarkId, ParticipantId } from '../kernel';
import type { ParticipantFields } from '../registry/model';

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

export type AttendanceCommand =
  | { readonly type: 'checkin.enter'; readonly participantId: ParticipantId; readonly desk: string }
  | { readonly type: 'checkin.leave'; readonly participantId: ParticipantId; readonly desk: string }
  | {
      readonly type: 'checkin.undo';
      readonly participantId: ParticipantId;
      readonly markId: MarkId;
      readonly reason: string;
    }
  | CheckinWalkInCommand
  /**
   * What a desk did while it was away from the host: it is never refused for what became of the person meanwhile (CHK-7). `seenAt` is by the
   * host's clock as the desk kept it, `seenSeq` the newest commit that the desk knew.
   */
  | {
      readonly type: 'checkin.bring';
      readonly kind: 'in' | 'out';
      readonly participantId: ParticipantId;
      readonly desk: string;
      readonly seenAt: Instant;
      readonly seenSeq: number;
    }
  /** What a person decides of such a conflict: it counts, or it does not. */
  | {
      readonly type: 'checkin.settle';
      readonly id: EntryId;
      readonly counts: boolean;
      readonly reason: string;
    }
  | { readonly type: 'badge.reissue'; readonly participantId: ParticipantId; readonly reason: string };

export const attendanceRefusals = [
  'checkin.unknownParticipant',
  'checkin.alreadyInside',
  'checkin.notInside',
  'checkin.mandateMissing',
  'checkin.mandateNotVerified',
  'checkin.mandateDisputed',
  'checkin.mandateReplaced',
  'checkin.cooperativeNotEligible',
  'checkin.nothingToUndo',
  'checkin.reasonMissing',
  'checkin.unknownConflict',
  'checkin.conflictSettled',
  'registry.participantPresent',
] as const;
export type AttendanceRefusal = (typeof attendanceRefusals)[number];

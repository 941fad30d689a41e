import type { AgendaItemId, CalendarDate, SessionId } from '../kernel';
import type { GavelMeaning } from './model';

export type SittingCommand =
  | { readonly type: 'agenda.startItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.pauseItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.continueItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.finishItem'; readonly id: AgendaItemId }
  | { readonly type: 'agenda.skipItem'; readonly id: AgendaItemId; readonly reason: string }
  | { readonly type: 'agenda.returnToItem'; readonly id: AgendaItemId }
  | { readonly type: 'gavel.knock'; readonly knocks: number; readonly meaning: GavelMeaning }
  | { readonly type: 'meeting.suspend'; readonly reason: string; readonly knocks: number }
  | { readonly type: 'meeting.resume'; readonly knocks: number }
  /** Knocked as the rules say; `sessionId` names a commission, null the plenary. */
  | {
      readonly type: 'meeting.handOver';
      readonly name: string;
      readonly office: string;
      readonly sessionId: SessionId | null;
    };

/** The quorum is counted in the hall and acted upon in the sitting: a missing one suspends it, a recheck resumes it (domain.md §3). */
export type QuorumCommand =
  | {
      readonly type: 'quorum.check';
      readonly occasion: string;
      readonly deemsValid: boolean;
      readonly clause?: string;
    }
  /** Suspends the sitting for the missing quorum, for as long as the rules say unless another time is given. */
  | { readonly type: 'quorum.suspend'; readonly minutes: number; readonly knocks: number }
  | { readonly type: 'quorum.reschedule'; readonly reason: string; readonly to: CalendarDate | null };

export const sittingRefusals = [
  'agenda.unknownItem',
  'agenda.unknownSession',
  'agenda.itemRunning',
  'agenda.itemNotRunning',
  'agenda.itemPaused',
  'agenda.itemNotPaused',
  'agenda.itemDone',
  'agenda.reasonMissing',
  'commission.notACommission',
  'gavel.knocksOutOfRange',
  'meeting.alreadySuspended',
  'meeting.notSuspended',
  'meeting.chairMissing',
  'meeting.alreadyPresiding',
] as const;
export type SittingRefusal = (typeof sittingRefusals)[number];

export const quorumRefusals = [
  'quorum.mayNotDeemValid',
  'quorum.suspensionsRemain',
  'quorum.suspensionRunning',
  'quorum.nothingMissing',
  'quorum.noSuspensionLeft',
  'quorum.minutesOutOfRange',
  'quorum.reasonMissing',
] as const;
export type QuorumRefusal = (typeof quorumRefusals)[number];

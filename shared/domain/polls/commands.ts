import type { MajorityRule } from '../../counting';
import type { AgendaItemId, PollId } from '../kernel';
import type { PollKind, Sector } from './model';

export type PollCommand =
  | {
      readonly type: 'poll.draft';
      readonly kind: PollKind;
      readonly question: string;
      readonly majority: MajorityRule;
      readonly sectors: readonly Sector[];
      readonly itemId: AgendaItemId | null;
    }
  | { readonly type: 'poll.open'; readonly id: PollId }
  | { readonly type: 'poll.pause'; readonly id: PollId }
  | { readonly type: 'poll.continue'; readonly id: PollId }
  | {
      readonly type: 'poll.enterCount';
      readonly id: PollId;
      readonly sector: number;
      readonly teller: 1 | 2;
      readonly yes: number;
      readonly no: number;
      readonly abstain: number;
    }
  | { readonly type: 'poll.object'; readonly id: PollId; readonly by: string; readonly text: string }
  | { readonly type: 'poll.close'; readonly id: PollId }
  | { readonly type: 'poll.confirm'; readonly id: PollId; readonly knocks: number }
  | { readonly type: 'poll.cancel'; readonly id: PollId; readonly reason: string }
  | { readonly type: 'poll.repeat'; readonly id: PollId };

export const pollRefusals = [
  'poll.unknown',
  'poll.questionMissing',
  'poll.sectorsMissing',
  'poll.anotherOpen',
  'poll.notDraft',
  'poll.notOpen',
  'poll.notPaused',
  'poll.notClosed',
  'poll.nobodyPresent',
  'poll.sectorsAbovePresence',
  'poll.weightsUneven',
  'poll.wrongKind',
  'poll.unknownSector',
  'poll.countInvalid',
  'poll.aboveSectorPresence',
  'poll.sectorIncomplete',
  'poll.sectorMismatch',
  'poll.aboveElectorate',
  'poll.reasonMissing',
  'poll.alreadyEnded',
  'poll.notRepeatable',
  'poll.objectorMissing',
] as const;
export type PollRefusal = (typeof pollRefusals)[number];

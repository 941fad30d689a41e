import type { MajorityRule } from '../../counting';
import type { AgendaItemId, CooperativeId, PollId } from '../kernel';
import type { PollKind, RollAnswer, Sector } from './model';

export type PollCommand =
  | {
      readonly type: 'poll.draft';
      readonly kind: PollKind;
      readonly question: string;
      readonly majority: MajorityRule;
      readonly sectors: readonly Sector[];
      readonly itemId: AgendaItemId | null;
      /** Further questions that are put to the vote one after the other, by the same rule (VOT-5). */
      readonly more?: readonly string[];
    }
  /** Says that everything is there for the opening. */
  | { readonly type: 'poll.ready'; readonly id: PollId }
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
  | {
      readonly type: 'poll.answer';
      readonly id: PollId;
      readonly cooperativeId: CooperativeId;
      readonly answer: RollAnswer;
    }
  | {
      readonly type: 'poll.admitLate';
      readonly id: PollId;
      readonly cooperativeId: CooperativeId;
      readonly reason: string;
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
  'poll.weightsSecret',
  'poll.papersMissing',
  'poll.notEntitled',
  'poll.alreadyEntitled',
  'poll.nobodyAnswered',
  'poll.countOpen',
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

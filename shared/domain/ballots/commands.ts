import type { ParticipantId, PollId } from '../kernel';
import type { BoardNumber, PaperMark, PapersPerSheet, SignerRole } from './model';

export type BallotCommand =
  | {
      readonly type: 'ballots.print';
      readonly pollId: PollId;
      readonly count: number;
      readonly perSheet: PapersPerSheet;
    }
  | { readonly type: 'ballots.spoil'; readonly pollId: PollId; readonly serial: number; readonly reason: string }
  | {
      readonly type: 'ballots.issue';
      readonly pollId: PollId;
      readonly participantId: ParticipantId;
      readonly serial: number;
      readonly table: string;
    }
  | {
      readonly type: 'ballots.exchange';
      readonly pollId: PollId;
      readonly serial: number;
      readonly newSerial: number;
      readonly reason: string;
      readonly table: string;
    }
  | { readonly type: 'ballots.return'; readonly pollId: PollId; readonly serial: number; readonly reason: string }
  | { readonly type: 'ballots.takeBack'; readonly pollId: PollId; readonly serial: number; readonly reason: string }
  | { readonly type: 'ballots.help'; readonly pollId: PollId; readonly serial: number; readonly helper: string }
  | { readonly type: 'ballots.countUnused'; readonly pollId: PollId; readonly papers: number }
  | { readonly type: 'ballots.countBox'; readonly pollId: PollId; readonly papers: number }
  | {
      readonly type: 'board.mark';
      readonly pollId: PollId;
      readonly board: BoardNumber;
      /** Which paper this is, counted from 0: a key that was pressed twice is told from the next paper. */
      readonly paper: number;
      readonly mark: PaperMark;
    }
  | {
      readonly type: 'board.takeBack';
      readonly pollId: PollId;
      readonly board: BoardNumber;
      readonly paper: number;
    }
  | { readonly type: 'board.recount'; readonly pollId: PollId; readonly bundle: number; readonly reason: string }
  | { readonly type: 'ballots.explain'; readonly pollId: PollId; readonly difference: string; readonly text: string }
  | {
      readonly type: 'ballots.sign';
      readonly pollId: PollId;
      readonly name: string;
      readonly role: SignerRole;
      readonly refusedBecause: string;
    }
  | { readonly type: 'ballots.finishCount'; readonly pollId: PollId };

export const ballotRefusals = [
  'ballots.wrongKind',
  'ballots.notPrintable',
  'ballots.votingNotOpen',
  'ballots.votingNotEnded',
  'ballots.counted',
  'ballots.printCount',
  'ballots.unknownSerial',
  'ballots.serialOfOther',
  'ballots.serialVoided',
  'ballots.serialIssued',
  'ballots.serialSpoiled',
  'ballots.notOut',
  'ballots.unknownVoter',
  'ballots.noVotingRight',
  'ballots.mandateMissing',
  'ballots.mandateNotVerified',
  'ballots.mandateDisputed',
  'ballots.mandateReplaced',
  'ballots.notEligible',
  'ballots.notPresent',
  'ballots.hasVoted',
  'ballots.reasonMissing',
  'ballots.helperMissing',
  'ballots.countInvalid',
  'ballots.abovePrinted',
  'ballots.boxMissing',
  'ballots.countBegun',
  'ballots.noDifference',
  'ballots.unexplained',
  'ballots.notAllRead',
  'ballots.signerMissing',
  'ballots.signerTwice',
  'board.wrongPaper',
  'board.allRead',
  'board.bundleDiffers',
  'board.nothingToTakeBack',
  'board.bundleNotRead',
  'board.unknownOption',
  'board.tooMany',
  'board.markEmpty',
] as const;
export type BallotRefusal = (typeof ballotRefusals)[number];

import type {
  AgendaItemId,
  AttachmentId,
  CooperativeId,
  ElectionId,
  EntryId,
  NomineeId,
  ParticipantId,
} from '../kernel';
import type { Body, BodySeat, ElectionKind, LeavingKind, NomineeFields, OfficeRules } from './model';

/** The rules of an office as they are entered: requirements have no ids yet. */
export type EnteredRules = Omit<OfficeRules, 'requirements'> & { readonly requirements: readonly string[] };

/** How the numbers were drawn: entered as they were drawn by hand, or drawn from a seed that was said aloud. */
export type NumbersDraw =
  | {
      readonly kind: 'hand';
      readonly by: string;
      readonly numbers: readonly { readonly nomineeId: NomineeId; readonly number: number }[];
    }
  | { readonly kind: 'seed'; readonly by: string; readonly seed: string };

/** How it was decided between those who were equal twice. */
export type TieDecision =
  | { readonly kind: 'hand'; readonly by: string; readonly chosen: readonly NomineeId[] }
  | { readonly kind: 'seed'; readonly by: string; readonly seed: string }
  | {
      readonly kind: 'levelAbove';
      readonly by: string;
      readonly letter: string;
      readonly chosen: readonly NomineeId[];
    };

interface OfElection {
  readonly id: ElectionId;
}

interface OfNominee extends OfElection {
  readonly nomineeId: NomineeId;
}

export type ElectionCommand =
  | {
      readonly type: 'election.announce';
      readonly kind: ElectionKind;
      readonly title: string;
      readonly rules: EnteredRules;
      readonly itemId: AgendaItemId | null;
    }
  | (OfElection & { readonly type: 'election.changeRules'; readonly rules: EnteredRules; readonly reason: string })
  | (OfElection & { readonly type: 'election.nominate'; readonly fields: NomineeFields })
  | (OfNominee & { readonly type: 'election.correctNominee'; readonly fields: NomineeFields })
  | (OfNominee & {
      readonly type: 'election.support';
      readonly cooperativeId: CooperativeId;
      readonly letterNo: string;
      readonly scanId: AttachmentId | null;
    })
  /** Says which letter of a cooperative stands; null where none does. */
  | (OfElection & {
      readonly type: 'election.settleSupport';
      readonly cooperativeId: CooperativeId;
      readonly stands: EntryId | null;
      readonly reason: string;
    })
  | (OfNominee & {
      readonly type: 'election.signWillingness';
      readonly evidence: string;
      readonly scanId: AttachmentId | null;
    })
  | (OfNominee & {
      readonly type: 'election.checkRequirement';
      readonly requirementId: EntryId;
      readonly isMet: boolean;
      readonly evidence: string;
      readonly reason: string;
    })
  | (OfNominee & { readonly type: 'election.overrideTerms'; readonly reason: string })
  | (OfNominee & { readonly type: 'election.object'; readonly by: string; readonly text: string })
  | (OfNominee & { readonly type: 'election.giveVerdict'; readonly isAccepted: boolean; readonly reason: string })
  | (OfElection & { readonly type: 'election.fixList' })
  | (OfElection & { readonly type: 'election.reopenList'; readonly reason: string })
  | (OfElection & { readonly type: 'election.drawNumbers'; readonly draw: NumbersDraw })
  | (OfElection & { readonly type: 'election.startRound' })
  | (OfElection & { readonly type: 'election.concludeRound' })
  | (OfElection & { readonly type: 'election.decideTie'; readonly decision: TieDecision })
  | (OfNominee & { readonly type: 'election.leave'; readonly kind: LeavingKind; readonly reason: string })
  | (OfNominee & { readonly type: 'election.answer'; readonly isAccepted: boolean; readonly reason: string })
  | (OfElection & { readonly type: 'election.cancel'; readonly reason: string })
  | (OfElection & { readonly type: 'formation.form'; readonly size: number; readonly days: number })
  | (OfElection & {
      readonly type: 'formation.appoint';
      readonly participantId: ParticipantId | null;
      readonly name: string;
      readonly origin: string;
    })
  | (OfElection & { readonly type: 'formation.dismiss'; readonly memberId: EntryId; readonly reason: string })
  | (OfElection & {
      readonly type: 'formation.compose';
      readonly body: Body;
      readonly seats: readonly Omit<BodySeat, 'id'>[];
    });

export const electionRefusals = [
  'election.unknown',
  'election.cancelled',
  'election.titleMissing',
  'election.seatsInvalid',
  'election.figureInvalid',
  'election.requirementEmpty',
  'election.reasonMissing',
  'election.unknownNominee',
  'election.nameMissing',
  'election.personUnknown',
  'election.nominatedTwice',
  'election.alreadyElected',
  'election.leftBefore',
  'election.headsTeam',
  'election.listFixed',
  'election.listOpen',
  'election.hasLeft',
  'election.cooperativeUnknown',
  'election.supportTwice',
  'election.nothingToSettle',
  'election.unknownLetter',
  'election.evidenceMissing',
  'election.unknownRequirement',
  'election.notOverTerms',
  'election.objectorMissing',
  'election.supportTooFew',
  'election.willingnessMissing',
  'election.requirementOpen',
  'election.requirementNotMet',
  'election.termsNotOverridden',
  'election.verdictsOpen',
  'election.supportDisputed',
  'election.hasBegun',
  'election.drawerMissing',
  'election.seedMissing',
  'election.numbersDrawn',
  'election.notAPermutation',
  'election.noLotNeeded',
  'election.numbersMissing',
  'election.roundRuns',
  'election.notToBeVoted',
  'election.noRound',
  'election.resultOpen',
  'election.noTie',
  'election.wrongResort',
  'election.wrongChoice',
  'election.letterMissing',
  'election.pollOpen',
  'election.countFirst',
  'election.concludeFirst',
  'election.notElected',
  'election.answered',
  'election.roundOfElection',
  'formation.notChair',
  'formation.chairOpen',
  'formation.sizeInvalid',
  'formation.daysInvalid',
  'formation.formed',
  'formation.missing',
  'formation.full',
  'formation.memberTwice',
  'formation.unknownMember',
  'formation.incomplete',
  'formation.seatIncomplete',
] as const;
export type ElectionRefusal = (typeof electionRefusals)[number];

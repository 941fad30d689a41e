import type { NextStep, VacancyReason, Base } from '../../counting';
import type { Instant, NomineeId } from '../kernel';
import type { ChoiceTelling } from '../polls/telling';
import type { Round } from './model';

/* An election as it is told: finished for whoever shows it, a projector among them. telling.ts makes it. */

/** What comes next, in parts: for whoever says it in another language than that of the record. */
export interface NextParts {
  readonly kind: NextStep<NomineeId>['kind'];
  readonly names: string;
  readonly places: number;
  /** Of a tie-break, whether it is over a place in the run-off. */
  readonly fillsRunOff: boolean;
  /** Why a ballot is repeated or a seat stays vacant; null otherwise. */
  readonly reason: 'tie' | VacancyReason | null;
}

/** What the majority of a first ballot was taken of, in parts; null where the most votes decide. */
export interface MajorityParts {
  readonly isStrict: boolean;
  readonly share: string;
  readonly base: Base;
  readonly baseFigure: string;
  readonly needed: string;
}

export interface ToldCandidate {
  readonly id: NomineeId;
  /** By lot; 0 where there was none to draw. */
  readonly number: number;
  readonly name: string;
  readonly origin: string;
  readonly votes: number;
  readonly figure: string;
  /** Share of the valid papers; empty where nothing was counted. */
  readonly percent: string;
  readonly state: 'chosen' | 'tied' | 'notChosen';
}

/** A round that gave something, finished for whoever shows it. */
export interface RoundTelling {
  readonly id: Round['id'];
  readonly step: Round['step'];
  readonly number: number;
  /** `putaran 2 (putaran penentuan)`. */
  readonly name: string;
  readonly question: string;
  readonly at: Instant;
  readonly candidates: readonly ToldCandidate[];
  /** The figures of the papers; null where none were counted. */
  readonly choice: ChoiceTelling | null;
  readonly majority: MajorityParts | null;
  readonly objections: number;
  /** The whole sum in one sentence. */
  readonly arithmetic: string;
  /** Who is elected, comes into the run-off or is tied. */
  readonly outcome: string;
  readonly elected: string;
  readonly tied: string;
  readonly isForRunOff: boolean;
  /** What comes next by it. */
  readonly next: string;
  readonly nextParts: NextParts;
}

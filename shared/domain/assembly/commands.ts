import type { AssemblyId, DecisionId } from '../kernel';
import type { AssemblyProfile, RulesImpactCounts, RulesOfProcedure } from './model';

export type AssemblyFactsCommand =
  | { readonly type: 'assembly.editProfile'; readonly profile: AssemblyProfile }
  | {
      readonly type: 'assembly.changeRules';
      readonly rules: RulesOfProcedure;
      readonly reason: string;
      readonly decisionId: DecisionId | null;
    }
  | RulesTextCommand;

export type RulesTextCommand = {
  readonly type: 'rulesText.edit';
  /** As rules-text.ts describes it; null for the standard text. */
  readonly source: string | null;
};

export type AssemblyFactsEvent =
  | {
      readonly type: 'assembly.created';
      readonly id: AssemblyId;
      readonly profile: AssemblyProfile;
      readonly rules: RulesOfProcedure;
    }
  | { readonly type: 'assembly.profileEdited'; readonly profile: AssemblyProfile }
  | {
      readonly type: 'assembly.rulesChanged';
      readonly rules: RulesOfProcedure;
      readonly reason: string;
      readonly decisionId: DecisionId | null;
      /** What it does; missing in events of earlier programs. */
      readonly impact?: RulesImpactCounts;
    }
  | { readonly type: 'rulesText.edited'; readonly source: string | null };

export type AssemblyFactsRefusal =
  | 'rulesText.unknownField'
  | 'assembly.datesReversed'
  | 'assembly.reasonMissing'
  | 'assembly.termReversed'
  | 'assembly.unknownDecision'
  | 'assembly.unknownLogo'
  | 'assembly.lettersNotUnique';

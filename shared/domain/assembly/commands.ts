import type { AssemblyId } from '../kernel';
import type { AssemblyProfile, PastTerm } from './model';

export type AssemblyFactsCommand =
  | { readonly type: 'assembly.editProfile'; readonly profile: AssemblyProfile }
  /** Given by the host alone, when it makes an assembly out of the one before (DAT-7). */
  | {
      readonly type: 'assembly.continue';
      readonly from: AssemblyId;
      readonly title: string;
      readonly terms: readonly Omit<PastTerm, 'id'>[];
    }
  | RulesTextCommand;

type RulesTextCommand = {
  readonly type: 'rulesText.edit';
  /** As rules-text.ts describes it; null for the standard text. */
  readonly source: string | null;
};

export const assemblyRefusals = [
  'rulesText.unknownField',
  'assembly.datesReversed',
  'assembly.termReversed',
  'assembly.unknownLogo',
] as const;
export type AssemblyFactsRefusal = (typeof assemblyRefusals)[number];

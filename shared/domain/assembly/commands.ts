import type { AssemblyProfile } from './model';

export type AssemblyFactsCommand =
  { readonly type: 'assembly.editProfile'; readonly profile: AssemblyProfile } | RulesTextCommand;

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

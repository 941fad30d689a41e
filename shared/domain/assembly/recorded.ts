import { changesBetween } from '../kernel';
import type { AssemblyId, DecisionId, Raisers, Seen } from '../kernel';
import { raisedRules } from './earlier-bases';
import type { AssemblyFactsEvent } from './events';
import { defaultRules } from './model';
import type { AssemblyProfile, RulesImpactCounts, RulesOfProcedure } from './model';

interface Earlier {
  readonly 'assembly.created': {
    readonly id: AssemblyId;
    readonly profile: AssemblyProfile;
    readonly rules: Partial<RulesOfProcedure>;
  };
  readonly 'assembly.profileEdited': { readonly profile: AssemblyProfile };
  readonly 'assembly.rulesChanged': {
    readonly rules: Partial<RulesOfProcedure>;
    readonly reason: string;
    readonly decisionId: DecisionId | null;
    readonly impact?: RulesImpactCounts;
  };
  readonly 'rulesText.edited': { readonly source: string | null };
}

/** What stood in rules that nobody had changed: the majority was measured against valid votes and abstentions. */
const earlierDefaults: RulesOfProcedure = {
  ...defaultRules,
  motionMajority: { kind: 'absolute', base: 'validOrAbstain', isStrict: true },
};

/** Rules as an earlier program wrote them: what they did not know yet stands as it does by default. */
function complete(rules: Partial<RulesOfProcedure>): RulesOfProcedure {
  return { ...earlierDefaults, ...(raisedRules(rules) as Partial<RulesOfProcedure>) };
}

/** The rules in force as far as a journal was read, and how often they had been changed. */
export function rulesSeen(seen: Seen): { readonly rules: RulesOfProcedure; readonly version: number } {
  return seen.last('rules', '') ?? { rules: earlierDefaults, version: 1 };
}

export const raisedAssembly: Raisers<Earlier, AssemblyFactsEvent> = {
  'assembly.created': ({ id, profile, rules }, seen) => {
    const whole = complete(rules);
    seen.keep('profile', '', profile);
    seen.keep('rules', '', { rules: whole, version: 1 });
    return [{ type: 'assembly.created', id, profile, rules: whole }];
  },
  'assembly.profileEdited': ({ profile }, seen) => {
    const before = seen.last<AssemblyProfile>('profile', '') ?? profile;
    seen.keep('profile', '', profile);
    return [{ type: 'assembly.profileCorrected', changes: changesBetween(before, profile) }];
  },
  'assembly.rulesChanged': ({ rules, reason, decisionId, impact = null }, seen) => {
    const before = rulesSeen(seen);
    const after = complete(rules);
    seen.keep('rules', '', { rules: after, version: before.version + 1 });
    return [{ type: 'rules.changed', changes: changesBetween(before.rules, after), reason, decisionId, impact }];
  },
  'rulesText.edited': ({ source }) => [{ type: 'rulesText.edited', source }],
};

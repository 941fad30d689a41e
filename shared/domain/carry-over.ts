import type { AssemblyProfile, PastTerm, RulesOfProcedure } from './assembly/model';
import { decisionsInOrder } from './decisions/select';
import type { DocumentKind } from './documents/model';
import { electedOf, electionsInOrder, isSameOffice } from './elections/select';
import { cooperativeFieldsOf } from './registry/cooperatives';
import { registeredCooperatives } from './registry/select';
import type { CooperativeFields } from './registry/model';
import { followUpFieldsOf } from './proposals/decide-follow-ups';
import type { FollowUpFields } from './proposals/model';
import type { AssemblyState } from './state';
import { comparableName } from '../text';

/* What the next assembly begins with (DAT-7): the council and its rules, the registry, templates, what is still open. Nobody who was here. */

export interface CarriedOver {
  readonly profile: AssemblyProfile;
  readonly rules: RulesOfProcedure;
  readonly cooperatives: readonly CooperativeFields[];
  /** The council's own tata tertib; null where it is the standard text. */
  readonly rulesText: string | null;
  readonly templates: Readonly<Partial<Record<DocumentKind, string>>>;
  readonly followUps: readonly FollowUpFields[];
  readonly legalBases: readonly string[];
  readonly terms: readonly Omit<PastTerm, 'id'>[];
}

/** How much of each that is, for a person who decides whether to go on from it. */
export interface CarriedCounts {
  readonly cooperatives: number;
  readonly followUps: number;
  readonly templates: number;
  readonly legalBases: number;
  readonly terms: number;
}

/** Names that were erased are empty, or the number of a badge (DAT-6). */
const isName = (name: string) => name.trim() !== '' && !/^[A-Z]{1,3}-\d{3,}$/.test(name.trim());

/** Who was elected here, each with the terms in a row that end with the next assembly. */
function termsOf(state: AssemblyState): readonly Omit<PastTerm, 'id'>[] {
  const held = electionsInOrder(state).filter(({ cancelled }) => cancelled === null);
  return held.flatMap((election, index) =>
    // An office that was voted on again is told by its last election.
    held.slice(index + 1).some((later) => isSameOffice(later, election))
      ? []
      : electedOf(election)
          .filter(({ name, answer }) => isName(name) && answer?.isAccepted !== false)
          .map(({ name, termsServed }) => ({ name, office: election.title, terms: termsServed + 1 })),
  );
}

const bare = (text: string) => text.trim().replace(/[;.]$/, '');

/** What the assembly after this one begins with. */
export function carriedOver(state: AssemblyState): CarriedOver {
  const { profile, rules } = state.facts;
  const cited = decisionsInOrder(state).flatMap(({ recitals }) => recitals.citing.map(bare));
  return {
    profile,
    // A day until which objections are heard is one of that assembly.
    rules: { ...rules, objectionUntil: null },
    cooperatives: registeredCooperatives(state).map(cooperativeFieldsOf),
    rulesText: state.rulesText,
    templates: state.templates,
    followUps: [...state.followUps.values()]
      // What was done or dropped is told by the report of that assembly.
      .filter(({ isRemoved, progress }) => !isRemoved && progress !== 'done' && progress !== 'dropped')
      .sort((a, b) => a.number - b.number)
      .map((followUp) => ({ ...followUpFieldsOf(followUp), proposalId: null })),
    legalBases: [...new Set(cited)].filter((text) => text !== ''),
    terms: termsOf(state),
  };
}

export function carriedCounts(carried: CarriedOver): CarriedCounts {
  return {
    cooperatives: carried.cooperatives.length,
    followUps: carried.followUps.length,
    templates: Object.keys(carried.templates).length + (carried.rulesText === null ? 0 : 1),
    legalBases: carried.legalBases.length,
    terms: carried.terms.length,
  };
}

const officeOf = (title: string) =>
  title
    .replace(/\s+(?:masa\s+(?:bakti|jabatan|khidmat)|periode)\b.*$/iu, '')
    .trim()
    .toLowerCase();

/**
 * The terms in a row that somebody of this name has served in an office, as the assembly before told them; 0 where it told none.
 * @param office the title of the election, with or without its term.
 */
export function termsServedBefore({ facts }: Pick<AssemblyState, 'facts'>, name: string, office: string): number {
  const wanted = comparableName(name);
  const found = (facts.continues?.terms ?? []).filter(
    (term) => comparableName(term.name) === wanted && officeOf(term.office) === officeOf(office),
  );
  return Math.max(0, ...found.map(({ terms }) => terms));
}

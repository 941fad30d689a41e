import { participantCategories } from '../assembly/categories';
import { hasCome } from '../attendance/select';
import type { ParticipantId } from '../kernel';
import { assemblyYear, eligibilityOf, votingCooperatives } from '../mandates/eligibility';
import { activeMandateOf } from '../mandates/select';
import type { AssemblyState } from '../state';
import { cooperativeKinds } from '../registry/model';
import type { Cooperative, Participant } from '../registry/model';

/**
 * Up to this age, reached in the year of the assembly, a person belongs to the young generation: *pemuda* are 16 to 30 years old (UU
 * 40/2009 tentang Kepemudaan, Pasal 1 angka 1). An assumption where a tata tertib says otherwise.
 */
export const youngUntilAge = 30;

/** One bar: of so many registered, so many with the right that is counted here, so many came. */
export interface StatRow {
  /** A code of the record (`consumer`, `female`, `Setu`, `31-40`), or `unknown`. */
  readonly key: string;
  readonly registered: number;
  /** Voting cooperatives, or participants with an active and eligible mandate. */
  readonly entitled: number;
  /** Came in at least once, by the marks that stand. */
  readonly came: number;
}

export const cooperativeBreakdowns = ['district', 'cooperativeKind', 'status', 'redWhite'] as const;
export const participantBreakdowns = ['category', 'sex', 'age'] as const;
export type BreakdownKey = (typeof cooperativeBreakdowns)[number] | (typeof participantBreakdowns)[number];

export interface Breakdown {
  readonly by: BreakdownKey;
  /** Whom it counts. */
  readonly of: 'cooperatives' | 'participants';
  readonly rows: readonly StatRow[];
}

export interface Statistics {
  readonly cooperatives: StatRow;
  readonly participants: StatRow;
  readonly breakdowns: readonly Breakdown[];
  /** The young generation among the participants whose birth year is known. */
  readonly young: { readonly count: number; readonly known: number };
  /** Voting cooperatives that have not come by their delegate. */
  readonly missing: number;
}

const ageGroups = [
  { key: `0-${String(youngUntilAge)}`, to: youngUntilAge },
  { key: `${String(youngUntilAge + 1)}-40`, to: 40 },
  { key: '41-50', to: 50 },
  { key: '51-60', to: 60 },
  { key: '61+', to: Number.POSITIVE_INFINITY },
] as const;

/**
 * A year of birth that stands for all those of the same age group: what is left of one when personal data is erased, so that no count by
 * age becomes another (DAT-6).
 */
export function representativeBirthYear(birthYear: number, year: number): number {
  const group = ageGroups.find(({ to }) => year - birthYear <= to);
  return year - (group === undefined || !Number.isFinite(group.to) ? 61 : group.to);
}

/** The group of an age reached in the assembly's year. */
export function ageGroupOf(birthYear: number | null, year: number): string {
  if (birthYear === null) return 'unknown';
  const age = year - birthYear;
  return ageGroups.find((group) => age <= group.to)?.key ?? 'unknown';
}

interface Counted {
  readonly isEntitled: boolean;
  readonly hasCome: boolean;
}

/** Counts into rows by key; keys given in advance keep their order and stay out where nobody has them. */
function count<One extends Counted>(
  all: readonly One[],
  keyOf: (one: One) => string,
  order: readonly string[] | 'byName',
): readonly StatRow[] {
  const rows = new Map<string, { registered: number; entitled: number; came: number }>();
  if (order !== 'byName') for (const key of order) rows.set(key, { registered: 0, entitled: 0, came: 0 });
  for (const one of all) {
    const key = keyOf(one);
    const row = rows.get(key) ?? { registered: 0, entitled: 0, came: 0 };
    row.registered += 1;
    if (one.isEntitled) row.entitled += 1;
    if (one.hasCome) row.came += 1;
    rows.set(key, row);
  }
  const counted = [...rows].map(([key, row]) => ({ key, ...row })).filter(({ registered }) => registered > 0);
  if (order !== 'byName') return counted;
  const rank = (key: string) => (key === 'unknown' ? 1 : 0);
  return counted.sort((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1));
}

/** Spellings of one district differ in blanks and case only (domain.md §5); the first one met is shown. */
function districtNames(cooperatives: readonly Cooperative[]): (district: string) => string {
  const names = new Map<string, string>();
  const bare = (district: string) => district.replace(/\s+/g, '').toLowerCase();
  for (const { district } of cooperatives) if (!names.has(bare(district))) names.set(bare(district), district.trim());
  return (district) => names.get(bare(district)) || 'unknown';
}

function total(key: string, all: readonly Counted[]): StatRow {
  return {
    key,
    registered: all.length,
    entitled: all.filter(({ isEntitled }) => isEntitled).length,
    came: all.filter(({ hasCome }) => hasCome).length,
  };
}

/** The registry and the hall in numbers (REG-8): one pass over each table. */
export function statistics(state: AssemblyState): Statistics {
  const year = assemblyYear(state);
  const { rules } = state.facts;
  const voting = new Set(votingCooperatives(state).map(({ id }) => id));
  const voters = new Set<ParticipantId>();

  const cooperatives: (Cooperative & Counted)[] = [];
  for (const cooperative of state.cooperatives.values()) {
    if (cooperative.isRemoved) continue;
    const isEntitled = voting.has(cooperative.id);
    const mandate = activeMandateOf(state, cooperative.id);
    const isRepresented =
      isEntitled && mandate !== undefined && eligibilityOf(cooperative, mandate, rules, year).isEligible;
    if (isRepresented) voters.add(mandate.participantId);
    cooperatives.push({
      ...cooperative,
      isEntitled,
      hasCome: isRepresented && hasCome(state.attendance.get(mandate.participantId)),
    });
  }
  const participants: (Participant & Counted)[] = [];
  for (const participant of state.participants.values()) {
    if (participant.isRemoved) continue;
    participants.push({
      ...participant,
      isEntitled: voters.has(participant.id),
      hasCome: hasCome(state.attendance.get(participant.id)),
    });
  }
  const known = participants.filter(({ birthYear }) => birthYear !== null);
  const young = known.filter(({ birthYear }) => birthYear !== null && year - birthYear <= youngUntilAge);
  const district = districtNames(cooperatives);
  const ofCooperatives = total('cooperatives', cooperatives);
  return {
    cooperatives: ofCooperatives,
    participants: total('participants', participants),
    breakdowns: [
      { by: 'district', of: 'cooperatives', rows: count(cooperatives, (one) => district(one.district), 'byName') },
      {
        by: 'cooperativeKind',
        of: 'cooperatives',
        rows: count(cooperatives, (one) => one.kind ?? 'unknown', [...cooperativeKinds, 'unknown']),
      },
      { by: 'status', of: 'cooperatives', rows: count(cooperatives, (one) => one.status, ['active', 'inactive']) },
      {
        by: 'redWhite',
        of: 'cooperatives',
        rows: count(cooperatives, (one) => (one.isRedWhiteCoop ? 'redWhite' : 'other'), ['redWhite', 'other']),
      },
      { by: 'category', of: 'participants', rows: count(participants, (one) => one.category, participantCategories) },
      {
        by: 'sex',
        of: 'participants',
        rows: count(participants, (one) => one.sex ?? 'unknown', ['male', 'female', 'unknown']),
      },
      {
        by: 'age',
        of: 'participants',
        rows: count(participants, (one) => ageGroupOf(one.birthYear, year), [
          ...ageGroups.map(({ key }) => key),
          'unknown',
        ]),
      },
    ],
    young: { count: young.length, known: known.length },
    missing: ofCooperatives.entitled - ofCooperatives.came,
  };
}

import type { Map as Table } from 'immutable';
import { isMaskedNationalId } from '../../text';
import { indexOf } from '../kernel';
import type { CooperativeId, MandateLetterId, ParticipantId } from '../kernel';
import type { EligibilityGate, RulesOfProcedure } from '../assembly/model';
import type { Attendance } from '../checkin/model';
import type { AssemblyState } from '../state';
import type { Cooperative, MandateLetter, Participant } from './model';

/** Whether the last mark that was not undone is an entry. */
export function isInside(attendance: Attendance | undefined): boolean {
  if (attendance === undefined) return false;
  for (let index = attendance.length - 1; index >= 0; index--) {
    const mark = attendance[index];
    if (mark !== undefined && mark.undone === undefined) return mark.kind === 'in';
  }
  return false;
}

export function isPresent(state: AssemblyState, id: ParticipantId): boolean {
  return isInside(state.attendance.get(id));
}

function counts(mandate: MandateLetter): boolean {
  return mandate.state === 'received' || mandate.state === 'verified';
}

const activeByCooperative = indexOf((mandates: Table<MandateLetterId, MandateLetter>) => {
  const active = new Map<CooperativeId, MandateLetter>();
  for (const mandate of mandates.values()) {
    if (counts(mandate)) active.set(mandate.cooperativeId, mandate);
  }
  return active;
});

/** The one mandate that speaks for a cooperative: received or verified, not disputed, replaced or revoked (CRD-2). */
export function activeMandateOf(state: AssemblyState, cooperativeId: CooperativeId): MandateLetter | undefined {
  return activeByCooperative(state.mandates).get(cooperativeId);
}

/** All active mandates by participant: one pass, for tables and quorum. */
export function activeMandates(state: AssemblyState): ReadonlyMap<ParticipantId, MandateLetter> {
  const byParticipant = new Map<ParticipantId, MandateLetter>();
  for (const mandate of state.mandates.values()) {
    if (counts(mandate) && state.participants.get(mandate.participantId)?.isRemoved === false) {
      byParticipant.set(mandate.participantId, mandate);
    }
  }
  return byParticipant;
}

const lettersByParticipant = indexOf((mandates: Table<MandateLetterId, MandateLetter>) => {
  const letters = new Map<ParticipantId, MandateLetter[]>();
  for (const mandate of mandates.values()) {
    const known = letters.get(mandate.participantId);
    if (known === undefined) letters.set(mandate.participantId, [mandate]);
    else known.push(mandate);
  }
  return letters;
});

/** The letter that speaks of a participant now: the active one, else the newest; undefined where there is none. */
export function letterOf(state: AssemblyState, id: ParticipantId): MandateLetter | undefined {
  const letters = lettersByParticipant(state.mandates).get(id) ?? [];
  return letters.find(counts) ?? letters.reduce<MandateLetter | undefined>(newest, undefined);
}

function newest(a: MandateLetter | undefined, b: MandateLetter): MandateLetter {
  return a !== undefined && a.receivedAt > b.receivedAt ? a : b;
}

const participantsByNationalId = indexOf((participants: Table<ParticipantId, Participant>) => {
  const known = new Map<string, ParticipantId[]>();
  for (const one of participants.values()) {
    // A masked ID is that of many: whoever holds only those knows nothing of who is the same.
    if (one.nationalId === '' || one.isRemoved || isMaskedNationalId(one.nationalId)) continue;
    known.set(one.nationalId, [...(known.get(one.nationalId) ?? []), one.id]);
  }
  return known;
});

/** Everybody registered with this national ID; the host alone can ask, because nobody else holds it unmasked. */
export function sameNationalId(state: AssemblyState, nationalId: string): readonly ParticipantId[] {
  return nationalId === '' ? [] : (participantsByNationalId(state.participants).get(nationalId) ?? []);
}

/**
 * The active mandate by which a person already represents another cooperative, under this or another entry with the same national
 * ID: one person represents one cooperative (domain.md §3).
 */
export function otherMandateOfPerson(
  state: AssemblyState,
  person: Participant,
  cooperativeId: CooperativeId | null,
): MandateLetter | undefined {
  for (const id of new Set([person.id, ...sameNationalId(state, person.nationalId)])) {
    const letter = letterOf(state, id);
    if (letter !== undefined && counts(letter) && letter.cooperativeId !== cooperativeId) return letter;
  }
  return undefined;
}

/** `U-012`: the number that badge, list and desk show (REG-6). */
export function participantCode(
  { category, categoryNumber }: Pick<Participant, 'category' | 'categoryNumber'>,
  rules: RulesOfProcedure,
): string {
  return `${rules.categoryBadges[category].letter}-${String(categoryNumber).padStart(3, '0')}`;
}

const participantsByCategoryNumber = indexOf((participants: Table<ParticipantId, Participant>) => {
  const known = new Map<number, Participant[]>();
  for (const one of participants.values()) {
    if (one.isRemoved) continue;
    const same = known.get(one.categoryNumber);
    if (same === undefined) known.set(one.categoryNumber, [one]);
    else same.push(one);
  }
  return known;
});

/** Whom a typed number means: `U-12`, `u12`, or `12` for everybody who has that number in a category. */
export function participantsByCode(state: AssemblyState, typed: string): readonly Participant[] {
  const match = /^(?:([A-Za-z]{1,3})[\s-]*)?(\d{1,6})$/.exec(typed.trim());
  if (match === null) return [];
  const [, letter = '', digits = ''] = match;
  const { categoryBadges } = state.facts.rules;
  return (participantsByCategoryNumber(state.participants).get(Number(digits)) ?? [])
    .filter((one) => letter === '' || categoryBadges[one.category].letter === letter.toUpperCase())
    .sort((a, b) => a.number - b.number);
}

export interface EligibilityVerdict {
  readonly isEligible: boolean;
  /** The gates of the rules that the cooperative did not pass, in the order of the rules. */
  readonly failed: readonly EligibilityGate[];
  /** Those that it did not pass either, but that were waived for it with a reason. */
  readonly waived: readonly EligibilityGate[];
}

/** The gates that the newest override waives for a cooperative. */
export function waivedGates(cooperative: Cooperative): readonly EligibilityGate[] {
  return cooperative.rulings?.findLast(({ kind }) => kind === 'override')?.waived ?? [];
}

/** Whether one gate lets a cooperative through; `year` is the year of the assembly (domain.md §3). */
function passes(
  gate: EligibilityGate,
  cooperative: Cooperative,
  mandate: MandateLetter | undefined,
  rules: RulesOfProcedure,
  year: number,
): boolean {
  switch (gate) {
    case 'legalEntity':
      return cooperative.legalEntityNo.trim() !== '';
    case 'active':
      return cooperative.status === 'active';
    case 'recentMeeting':
      return (
        cooperative.isRedWhiteCoop ||
        (cooperative.lastRatYear !== null && year - cooperative.lastRatYear <= rules.recentMeetingYears)
      );
    case 'duesPaid':
      return cooperative.duesPaidThrough !== null && cooperative.duesPaidThrough >= year;
    case 'mandateVerified':
      return mandate?.state === 'verified';
  }
}

const gateOrder: readonly EligibilityGate[] = ['legalEntity', 'active', 'recentMeeting', 'duesPaid', 'mandateVerified'];

/** The verdict over one cooperative under the rules in force, computed from its evidence and never typed (CRD-3). */
export function eligibilityOf(
  cooperative: Cooperative,
  mandate: MandateLetter | undefined,
  rules: RulesOfProcedure,
  year: number,
): EligibilityVerdict {
  const missed = gateOrder.filter((gate) => rules.gates[gate] && !passes(gate, cooperative, mandate, rules, year));
  const waivable = waivedGates(cooperative);
  const failed = missed.filter((gate) => !waivable.includes(gate));
  return { isEligible: failed.length === 0, failed, waived: missed.filter((gate) => waivable.includes(gate)) };
}

/** The year against which gates are measured: that of the assembly's first day. */
export function assemblyYear(state: AssemblyState): number {
  return Number(state.facts.profile.startsOn.slice(0, 4));
}

/**
 * The cooperatives that count for the quorum: not removed, ordinary members, and through every gate that is a property of the
 * cooperative itself. The mandate gate says who may be counted present, not who is registered.
 */
export function votingCooperatives(
  state: AssemblyState,
  inForce: RulesOfProcedure = state.facts.rules,
): readonly Cooperative[] {
  const year = assemblyYear(state);
  const rules: RulesOfProcedure = { ...inForce, gates: { ...inForce.gates, mandateVerified: false } };
  return state.cooperatives
    .valueSeq()
    .filter(
      (cooperative) =>
        !cooperative.isRemoved &&
        cooperative.membership === 'ordinary' &&
        eligibilityOf(cooperative, undefined, rules, year).isEligible,
    )
    .toArray();
}

export interface RulesImpact {
  /** How many cooperatives the quorum is counted from, now and then. */
  readonly registered: { readonly before: number; readonly after: number };
  readonly gains: readonly Cooperative[];
  readonly loses: readonly Cooperative[];
}

/** Who would gain or lose the vote if these rules came into force now (CRD-3). */
export function rulesImpact(state: AssemblyState, rules: RulesOfProcedure): RulesImpact {
  const year = assemblyYear(state);
  const gains: Cooperative[] = [];
  const loses: Cooperative[] = [];
  for (const cooperative of registeredCooperatives(state)) {
    const mandate = activeMandateOf(state, cooperative.id);
    const isEligible = eligibilityOf(cooperative, mandate, state.facts.rules, year).isEligible;
    const wouldBe = eligibilityOf(cooperative, mandate, rules, year).isEligible;
    if (wouldBe && !isEligible) gains.push(cooperative);
    if (!wouldBe && isEligible) loses.push(cooperative);
  }
  const registered = { before: votingCooperatives(state).length, after: votingCooperatives(state, rules).length };
  return { gains, loses, registered };
}

/** Participants that are registered, in the order of their numbers. */
export function registeredParticipants(state: Pick<AssemblyState, 'participants'>): readonly Participant[] {
  return state.participants
    .valueSeq()
    .filter((participant) => !participant.isRemoved)
    .sortBy((participant) => participant.number)
    .toArray();
}

/** Cooperatives of the registry, in the order of their numbers. */
export function registeredCooperatives(state: AssemblyState): readonly Cooperative[] {
  return state.cooperatives
    .valueSeq()
    .filter((cooperative) => !cooperative.isRemoved)
    .sortBy((cooperative) => cooperative.number)
    .toArray();
}

import type { Map as Table } from 'immutable';
import { isMaskedNationalId } from '../../text';
import { indexOf } from '../kernel';
import type { ParticipantId } from '../kernel';
import type { RulesOfProcedure } from '../assembly/model';
import type { AssemblyState } from '../state';
import type { Cooperative, Participant } from './model';

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

/** Where somebody comes from, in words: the cooperative, else the institution; empty where nobody said it. */
export function comesFrom(
  { cooperatives }: Pick<AssemblyState, 'cooperatives'>,
  { cooperativeId, institution = '' }: Pick<Participant, 'cooperativeId' | 'institution'>,
): string {
  return cooperativeId === null ? institution : (cooperatives.get(cooperativeId)?.name ?? '');
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

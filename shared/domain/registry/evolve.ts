import type { CooperativeId, Evolvers, ParticipantId } from '../kernel';
import type { AssemblyState } from '../state';
import type {
  CooperativeCorrection,
  NewCooperative,
  NewParticipant,
  ParticipantCorrection,
  RegistryEvent,
} from './events';
import type { CategoryNumbers, Cooperative, Participant } from './model';

function numbersAfter(next: CategoryNumbers, joined: readonly Pick<Participant, 'category' | 'categoryNumber'>[]) {
  const free = { ...next };
  for (const { category, categoryNumber } of joined) free[category] = Math.max(free[category], categoryNumber + 1);
  return free;
}

/** The record with new cooperatives. */
export function withCooperatives(state: AssemblyState, added: readonly NewCooperative[]): AssemblyState {
  return {
    ...state,
    cooperatives: state.cooperatives.withMutations((table) => {
      for (const cooperative of added) table.set(cooperative.id, { ...cooperative, revision: 1, isRemoved: false });
    }),
    nextCooperativeNumber: added.reduce(
      (next, cooperative) => Math.max(next, cooperative.number + 1),
      state.nextCooperativeNumber,
    ),
  };
}

/** The record with what became another at cooperatives. */
export function withCorrections(state: AssemblyState, corrections: readonly CooperativeCorrection[]): AssemblyState {
  return {
    ...state,
    cooperatives: state.cooperatives.withMutations((table) => {
      for (const { id, changes } of corrections) {
        const before = table.get(id);
        if (before !== undefined) table.set(id, { ...before, ...changes, revision: before.revision + 1 });
      }
    }),
  };
}

/** The record with new participants: their badges, and the numbers that are free behind theirs. */
export function withParticipants(state: AssemblyState, added: readonly NewParticipant[]): AssemblyState {
  return {
    ...state,
    participants: state.participants.withMutations((table) => {
      for (const participant of added) table.set(participant.id, { ...participant, revision: 1, isRemoved: false });
    }),
    badges: state.badges.withMutations((table) => {
      for (const participant of added) table.set(participant.badgeToken, participant.id);
    }),
    nextParticipantNumber: added.reduce(
      (next, participant) => Math.max(next, participant.number + 1),
      state.nextParticipantNumber,
    ),
    nextCategoryNumbers: numbersAfter(state.nextCategoryNumbers, added),
  };
}

function withCooperative(state: AssemblyState, id: CooperativeId, change: Partial<Cooperative>): AssemblyState {
  const before = state.cooperatives.get(id);
  if (before === undefined) return state;
  const after = { ...before, ...change, revision: before.revision + 1 };
  return { ...state, cooperatives: state.cooperatives.set(id, after) };
}

function withParticipant(state: AssemblyState, id: ParticipantId, change: Partial<Participant>): AssemblyState {
  const before = state.participants.get(id);
  if (before === undefined) return state;
  const after = { ...before, ...change, revision: before.revision + 1 };
  return {
    ...state,
    participants: state.participants.set(id, after),
    nextCategoryNumbers: numbersAfter(state.nextCategoryNumbers, [after]),
  };
}

/** The record with what became another at participants. */
export function withPeopleCorrected(
  state: AssemblyState,
  corrections: readonly ParticipantCorrection[],
): AssemblyState {
  return corrections.reduce(
    (record, { id, changes, categoryNumber }) =>
      withParticipant(record, id, { ...changes, ...(categoryNumber === null ? {} : { categoryNumber }) }),
    state,
  );
}

export const registryEvolvers: Evolvers<AssemblyState, RegistryEvent> = {
  'cooperative.registered': (state, { cooperative }) => withCooperatives(state, [cooperative]),
  'cooperative.corrected': (state, { corrections }) => withCorrections(state, corrections),
  'cooperative.removed': (state, { id }) => withCooperative(state, id, { isRemoved: true }),
  'cooperative.restored': (state, { id }) => withCooperative(state, id, { isRemoved: false }),
  'participant.registered': (state, { participant }) => withParticipants(state, [participant]),
  'participant.corrected': (state, correction) => withPeopleCorrected(state, [correction]),
  'participant.removed': (state, { id }) => withParticipant(state, id, { isRemoved: true }),
  'participant.restored': (state, { id }) => withParticipant(state, id, { isRemoved: false }),
  'participant.photoSet': (state, { id, photoId }) => {
    const { photoId: _before, ...participant } = state.participants.get(id) ?? {};
    if (!('id' in participant)) return state;
    const pictured = photoId === null ? participant : { ...participant, photoId };
    return { ...state, participants: state.participants.set(id, pictured) };
  },
  'participant.unmasked': (state) => state,
};

import type { EventMeta, Evolvers, ParticipantId } from '../kernel';
import type { AssemblyState } from '../state';
import type { RegistryEvent } from './commands';
import type { CategoryNumbers, Participant } from './model';

/** A participant as an earlier program recorded it, too: without a number of the category. */
type Recorded = Omit<Participant, 'categoryNumber'> & { readonly categoryNumber?: number };

/** The participants with a number in their category each, and the numbers that are free then. */
export function numberedInCategory(
  next: CategoryNumbers,
  recorded: readonly Recorded[],
  before: (id: ParticipantId) => Participant | undefined = () => undefined,
): { readonly participants: readonly Participant[]; readonly next: CategoryNumbers } {
  const free = { ...next };
  const participants = recorded.map((one) => {
    const known = before(one.id);
    const categoryNumber =
      one.categoryNumber ?? (known?.category === one.category ? known.categoryNumber : free[one.category]);
    free[one.category] = Math.max(free[one.category], categoryNumber + 1);
    return { ...one, categoryNumber };
  });
  return { participants, next: free };
}

/** The record with a new or changed participant. */
export function withParticipant(state: AssemblyState, recorded: Recorded): AssemblyState {
  const { participants, next } = numberedInCategory(state.nextCategoryNumbers, [recorded], (id) =>
    state.participants.get(id),
  );
  const [participant] = participants;
  if (participant === undefined) return state;
  return {
    ...state,
    participants: state.participants.set(participant.id, participant),
    badges: state.badges.set(participant.badgeToken, participant.id),
    nextParticipantNumber: Math.max(state.nextParticipantNumber, participant.number + 1),
    nextCategoryNumbers: next,
  };
}

export const registryEvolvers: Evolvers<AssemblyState, RegistryEvent> = {
  'cooperative.added': (state, { cooperative }) => ({
    ...state,
    cooperatives: state.cooperatives.set(cooperative.id, cooperative),
    nextCooperativeNumber: Math.max(state.nextCooperativeNumber, cooperative.number + 1),
  }),
  'cooperative.edited': (state, { cooperatives }) => ({
    ...state,
    cooperatives: state.cooperatives.withMutations((table) => {
      for (const cooperative of cooperatives) table.set(cooperative.id, cooperative);
    }),
  }),
  'participant.added': (state, { participant, mandate }) => ({
    ...withParticipant(state, participant),
    mandates: mandate === null ? state.mandates : state.mandates.set(mandate.id, mandate),
  }),
  'participant.edited': (state, { participant }) => withParticipant(state, participant),
  'participant.photoSet': (state, { id, photoId }) => {
    const { photoId: _before, ...participant } = state.participants.get(id) ?? {};
    if (!('id' in participant)) return state;
    const pictured = photoId === null ? participant : { ...participant, photoId };
    return { ...state, participants: state.participants.set(id, pictured) };
  },
  'participant.unmasked': (state) => state,
  'mandate.decided': (state, { ids, state: mandateState, reason }, { at, actor }) => ({
    ...state,
    mandates: state.mandates.withMutations((table) => {
      for (const id of ids) {
        const mandate = table.get(id);
        if (mandate === undefined) continue;
        const step = { at, by: actor.name, state: mandateState, reason };
        table.set(id, { ...mandate, state: mandateState, history: [...mandate.history, step] });
      }
    }),
  }),
  'eligibility.ruled': (state, { id, ruling }) => {
    const cooperative = state.cooperatives.get(id);
    if (cooperative === undefined) return state;
    const ruled = { ...cooperative, rulings: [...(cooperative.rulings ?? []), ruling] };
    return { ...state, cooperatives: state.cooperatives.set(id, ruled) };
  },
  'registry.imported': (state, { record, mapping, cooperatives, participants: recorded, mandates }) => {
    const { participants, next } = numberedInCategory(state.nextCategoryNumbers, recorded);
    return {
      ...state,
      nextCategoryNumbers: next,
      cooperatives: state.cooperatives.withMutations((table) => {
        for (const cooperative of cooperatives) table.set(cooperative.id, cooperative);
      }),
      participants: state.participants.withMutations((table) => {
        for (const participant of participants) table.set(participant.id, participant);
      }),
      badges: state.badges.withMutations((table) => {
        for (const participant of participants) table.set(participant.badgeToken, participant.id);
      }),
      mandates: state.mandates.withMutations((table) => {
        for (const mandate of mandates) table.set(mandate.id, mandate);
      }),
      imports: state.imports.set(record.id, record),
      rememberedMappings: { ...state.rememberedMappings, ...mapping },
      nextCooperativeNumber: cooperatives.reduce(
        (next, cooperative) => Math.max(next, cooperative.number + 1),
        state.nextCooperativeNumber,
      ),
      nextParticipantNumber: participants.reduce(
        (next, participant) => Math.max(next, participant.number + 1),
        state.nextParticipantNumber,
      ),
    };
  },
  'registry.importReverted': (state, { importId }) => {
    const record = state.imports.get(importId);
    if (record === undefined) return state;
    return {
      ...state,
      cooperatives: state.cooperatives.withMutations((table) => {
        for (const id of record.createdCooperatives) table.delete(id);
        for (const before of record.changedBefore) table.set(before.id, before);
      }),
      badges: state.badges.withMutations((table) => {
        for (const id of record.createdParticipants) {
          const participant = state.participants.get(id);
          if (participant !== undefined) table.delete(participant.badgeToken);
        }
      }),
      participants: state.participants.deleteAll(record.createdParticipants),
      mandates: state.mandates.deleteAll(record.createdMandates),
      imports: state.imports.set(importId, { ...record, isReverted: true }),
    };
  },
};

/** The record after one event of this area: for acts of other areas that begin with one of these. */
export function evolveRegistry(state: AssemblyState, event: RegistryEvent, meta: EventMeta): AssemblyState {
  const evolver = registryEvolvers[event.type] as (
    state: AssemblyState,
    event: RegistryEvent,
    meta: EventMeta,
  ) => AssemblyState;
  return evolver(state, event, meta);
}

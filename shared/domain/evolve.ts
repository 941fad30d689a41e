import { agendaEvolvers } from './agenda/evolve';
import { assemblyEvolvers, createdState } from './assembly/evolve';
import { attachmentEvolvers } from './attachments/evolve';
import { checkinEvolvers } from './checkin/evolve';
import { decisionEvolvers } from './decisions/evolve';
import type { AssemblyEvent } from './decide';
import { documentEvolvers } from './documents/evolve';
import { invitationEvolvers } from './invitations/evolve';
import { metaOf } from './kernel';
import type { Commit, EventMeta, Evolvers } from './kernel';
import { mandateEvolvers } from './mandates/evolve';
import { minutesEvolvers } from './minutes/evolve';
import { pollEvolvers } from './polls/evolve';
import { proposalEvolvers } from './proposals/evolve';
import { projectionEvolvers } from './projection/evolve';
import { registryEvolvers } from './registry/evolve';
import { speakerEvolvers } from './speakers/evolve';
import type { AssemblyState } from './state';

type LaterEvent = Exclude<AssemblyEvent, { readonly type: 'assembly.created' }>;

const evolvers: Evolvers<AssemblyState, LaterEvent> = {
  ...assemblyEvolvers,
  ...registryEvolvers,
  ...mandateEvolvers,
  ...attachmentEvolvers,
  ...invitationEvolvers,
  ...checkinEvolvers,
  ...agendaEvolvers,
  ...speakerEvolvers,
  ...pollEvolvers,
  ...proposalEvolvers,
  ...decisionEvolvers,
  ...minutesEvolvers,
  ...documentEvolvers,
  ...projectionEvolvers,
};

/**
 * The record after one event. Pure and total: events were decided once and are never refused here.
 * @throws Error where the first event is not the creation: the journal is then not that of an assembly.
 */
export function evolve(state: AssemblyState | null, event: AssemblyEvent, meta: EventMeta): AssemblyState {
  if (event.type === 'assembly.created') return createdState(event, meta);
  if (state === null) throw new Error(`the record begins with ${event.type} instead of assembly.created`);
  const evolver = evolvers[event.type] as (state: AssemblyState, event: LaterEvent, meta: EventMeta) => AssemblyState;
  return evolver(state, event, meta);
}

/** The record after a whole commit. */
export function evolveCommit(state: AssemblyState | null, commit: Commit<AssemblyEvent>): AssemblyState {
  const meta = metaOf(commit);
  const evolved = commit.events.reduce<AssemblyState | null>((before, event) => evolve(before, event, meta), state);
  if (evolved === null) throw new Error('a commit without events');
  return evolved;
}

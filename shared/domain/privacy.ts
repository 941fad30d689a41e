import { maskNationalId } from '../text';
import type { AssemblyEvent } from './decide';
import type { Participant } from './registry/model';
import type { AssemblyState } from './state';

/*
 * National IDs stay on the host: what replicas, answers and pushes carry of them is the masked form (UU PDP 27/2022). Every event
 * that brings a participant along has its line here.
 */

function masked<Person extends Pick<Participant, 'nationalId'>>(person: Person): Person {
  return person.nationalId === '' ? person : { ...person, nationalId: maskNationalId(person.nationalId) };
}

/** The record as a client may hold it. */
export function withoutNationalIds(state: AssemblyState): AssemblyState {
  return { ...state, participants: state.participants.map(masked) };
}

/** An event as a client may receive it. */
export function eventWithoutNationalIds(event: AssemblyEvent): AssemblyEvent {
  switch (event.type) {
    case 'participant.added':
    case 'participant.edited':
    case 'mandate.received':
    case 'mandate.replaced':
      return { ...event, participant: masked(event.participant) };
    case 'registry.imported':
      return { ...event, participants: event.participants.map(masked) };
    default:
      return event;
  }
}

/** A commit, or the answer to a command, as a client may receive it. */
export function commitWithoutNationalIds<Told extends { readonly events: readonly AssemblyEvent[] }>(told: Told): Told {
  return { ...told, events: told.events.map(eventWithoutNationalIds) };
}

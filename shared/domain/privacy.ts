import { factDeclarations } from './facts';
import type { AssemblyEvent, EventType } from './facts';
import { mapPersonal, personalPlaces, shownRecord } from './kernel';
import type { PersonalPlaces } from './kernel';
import { maskNationalId } from '../text';
import type { Participant } from './registry/model';
import type { AssemblyState } from './state';

/*
 * National IDs stay on the host: what replicas, answers and pushes carry of them is the masked form (UU PDP 27/2022). Which field of an
 * event that is stands at its declaration.
 */

const known = new Map<EventType, PersonalPlaces | null>();

/** Where in an event of a kind something personal can stand. */
export function personalPlacesOf(type: EventType): PersonalPlaces | null {
  const before = known.get(type);
  if (before !== undefined) return before;
  const places = personalPlaces(factDeclarations[type].schema);
  known.set(type, places);
  return places;
}

function masked(person: Participant): Participant {
  return person.nationalId === '' ? person : { ...person, nationalId: maskNationalId(person.nationalId) };
}

/** The record as a client may hold it. */
export function withoutNationalIds(state: AssemblyState): AssemblyState {
  const imports = state.imports.map((one) =>
    one.corrected === undefined
      ? one
      : { ...one, corrected: { ...one.corrected, before: one.corrected.before.map(masked) } },
  );
  return { ...state, participants: state.participants.map(masked), imports };
}

/** An event as a client may receive it. */
function eventWithoutNationalIds(event: AssemblyEvent): AssemblyEvent {
  return mapPersonal(personalPlacesOf(event.type), event, shownRecord) as AssemblyEvent;
}

/** A commit, or the answer to a command, as a client may receive it. */
export function commitWithoutNationalIds<Told extends { readonly events: readonly AssemblyEvent[] }>(told: Told): Told {
  return { ...told, events: told.events.map(eventWithoutNationalIds) };
}

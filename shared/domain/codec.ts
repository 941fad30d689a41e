import { factDeclarations, isEventType } from './facts';
import type { AssemblyEvent, EventType } from './facts';
import { erasedFields, impersonal, mapPersonal, personalFieldsOf } from './kernel';
import { personalPlacesOf } from './privacy';

/*
 * How an event lies on the disk: the fact without what is personal, and behind it what is personal of each person in it. `openEvents` is
 * the only way from the disk into the program.
 */

type Json = Readonly<Record<string, unknown>>;

/** A fact that this program does not know: a newer one wrote it. */
export class UnknownFact extends Error {
  override readonly name = 'UnknownFact';
}

/** The fact itself. */
interface FactPayload {
  readonly version: number;
  readonly event: Json;
}

/** What is personal of one person in the fact before it. */
export interface PersonalPayload {
  readonly person: string;
  /** Where in the event it belongs; empty for the event itself. */
  readonly at: string;
  readonly fields: Json;
}

export type Payload = FactPayload | PersonalPayload;

/**
 * The payloads of an event: the fact, then one for each person in it.
 * @throws Error where the event is not as it was declared: what could not be read again is never written.
 */
export function sealEvent(event: AssemblyEvent): readonly Payload[] {
  const { type, ...fields } = event;
  const { version, schema } = factDeclarations[type];
  schema.parse(fields);
  const people: PersonalPayload[] = [];
  const told = mapPersonal(personalPlacesOf(type), event, (record) => {
    const own = personalFieldsOf(record);
    if (Object.keys(own).length > 0) people.push({ person: record.person, at: record.at, fields: own });
    return impersonal(record);
  });
  return [{ version, event: told as Json }, ...people];
}

function raised(type: keyof typeof factDeclarations, version: number, fields: Json): Json {
  const declaration = factDeclarations[type];
  if (version > declaration.version) throw new UnknownFact(`${type} of version ${String(version)}`);
  let current = fields;
  for (let from = version; from < declaration.version; from++) current = declaration.raises[from]?.(current) ?? current;
  return current;
}

/** A fact in the shape that this program writes. @throws UnknownFact where a newer program wrote it. */
export function raisedFact({
  version,
  event,
}: FactPayload): FactPayload & { readonly event: { readonly type: EventType } } {
  const { type, ...fields } = event;
  if (!isEventType(type)) throw new UnknownFact(String(type).slice(0, 80));
  return { version: factDeclarations[type].version, event: { type, ...raised(type, version, fields) } };
}

/** An event from its fact and what is left of its personal payloads; what was erased reads as its declaration says. */
function openEvent(fact: FactPayload, people: readonly PersonalPayload[]): AssemblyEvent {
  const {
    event: { type, ...fields },
  } = raisedFact(fact);
  const own = new Map(people.map(({ at, fields: personal }) => [at, personal]));
  const whole = mapPersonal(personalPlacesOf(type), fields, ({ value, spec, at }) => ({
    ...value,
    ...erasedFields(spec),
    ...own.get(at),
  }));
  return { type, ...factDeclarations[type].schema.parse(whole) } as AssemblyEvent;
}

function isFact(payload: Json): boolean {
  return typeof payload['event'] === 'object' && payload['event'] !== null && typeof payload['version'] === 'number';
}

/**
 * The events of a commit from its payloads, in order; an erased personal payload is left out of them.
 * @throws UnknownFact where a newer program wrote one; Error where a payload is not what it says.
 */
export function openEvents(payloads: readonly Json[]): readonly AssemblyEvent[] {
  const events: AssemblyEvent[] = [];
  for (let index = 0; index < payloads.length;) {
    const head = payloads[index];
    if (head === undefined || !isFact(head)) throw new Error('a commit whose payloads do not begin with a fact');
    const people: PersonalPayload[] = [];
    for (index += 1; index < payloads.length; index++) {
      const next = payloads[index];
      if (next === undefined || isFact(next)) break;
      people.push(next as unknown as PersonalPayload);
    }
    events.push(openEvent(head as unknown as FactPayload, people));
  }
  return events;
}

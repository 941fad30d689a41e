import { List, Map } from 'immutable';
import type { Actor, AgendaItemId, ChronicleEntry, DeviceId, Instant } from './kernel';
import type { AssemblyFact, AssemblyState } from './state';

const tables = [
  'cooperatives',
  'participants',
  'mandates',
  'attachments',
  'invitations',
  'imports',
  'badges',
  'attendance',
  'speakers',
  'polls',
  'ballots',
  'elections',
  'proposals',
  'amendments',
  'decisions',
  'followUps',
  'minuteTexts',
] as const satisfies readonly (keyof AssemblyState)[];

/** A record as plain JSON: tables become objects by id. */
export type AssemblyStateJson = Readonly<Record<string, unknown>>;

interface Who {
  readonly actor: Actor;
  readonly device: DeviceId;
}

/** A fact with numbers for who did it and for the names: a day has twenty thousand facts, a handful of desks and each name many times. */
type FactRow = readonly [
  seq: number,
  at: Instant,
  who: number,
  itemId: AgendaItemId | null,
  names: readonly number[],
  fact: AssemblyFact,
];

interface ChronicleJson {
  readonly who: readonly Who[];
  readonly names: readonly string[];
  readonly facts: readonly FactRow[];
}

/** Gives each different thing a number, from 0 on. */
class Numbering<Thing> {
  readonly things: Thing[] = [];
  private readonly numbers = new globalThis.Map<string, number>();

  of(key: string, thing: Thing): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.things.push(thing) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

function chronicleJson(chronicle: AssemblyState['chronicle']): ChronicleJson {
  const who = new Numbering<Who>();
  const words = new Numbering<string>();
  const facts = chronicle
    .map(({ seq, at, actor, device, itemId, names, fact }): FactRow => {
      const by = who.of(JSON.stringify([actor.role, actor.name, device]), { actor, device });
      return [seq, at, by, itemId, names.map((name) => words.of(name, name)), fact];
    })
    .toArray();
  return { who: who.things, names: words.things, facts };
}

/** @throws Error where a number leads to nothing. */
function named<Thing>(things: readonly Thing[], number: number): Thing {
  const thing = things[number];
  if (thing === undefined) throw new Error('the chronicle names somebody who is not in it');
  return thing;
}

function chronicleFrom({ who, names: words, facts }: ChronicleJson): AssemblyState['chronicle'] {
  return List(
    facts.map(([seq, at, by, itemId, names, fact]): ChronicleEntry<AssemblyFact> => {
      const { actor, device } = named(who, by);
      return { seq, at, actor, device, itemId, names: names.map((number) => named(words, number)), fact };
    }),
  );
}

/** The record as plain JSON, for snapshots and replicas. */
export function toJson(state: AssemblyState): AssemblyStateJson {
  const json: Record<string, unknown> = { ...state, chronicle: chronicleJson(state.chronicle) };
  for (const table of tables) json[table] = state[table].toObject();
  return json;
}

/**
 * The record from its JSON, which this very program wrote.
 * @throws Error where a part is missing: the text is then not that of a record.
 */
export function fromJson(json: AssemblyStateJson): AssemblyState {
  const revived: Record<string, unknown> = { ...json };
  for (const table of tables) {
    const rows = json[table];
    if (typeof rows !== 'object' || rows === null) throw new Error(`the record has no table ${table}`);
    revived[table] = Map(rows as Readonly<Record<string, unknown>>);
  }
  if (typeof json['seq'] !== 'number' || typeof json['facts'] !== 'object' || json['facts'] === null) {
    throw new Error('the record does not say what it is of');
  }
  revived['chronicle'] = chronicleFrom(json['chronicle'] as ChronicleJson);
  return revived as unknown as AssemblyState;
}

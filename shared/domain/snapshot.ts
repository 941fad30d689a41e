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

/** A fact with numbers for who did it: a day has twenty thousand of them and a handful of people. */
type FactRow = readonly [
  seq: number,
  at: Instant,
  who: number,
  itemId: AgendaItemId | null,
  names: readonly string[],
  fact: AssemblyFact,
];

interface ChronicleJson {
  readonly who: readonly Who[];
  readonly facts: readonly FactRow[];
}

function chronicleJson(chronicle: AssemblyState['chronicle']): ChronicleJson {
  const who: Who[] = [];
  const numbers = new globalThis.Map<string, number>();
  const facts: FactRow[] = [];
  for (const { seq, at, actor, device, itemId, names, fact } of chronicle) {
    const key = JSON.stringify([actor.role, actor.name, device]);
    let number = numbers.get(key);
    if (number === undefined) {
      number = who.push({ actor, device }) - 1;
      numbers.set(key, number);
    }
    facts.push([seq, at, number, itemId, names, fact]);
  }
  return { who, facts };
}

function chronicleFrom({ who, facts }: ChronicleJson): AssemblyState['chronicle'] {
  return List(
    facts.map(([seq, at, number, itemId, names, fact]): ChronicleEntry<AssemblyFact> => {
      const by = who[number];
      if (by === undefined) throw new Error('the chronicle names somebody who is not in it');
      return { seq, at, actor: by.actor, device: by.device, itemId, names, fact };
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

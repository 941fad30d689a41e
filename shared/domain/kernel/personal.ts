import type { z } from 'zod';

/*
 * Which fields of an event are personal stands at the schema of the record that holds them, once for every event that brings such a record
 * along. What is personal lies in payloads of its own on the disk, one per person and event, so that it can be erased later without
 * breaking the chain; and what must not leave the host is masked by the same declaration (UU PDP 27/2022).
 */

interface PersonalField {
  /** What stands there once the person's data is erased and nothing was put in its place. */
  readonly erased: unknown;
  /** How a client may see it; as it is where this is missing. */
  readonly shown?: (value: never) => unknown;
}

interface PersonalSpec {
  /** The property that names the person: of the record itself, else of what holds it. */
  readonly owner: string;
  readonly fields: Readonly<Record<string, PersonalField>>;
  /** Only what changed is there: what is missing is not filled in. */
  readonly isPartial: boolean;
}

const specs = new WeakMap<object, PersonalSpec>();

/** Says of a record's schema which of its fields are personal, and whose they are. */
export function personal<Schema extends z.ZodType>(
  schema: Schema,
  spec: Omit<PersonalSpec, 'isPartial'> & { readonly isPartial?: boolean },
): Schema {
  specs.set(schema, { isPartial: false, ...spec });
  return schema;
}

/** Where in a value of a schema something personal can stand. */
export type PersonalPlaces =
  | {
      readonly kind: 'record';
      readonly spec: PersonalSpec | null;
      readonly fields: ReadonlyMap<string, PersonalPlaces>;
    }
  | { readonly kind: 'list'; readonly element: PersonalPlaces };

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/**
 * The places of a schema; null where it has none.
 * @throws Error where personal data stands in a union: nobody could say then which of its forms a value has.
 */
export function personalPlaces(schema: z.ZodType): PersonalPlaces | null {
  const { type, shape, element, innerType, options } = definitionOf(schema);
  switch (type) {
    case 'object': {
      const fields = new Map<string, PersonalPlaces>();
      for (const [name, field] of Object.entries(shape ?? {})) {
        const places = personalPlaces(field);
        if (places !== null) fields.set(name, places);
      }
      const spec = specs.get(schema) ?? null;
      return spec === null && fields.size === 0 ? null : { kind: 'record', spec, fields };
    }
    case 'array': {
      const places = element === undefined ? null : personalPlaces(element);
      return places === null ? null : { kind: 'list', element: places };
    }
    case 'union': {
      if ((options ?? []).some((option) => personalPlaces(option) !== null)) {
        throw new Error('personal data cannot stand in a union');
      }
      return null;
    }
    default:
      return innerType === undefined ? null : personalPlaces(innerType);
  }
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A personal record on a visit. */
interface PersonalRecord {
  readonly value: Json;
  readonly spec: PersonalSpec;
  /** Where it stands in the event, e.g. `participants.3`; empty for the event itself. */
  readonly at: string;
  /** Whose it is. */
  readonly person: string;
}

/** A value with every personal record in it replaced by what `visit` makes of it. */
export function mapPersonal(
  places: PersonalPlaces | null,
  value: unknown,
  visit: (record: PersonalRecord) => Json,
  at = '',
  holder: Json = {},
): unknown {
  if (places === null) return value;
  if (places.kind === 'list') {
    if (!Array.isArray(value)) return value;
    return value.map((one, index) => mapPersonal(places.element, one, visit, joined(at, String(index)), holder));
  }
  if (!isRecord(value)) return value;
  const changed: Record<string, unknown> = { ...value };
  for (const [name, field] of places.fields) {
    if (name in changed) changed[name] = mapPersonal(field, changed[name], visit, joined(at, name), value);
  }
  const { spec } = places;
  if (spec === null) return changed;
  const person = value[spec.owner] ?? holder[spec.owner];
  return visit({ value: changed, spec, at, person: typeof person === 'string' ? person : '' });
}

function joined(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}

/** The personal fields that a record has. */
export function personalFieldsOf({ value, spec }: PersonalRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name in spec.fields));
}

/** A record without them. */
export function impersonal({ value, spec }: PersonalRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !(name in spec.fields)));
}

/** A record as a client may see it. */
export function shownRecord({ value, spec }: PersonalRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const shown = spec.fields[name]?.shown as ((value: unknown) => unknown) | undefined;
      return [name, shown === undefined ? field : shown(field)];
    }),
  );
}

/** What stands in the personal fields of a whole record once they are erased. */
export function erasedFields(spec: PersonalSpec): Record<string, unknown> {
  if (spec.isPartial) return {};
  return Object.fromEntries(Object.entries(spec.fields).map(([name, { erased }]) => [name, erased]));
}

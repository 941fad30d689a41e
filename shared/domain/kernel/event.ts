import type { z } from 'zod';

/*
 * An event is a named fact: what a minute taker would write down. Each is declared once, beside its area. From the declaration follow its
 * type, the check when a journal is read or written, what of it is personal (personal.ts), what a client may see of it, and what the
 * chronicle keeps.
 */

/** How one kind of event looks: `Fields` is the event without its type, `Told` what the chronicle keeps of it. */
interface FactDeclaration<Fields extends object, Told extends object = Fields> {
  /** Counts the shapes that this event has had. */
  readonly version: number;
  readonly schema: z.ZodType<Fields>;
  /** What the chronicle keeps; everything where this is missing. Never a table, never a text that the state holds anyway. */
  readonly tells?: (fields: Fields) => Told;
  /** The steps from each earlier version to the next, by the version they start from: gapless. */
  readonly raises: Readonly<Record<number, (earlier: Readonly<Record<string, unknown>>) => Record<string, unknown>>>;
}

interface FactOptions<Fields extends object, Told extends object> {
  readonly version?: number;
  readonly tells?: (fields: Fields) => Told;
  readonly raises?: FactDeclaration<Fields, Told>['raises'];
}

/** Declares one kind of event. @throws Error where a step from an earlier version is missing. */
export function fact<Fields extends object, Told extends object = Fields>(
  schema: z.ZodType<Fields>,
  { version = 1, tells, raises = {} }: FactOptions<Fields, Told> = {},
): FactDeclaration<Fields, Told> {
  for (let from = 1; from < version; from++) {
    if (raises[from] === undefined)
      throw new Error(`an event of version ${String(version)} has no step from ${String(from)}`);
  }
  return { version, schema, raises, ...(tells === undefined ? {} : { tells }) };
}

/** A value of which nothing can be changed. */
type Frozen<Value> = unknown extends Value
  ? Value
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Element)[]
      ? readonly Frozen<Element>[]
      : { readonly [Name in keyof Value]: Frozen<Value[Name]> };

type FieldsOf<Declaration> = Declaration extends FactDeclaration<infer Fields, infer _Told> ? Frozen<Fields> : never;
type ToldOf<Declaration> = Declaration extends FactDeclaration<infer _Fields, infer Told> ? Frozen<Told> : never;

/** The events of a table of declarations. */
export type EventOf<Declarations> = {
  readonly [Type in keyof Declarations & string]: { readonly type: Type } & FieldsOf<Declarations[Type]>;
}[keyof Declarations & string];

/** What the chronicle keeps of them. */
export type ToldFactOf<Declarations> = {
  readonly [Type in keyof Declarations & string]: { readonly type: Type } & ToldOf<Declarations[Type]>;
}[keyof Declarations & string];

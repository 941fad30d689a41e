import { z } from 'zod';

/*
 * Which of the texts in an event somebody typed stands at its schema: every string, but for those that are declared here as codes, and
 * those of records that name no person. A purge looks for names in them and in nothing else: an id, a day or the name of a state is never
 * touched, whatever somebody is called.
 */

const codes = new WeakSet<object>();
const publicTexts = new WeakSet<object>();
const rows = new WeakSet<object>();

/** Says of a schema that what it lets in follows a form of the program's: an id, an instant, a digest. */
export function codeOf<Schema extends z.ZodType>(schema: Schema): Schema {
  codes.add(schema);
  return schema;
}

/** A text that follows a form of the program's. */
export const code = codeOf(z.string());

/** Says of a record's schema that its texts name no person: names of cooperatives and places are never searched for those of people. */
export function namesNobody<Schema extends z.ZodType>(schema: Schema): Schema {
  publicTexts.add(schema);
  return schema;
}

/** Says of a list of rich text nodes that its texts are read one after the other as one. */
export function rowOfText<Schema extends z.ZodType>(schema: Schema): Schema {
  rows.add(schema);
  return schema;
}

/** Changes pieces that are read as one text; answers with as many. */
type PieceChange = (pieces: readonly string[]) => readonly string[];

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value with `change` applied to each text in it that somebody typed. */
export function mapTexts(schema: z.ZodType, value: unknown, change: PieceChange): unknown {
  if (codes.has(schema) || publicTexts.has(schema)) return value;
  const { type, shape, element, innerType, options, keyType, valueType, getter } = schema.def as unknown as Definition;
  switch (type) {
    case 'string':
      return typeof value === 'string' ? changed(value, change) : value;
    case 'unknown':
      return mapEveryText(value, change);
    case 'object':
      return isRecord(value) ? mapFields(shape ?? {}, value, change) : value;
    case 'record':
      if (!isRecord(value) || keyType === undefined || valueType === undefined) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [mapTexts(keyType, key, change), mapTexts(valueType, one, change)]),
      );
    case 'array':
      if (!Array.isArray(value) || element === undefined) return value;
      return rows.has(schema) ? mapRow(element, value, change) : value.map((one) => mapTexts(element, one, change));
    case 'union': {
      const option = options?.find((one) => one.safeParse(value).success);
      return option === undefined ? value : mapTexts(option, value, change);
    }
    case 'lazy':
      return getter === undefined ? value : mapTexts(getter(), value, change);
    default:
      return innerType === undefined ? value : mapTexts(innerType, value, change);
  }
}

function changed(text: string, change: PieceChange): string {
  return change([text])[0] ?? text;
}

function mapFields(shape: Readonly<Record<string, z.ZodType>>, value: Json, change: PieceChange): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const schema = shape[name];
      return [name, schema === undefined ? field : mapTexts(schema, field, change)];
    }),
  );
}

/** Of what nobody declared, every text. */
function mapEveryText(value: unknown, change: PieceChange): unknown {
  if (typeof value === 'string') return changed(value, change);
  if (Array.isArray(value)) return value.map((one) => mapEveryText(one, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapEveryText(one, change)]));
}

/** What a node of a row adds to its text; null for one that holds a text, or many, of its own. */
function pieceOf(node: unknown): string | null {
  if (!isRecord(node)) return null;
  if (node['type'] === 'hardBreak') return '\n';
  return node['type'] === 'text' && typeof node['text'] === 'string' ? node['text'] : null;
}

/** Marks part a text into nodes; what is empty then is no node of a rich text any more. */
function mapRow(element: z.ZodType, nodes: readonly unknown[], change: PieceChange): readonly unknown[] {
  const result: unknown[] = [];
  let run: Json[] = [];
  const endRun = () => {
    const after = change(run.map((node) => pieceOf(node) ?? ''));
    for (const [index, node] of run.entries()) {
      const { text, ...rest } = mapTexts(element, node, change) as Json;
      if (text === undefined) result.push(rest);
      else if (after[index] !== '') result.push({ ...rest, text: after[index] });
    }
    run = [];
  };
  for (const node of nodes) {
    if (pieceOf(node) !== null) {
      run.push(node as Json);
      continue;
    }
    endRun();
    result.push(mapTexts(element, node, change));
  }
  endRun();
  return result;
}

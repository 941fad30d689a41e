import { z } from 'zod';

/** Some of the properties of a record: those that became other ones. */
export type Changes<Whole> = { readonly [Name in keyof Whole]?: Whole[Name] };

/** The schema of some of a record's properties. */
export function changesOf<Whole>(fields: z.ZodRawShape): z.ZodType<Changes<Whole>> {
  const optional = Object.entries(fields).map(([name, field]) => [name, z.exactOptional(field as z.ZodType)] as const);
  return z.strictObject(Object.fromEntries(optional)) as unknown as z.ZodType<Changes<Whole>>;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What of `after` is not as it was: an event carries nothing that it did not change. */
export function changesBetween<Whole extends object>(before: Whole, after: Whole): Changes<Whole> {
  return Object.fromEntries(
    Object.entries(after).filter(([name, value]) => !isSame((before as Record<string, unknown>)[name], value)),
  ) as Changes<Whole>;
}

/** Whether anything changed at all. */
export function isUnchanged(changes: object): boolean {
  return Object.keys(changes).length === 0;
}

import { z } from 'zod';
import type { Branded } from './ids';
import { code } from './texts';

/* Pieces of which the schemas of events and commands are made. */

/** An id as the host gives them out. What a journal holds was let in once: only its kind is looked at here. */
export function id<Name extends Branded<string>>(): z.ZodType<Name> {
  return code as unknown as z.ZodType<Name>;
}

/** An instant as ISO 8601 in UTC. */
export const instant = code;

/** A calendar day `YYYY-MM-DD`. */
export const calendarDay = code;

/** A whole number, negative ones included. */
export const whole = z.number().int();

/** Of a fact that says nothing but that it was so. */
export const nothing: z.ZodType<object> = z.strictObject({});

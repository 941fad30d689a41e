import { z } from 'zod';
import type { Branded } from '../../domain';
import { isCalendarDate } from '../../text';

/** Longest text of one field; what is longer is a mistake or an attack. */
const line = 500;
const paragraph = 20_000;

export const text = z.string().max(line);
export const longText = z.string().max(paragraph);
export const calendarDate = z.string().refine(isCalendarDate);
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const year = z.number().int().min(1900).max(2200);
export const count = z.number().int().min(0).max(1_000_000);

/** How long something takes: at most a day. */
export const minutes = z.number().int().min(0).max(1440);

/** Strokes of the gavel. */
export const knocks = z.number().int().min(1).max(20);

/** Strokes of the gavel with something that may be written down without any. */
export const knocksOrNone = z.number().int().min(0).max(20);

/** An id as the host gives them out. */
export function id<Name extends Branded<string>>(): z.ZodType<Name> {
  return z.string().regex(/^[A-Za-z0-9_-]{8,64}$/) as unknown as z.ZodType<Name>;
}

import { z } from 'zod';
import type { Role } from '../../domain';

/** Who may ask, with what, and – as a type only – what comes back. */
export interface Method<Params, Value> {
  readonly roles: readonly Role[];
  readonly params: z.ZodType<Params>;
  /** Carries the type of the answer; never a value. */
  readonly value?: Value;
}

export function method<Value>() {
  return <Params>(roles: readonly Role[], params: z.ZodType<Params>): Method<Params, Value> => ({ roles, params });
}

export const operator: readonly Role[] = ['operator'];
export const desk: readonly Role[] = ['operator', 'registrar'];
export const staff: readonly Role[] = ['operator', 'registrar', 'minuteTaker', 'teller'];
export const writers: readonly Role[] = ['operator', 'minuteTaker'];

export const nothing = z.strictObject({});
export const base64 = z.base64().max(96 * 1024 * 1024);

/** A file on its way between host and client: bytes as base64. */
export interface FileContent {
  readonly fileName: string;
  readonly base64: string;
  /** Where the host keeps it. */
  readonly path: string;
}

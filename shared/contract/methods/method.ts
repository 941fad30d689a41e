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
/** A file that a client sends, of so many bytes at most. */
export function fileBytes(most: number): z.ZodType<Uint8Array> {
  return z.instanceof(Uint8Array).refine((bytes) => bytes.length <= most);
}
/** The largest table or archive. */
export const mostFileBytes = 72 << 20;

/** A file that the host has laid down. */
export interface FileContent {
  readonly fileName: string;
  /** Its content, for whoever is at another computer; null for the host's own windows, which find it at its path. */
  readonly bytes: Uint8Array | null;
  /** Where the host keeps it. */
  readonly path: string;
}

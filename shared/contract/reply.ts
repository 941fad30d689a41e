import type { Refusal } from '../domain';
import type { RefusalCode } from './refusals';

/** Every answer is a value; only its transport may fail. */
export type Reply<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal<RefusalCode> };

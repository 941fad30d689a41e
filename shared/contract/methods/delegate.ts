import { z } from 'zod';
import type { DelegateView, DocumentId } from '../../domain';
import { id } from '../acts/primitives';
import type { IssuedPaper } from './documents';
import { method, nothing } from './method';

/** What the phones of the hall may ask for (LAN-4). */
export const delegateMethods = {
  'delegate.view': method<{ readonly view: DelegateView | null }>()(['delegate'], nothing),
  /** A paper that was issued for the hall, as it was issued. */
  'delegate.paper': method<IssuedPaper>()(['delegate'], z.strictObject({ id: id<DocumentId>() })),
} as const;

import { z } from 'zod';
import type { DocumentId } from '../../domain';
import { id } from '../acts/primitives';
import type { IssuedPaper } from './documents';
import { method } from './method';

/** What the phones of the hall may ask for beside what they are told (LAN-4). */
export const delegateMethods = {
  /** A paper that was issued for the hall, as it was issued. */
  'delegate.paper': method<IssuedPaper>()(['delegate'], z.strictObject({ id: id<DocumentId>() })),
} as const;

import { z } from 'zod';
import type { CommandId, PurgePreview } from '../../domain';
import { id, text } from '../acts/primitives';
import { method, nothing, operator } from './method';

/** A copy of the assembly on this computer that holds personal data which its journal does not hold, or would not hold any more. */
export interface HoldingCopy {
  /** `half`: an archive that a mishap left unfinished; `folder`: another folder of the assembly, which only a person removes. */
  readonly kind: 'backup' | 'archive' | 'half' | 'aside' | 'folder';
  readonly name: string;
}

/** What an erasure of personal data would take and leave, and when it may be done (DAT-6). */
export interface RetentionPreview extends PurgePreview {
  /** `YYYY-MM-DD`: until then personal data is kept. */
  readonly keptUntil: string;
  readonly mayPurge: boolean;
  readonly copies: readonly HoldingCopy[];
  /** Exported papers beside the journal that are no numbered ones: they go as well. */
  readonly exportedPapers: number;
  /** Tables in the program's folder of exports; nobody can tell whose they are. */
  readonly exportedTables: number;
}

export const retentionMethods = {
  'retention.preview': method<RetentionPreview>()(operator, nothing),
  'retention.purge': method<{ readonly persons: number; readonly copies: number }>()(
    operator,
    z.strictObject({
      reason: text.min(1),
      /** The title of the assembly, typed by hand. */
      confirmation: text,
      clearsCopies: z.boolean(),
      commandId: id<CommandId>(),
    }),
  ),
  /** Rewrites or removes copies that still hold what was erased. */
  'retention.clearCopies': method<{ readonly copies: number }>()(operator, nothing),
} as const;

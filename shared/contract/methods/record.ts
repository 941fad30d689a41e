import { z } from 'zod';
import type { AssemblyEvent, AssemblyStateJson, CommandId, HallView, StoredCommit } from '../../domain';
import { commandSchema } from '../acts';
import { id } from '../acts/primitives';
import { method, nothing, staff } from './method';

export interface ExecuteOutcome {
  readonly seq: number;
  readonly events: readonly AssemblyEvent[];
}

/** What the hall saw at a past instant, rebuilt from the journal (CHK-5). */
export interface PastHall {
  /** The last commit at or before the instant, and when it was made. */
  readonly seq: number;
  readonly changedAt: string;
  readonly at: string;
  readonly hall: HallView;
}

export const recordMethods = {
  'assembly.execute': method<ExecuteOutcome>()(
    staff,
    z.strictObject({ commandId: id<CommandId>(), command: commandSchema }),
  ),
  'assembly.snapshot': method<{ readonly seq: number; readonly state: AssemblyStateJson } | null>()(staff, nothing),
  'assembly.since': method<readonly StoredCommit<AssemblyEvent>[]>()(
    staff,
    z.strictObject({ seq: z.number().int().nonnegative() }),
  ),
  'record.at': method<PastHall>()(staff, z.strictObject({ at: z.iso.datetime({ precision: 3 }) })),
} as const;

import { z } from 'zod';
import type {
  AssemblyEvent,
  AssemblyStateJson,
  CommandId,
  HallView,
  Refusal,
  StoredCommit,
  ToldChanges,
} from '../../domain';
import { commandSchema } from '../acts';
import type { ClientCommand } from '../acts';
import { id, text } from '../acts/primitives';
import type { Reply } from '../reply';
import type { RefusalCode } from '../refusals';
import { desk, method, nothing, staff } from './method';

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

/** Whether an act of the past can be taken back now, and whether a reason is asked for it. */
type WayBackAnswer =
  { readonly ok: true; readonly asksReason: boolean } | { readonly ok: false; readonly refusal: Refusal<RefusalCode> };

/** One commit as the history opens it: what it changed, and whether it can be taken back (DAT-4). */
export interface HistoryEntry extends ToldChanges {
  readonly seq: number;
  readonly wayBack: WayBackAnswer;
}

/** What a desk brings along from the time when it was away. */
export type BroughtAct = Extract<ClientCommand, { readonly type: 'checkin.bring' }>;

function isBringing(command: ClientCommand): command is BroughtAct {
  return command.type === 'checkin.bring';
}

const seq = z.number().int().positive();

export const recordMethods = {
  'assembly.execute': method<ExecuteOutcome>()(
    staff,
    z.strictObject({ commandId: id<CommandId>(), command: commandSchema }),
  ),
  /** What a desk did while it was away, in its order; each is answered by itself, and one that is refused holds up none behind it (CHK-7). */
  'assembly.bring': method<readonly Reply<ExecuteOutcome>[]>()(
    desk,
    z.strictObject({
      acts: z
        .array(z.strictObject({ commandId: id<CommandId>(), command: commandSchema.refine(isBringing) }))
        .min(1)
        .max(200)
        .readonly(),
    }),
  ),
  'assembly.snapshot': method<{ readonly seq: number; readonly state: AssemblyStateJson } | null>()(staff, nothing),
  'assembly.since': method<readonly StoredCommit<AssemblyEvent>[]>()(
    staff,
    z.strictObject({ seq: z.number().int().nonnegative() }),
  ),
  'record.entry': method<HistoryEntry>()(staff, z.strictObject({ seq })),
  /** The newest act of the asking device that can be taken back; null where there is none. */
  'record.undoable': method<HistoryEntry | null>()(staff, nothing),
  'record.undo': method<ExecuteOutcome>()(staff, z.strictObject({ seq, reason: text, commandId: id<CommandId>() })),
  'record.at': method<PastHall>()(staff, z.strictObject({ at: z.iso.datetime({ precision: 3 }) })),
} as const;

import { z } from 'zod';
import type { AssemblyId, AssemblyProfile, CarriedCounts, RulesOfProcedure } from '../../domain';
import { profileSchema, rulesSchema } from '../acts';
import { id, text } from '../acts/primitives';
import { method, nothing, operator } from './method';

export interface AssemblySummary {
  readonly id: AssemblyId;
  readonly title: string;
  readonly council: string;
  readonly place: string;
  readonly startsOn: string;
  /** Empty where only the folder is known. */
  readonly endsOn: string;
  /** Empty where it was never opened on this computer. */
  readonly lastOpenedAt: string;
  readonly folder: string;
  /** Taken off the list by a person; it stays where it lies. */
  readonly isHidden: boolean;
}

export interface BackupSummary {
  readonly name: string;
  readonly at: string;
  /** Number of commits, null where the backup itself cannot be read. */
  readonly commits: number | null;
}

/** What the assembly after this one would begin with. */
export interface CarryOver {
  readonly profile: AssemblyProfile;
  readonly rules: RulesOfProcedure;
  readonly counts: CarriedCounts;
}

export const assembliesMethods = {
  'assemblies.list': method<readonly AssemblySummary[]>()(operator, nothing),
  'assemblies.create': method<{ readonly id: AssemblyId }>()(
    operator,
    z.strictObject({
      profile: profileSchema as z.ZodType<AssemblyProfile>,
      rules: rulesSchema as z.ZodType<RulesOfProcedure>,
      /** The assembly that it goes on from; missing where it begins from nothing (DAT-7). */
      from: id<AssemblyId>().exactOptional(),
    }),
  ),
  'assemblies.carryOver': method<CarryOver>()(operator, z.strictObject({ id: id<AssemblyId>() })),
  'assemblies.open': method<{ readonly id: AssemblyId }>()(
    operator,
    // `takeOver`: also where another computer holds the lock.
    z.strictObject({ id: id<AssemblyId>(), takeOver: z.boolean().exactOptional() }),
  ),
  'assemblies.close': method<null>()(operator, nothing),
  /** Takes one off the list, or puts it there again; nothing of it is changed. */
  'assemblies.hide': method<null>()(operator, z.strictObject({ id: id<AssemblyId>(), isHidden: z.boolean() })),
  /** Removes an assembly with all its backups from this computer; its title is said once more. */
  'assemblies.delete': method<null>()(operator, z.strictObject({ id: id<AssemblyId>(), title: text })),
  'assemblies.backups': method<{ readonly folder: string; readonly backups: readonly BackupSummary[] }>()(
    operator,
    z.strictObject({ id: id<AssemblyId>() }),
  ),
  'assemblies.restore': method<{ readonly aside: string }>()(
    operator,
    z.strictObject({ id: id<AssemblyId>(), name: z.string().regex(/^palu-[0-9TZ-]+\.musda$/) }),
  ),
  /** Puts a journal together again out of what was kept and of backups; `aside` is where it lies as it was. */
  'assemblies.repair': method<{
    readonly aside: string | null;
    readonly commits: number;
    readonly fromBackups: number;
  }>()(operator, z.strictObject({ id: id<AssemblyId>() })),
  'assemblies.createExample': method<{ readonly id: AssemblyId }>()(operator, nothing),
} as const;

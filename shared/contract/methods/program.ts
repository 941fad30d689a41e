import { z } from 'zod';
import type { AssemblyId, Instant, Role } from '../../domain';
import type { RefusalCode } from '../refusals';
import { method, nothing, staff } from './method';

export interface Preferences {
  readonly language: 'id' | 'en';
  readonly theme: 'light' | 'dark' | 'auto';
  readonly textSize: 'normal' | 'large';
  /** The legal bases that decrees cite, kept on this computer beyond one assembly (DOC-4). */
  readonly legalBases: readonly string[];
}

/** The backups that the program makes by itself. */
export interface BackupStatus {
  /** When the last one succeeded; null where there is none. */
  readonly lastAt: Instant | null;
  /** Why the newest one failed; null where it did not. */
  readonly failure: { readonly code: RefusalCode } | null;
  /** The copies on a stick or in a folder; null where no place was chosen for them. */
  readonly copy: CopyStatus | null;
}

export interface CopyStatus {
  readonly folder: string;
  /** When the backup was made that was last copied there; null where none was. */
  readonly lastAt: Instant | null;
  /** Why the newest backup is not there: the stick is missing, full, … */
  readonly failure: { readonly code: RefusalCode } | null;
}

export interface ProgramStatus {
  readonly version: string;
  readonly runtime: string;
  /** The host's clock when it answered. */
  readonly now: Instant;
  readonly dataFolder: string;
  readonly openAssembly: AssemblyId | null;
  readonly preferences: Preferences;
  /** Whether this host can open windows of its own; otherwise a projector is a browser tab. */
  readonly hasWindows: boolean;
  /** Who asks: what it may do, and its name where it joined over the venue's network. */
  readonly role: Role;
  readonly deviceName: string | null;
  readonly recovery: { readonly tornTailBytes: number; readonly damagedSnapshots: number } | null;
  /** What is known of the whole journal of the open assembly; a damaged line can be repaired. */
  readonly journalCheck:
    { readonly kind: 'running' | 'good' | 'stopped' } | { readonly kind: 'damaged'; readonly line: number } | null;
  readonly settingsKeptAside: string | null;
  /** The program that syncs the data folder behind the host's back, as far as the folder's name tells. */
  readonly syncedBy: string | null;
  /** Why nothing can be written into the data folder, as it was found at the start. */
  readonly cannotWrite: RefusalCode | null;
  /** Of the open assembly. */
  readonly backup: BackupStatus | null;
}

export const programMethods = {
  'program.status': method<ProgramStatus>()([...staff, 'projector'], nothing),
  'program.setPreferences': method<Preferences>()(
    staff,
    z.strictObject({
      language: z.enum(['id', 'en']),
      theme: z.enum(['light', 'dark', 'auto']),
      textSize: z.enum(['normal', 'large']),
      legalBases: z.array(z.string().max(2_000)).max(200).readonly(),
    }),
  ),
} as const;

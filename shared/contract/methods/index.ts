import type { z } from 'zod';
import { archiveMethods } from './archive';
import { assembliesMethods } from './assemblies';
import { attachmentsMethods } from './attachments';
import { delegateMethods } from './delegate';
import { devicesMethods } from './devices';
import { documentsMethods } from './documents';
import { filesMethods } from './files';
import { importsMethods } from './imports';
import { joiningMethods } from './joining';
import { programMethods } from './program';
import { projectorMethods } from './projector';
import { recordMethods } from './record';
import { registryMethods } from './registry';
import { retentionMethods } from './retention';

/**
 * Everything a client can ask the host, over every transport: who may, with what, and what comes back. A method that is not in this
 * table does not exist.
 */
export const methods = {
  ...programMethods,
  ...assembliesMethods,
  ...recordMethods,
  ...attachmentsMethods,
  ...registryMethods,
  ...importsMethods,
  ...documentsMethods,
  ...filesMethods,
  ...archiveMethods,
  ...projectorMethods,
  ...delegateMethods,
  ...devicesMethods,
  ...joiningMethods,
  ...retentionMethods,
} as const;

/** The tables by area: which methods a host answers in one place. */
interface MethodAreas {
  readonly program: typeof programMethods;
  readonly assemblies: typeof assembliesMethods;
  readonly record: typeof recordMethods;
  readonly attachments: typeof attachmentsMethods;
  readonly registry: typeof registryMethods;
  readonly imports: typeof importsMethods;
  readonly documents: typeof documentsMethods;
  readonly files: typeof filesMethods;
  readonly archive: typeof archiveMethods;
  readonly projector: typeof projectorMethods;
  readonly delegate: typeof delegateMethods;
  readonly devices: typeof devicesMethods;
  readonly joining: typeof joiningMethods;
  readonly retention: typeof retentionMethods;
}

export type MethodArea = keyof MethodAreas;
export type MethodNameIn<Area extends MethodArea> = keyof MethodAreas[Area] & MethodName;

export type MethodName = keyof typeof methods;

/** What is asked at the host's own computer only: a device that joined as an operator leads the assembly, not the computer. */
const atHostOnly: ReadonlySet<string> = new Set([
  ...Object.keys(assembliesMethods),
  ...Object.keys(archiveMethods),
  ...Object.keys(retentionMethods),
  ...Object.keys(devicesMethods),
  ...Object.keys(joiningMethods),
  'program.setPreferences',
  'projector.open',
  'projector.displays',
  'projector.chooseDisplay',
  'documents.exportAll',
  'documents.cancelExport',
  'documents.verifyAnywhere',
  'files.show',
  'printing.printers',
  'printing.print',
] satisfies readonly string[]);

export function isAtHostOnly(name: MethodName): boolean {
  return atHostOnly.has(name);
}
export const methodNames = Object.keys(methods) as readonly MethodName[];

export type ParamsOf<Name extends MethodName> = z.infer<(typeof methods)[Name]['params']>;
export type ValueOf<Name extends MethodName> = Exclude<(typeof methods)[Name]['value'], undefined>;

export type { FileContent } from './method';
export type { PrinterSummary } from './files';
export type { BackupStatus, CopyStatus, Preferences, ProgramStatus } from './program';
export type { AssemblySummary, BackupSummary, CarryOver } from './assemblies';
export type { BroughtAct, ExecuteOutcome, HistoryEntry, PastHall } from './record';
export { mayMakePaper } from './documents';
export type {
  DecreeCommand,
  DocumentPreview,
  IssuedPaper,
  PaperChange,
  PaperCheck,
  PaperDrift,
  PaperVerdict,
  WideVerdict,
} from './documents';
export type { HoldingCopy, RetentionPreview } from './retention';
export type { ImportPreview, ImportOutcome, TableCell } from './imports';
export type { DisplaySummary } from './projector';
export { invitedRoles } from './devices';
export type { DeviceState, InvitedRole, Invitation, NetworkSummary, Venue, VenueDevice } from './devices';

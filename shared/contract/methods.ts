import { z } from 'zod';
import type {
  Attachment,
  AssemblyEvent,
  AttachmentId,
  AssemblyId,
  AssemblyProfile,
  AssemblyStateJson,
  ColumnMapping,
  CommandId,
  CooperativeId,
  CooperativeRow,
  DocumentSubject,
  HallView,
  ImportId,
  ImportKind,
  ImportPlan,
  MandateLetterId,
  ParticipantId,
  ParticipantRow,
  ProjectorView,
  Role,
  RulesOfProcedure,
  StoredCommit,
} from '../domain';
import { cooperativeColumns, importKinds, mostAttachmentBytes, participantColumns } from '../domain';
import { commandSchema } from './commands';
import type { ClientCommand } from './commands';
import { profileSchema, rulesSchema } from './schemas/assembly';
import { documentSubject } from './schemas/output';
import { count, id, longText, text } from './schemas/primitives';

/** Longest base64 of a file that is attached: the domain's limit, four characters for three bytes. */
const mostAttachedCharacters = Math.ceil(mostAttachmentBytes / 3) * 4 + 4;

/** The contract's version; a client of another version is told to reload. */
export const contractVersion = 1;

export interface Preferences {
  readonly language: 'id' | 'en';
  readonly theme: 'light' | 'dark' | 'auto';
  readonly textSize: 'normal' | 'large';
}

export interface AssemblySummary {
  readonly id: AssemblyId;
  readonly title: string;
  readonly council: string;
  readonly startsOn: string;
  readonly lastOpenedAt: string;
  readonly folder: string;
}

export interface ProgramStatus {
  readonly version: string;
  readonly runtime: string;
  readonly dataFolder: string;
  readonly openAssembly: AssemblyId | null;
  readonly preferences: Preferences;
  /** Whether this host can open windows of its own; otherwise a projector is a browser tab. */
  readonly hasWindows: boolean;
  readonly recovery: { readonly tornTailBytes: number; readonly damagedSnapshots: number } | null;
  /** What is known of the whole journal of the open assembly; a damaged line can be repaired. */
  readonly journalCheck:
    { readonly kind: 'running' | 'good' | 'stopped' } | { readonly kind: 'damaged'; readonly line: number } | null;
  readonly settingsKeptAside: string | null;
  /** The program that syncs the data folder behind the host's back, as far as the folder's name tells. */
  readonly syncedBy: string | null;
}

/** A file on its way between host and client: bytes as base64. */
export interface FileContent {
  readonly fileName: string;
  readonly base64: string;
  /** Where the host keeps it. */
  readonly path: string;
}

export interface ImportPreview {
  readonly token: string;
  readonly fileName: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: number;
  readonly hiddenRows: number;
  readonly plan:
    | { readonly kind: 'cooperatives'; readonly plan: ImportPlan<CooperativeRow> }
    | { readonly kind: 'participants'; readonly plan: ImportPlan<ParticipantRow> };
}

export interface ImportOutcome {
  readonly importId: ImportId;
  readonly seq: number;
  readonly imported: number;
  readonly rejected: number;
}

export interface ExecuteOutcome {
  readonly seq: number;
  readonly events: readonly AssemblyEvent[];
}

export interface BackupSummary {
  readonly name: string;
  readonly at: string;
  /** Number of commits, null where the backup itself cannot be read. */
  readonly commits: number | null;
}

/** A display of the host's computer; `identity` is how it is found again after it was unplugged. */
export interface DisplaySummary {
  readonly identity: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly isMain: boolean;
  readonly isChosen: boolean;
  readonly isThere: boolean;
}

/** A network that the host's computer is in. */
export interface NetworkSummary {
  readonly name: string;
  readonly address: string;
}

/** The wall for other laptops: where it could be shared, where it is, and a link for the next browser. */
export interface WallSharing {
  readonly networks: readonly NetworkSummary[];
  readonly address: string | null;
  readonly link: string | null;
}

/** What the hall saw at a past instant, rebuilt from the journal (CHK-5). */
export interface PastHall {
  /** The last commit at or before the instant, and when it was made. */
  readonly seq: number;
  readonly changedAt: string;
  readonly at: string;
  readonly hall: HallView;
}

const nothing = z.strictObject({});
const base64 = z.base64().max(96 * 1024 * 1024);
const columnMapping: z.ZodType<ColumnMapping> = z
  .array(z.union([z.enum(cooperativeColumns), z.enum(participantColumns)]).nullable())
  .max(500);

const operator = ['operator'] as const;
const desk = ['operator', 'registrar'] as const;
const staff = ['operator', 'registrar', 'minuteTaker', 'teller'] as const;
const writers = ['operator', 'minuteTaker'] as const;

interface Method<Params, Value> {
  readonly roles: readonly Role[];
  readonly params: z.ZodType<Params>;
  /** Carries the type of the answer; never a value. */
  readonly value?: Value;
}

function method<Value>() {
  return <Params>(roles: readonly Role[], params: z.ZodType<Params>): Method<Params, Value> => ({ roles, params });
}

/**
 * Everything a client can ask the host, over every transport: who may, with what, and what comes back. A method that is not in this
 * table does not exist.
 */
export const methods = {
  'program.status': method<ProgramStatus>()([...staff, 'projector'], nothing),
  'program.setPreferences': method<Preferences>()(
    staff,
    z.strictObject({
      language: z.enum(['id', 'en']),
      theme: z.enum(['light', 'dark', 'auto']),
      textSize: z.enum(['normal', 'large']),
    }),
  ),
  'assemblies.list': method<readonly AssemblySummary[]>()(operator, nothing),
  'assemblies.create': method<{ readonly id: AssemblyId }>()(
    operator,
    z.strictObject({
      profile: profileSchema as z.ZodType<AssemblyProfile>,
      rules: rulesSchema as z.ZodType<RulesOfProcedure>,
    }),
  ),
  'assemblies.open': method<{ readonly id: AssemblyId }>()(
    operator,
    // `takeOver`: also where another computer holds the lock.
    z.strictObject({ id: id<AssemblyId>(), takeOver: z.boolean().exactOptional() }),
  ),
  'assemblies.close': method<null>()(operator, nothing),
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
  'assembly.execute': method<ExecuteOutcome>()(
    staff,
    z.strictObject({ commandId: id<CommandId>(), command: commandSchema as z.ZodType<ClientCommand> }),
  ),
  'assembly.snapshot': method<{ readonly seq: number; readonly state: AssemblyStateJson } | null>()(staff, nothing),
  'assembly.since': method<readonly StoredCommit<AssemblyEvent>[]>()(
    staff,
    z.strictObject({ seq: z.number().int().nonnegative() }),
  ),
  'record.at': method<PastHall>()(staff, z.strictObject({ at: z.iso.datetime({ precision: 3 }) })),
  'attachments.put': method<{ readonly attachment: Attachment }>()(
    desk,
    // Twice the limit passes, so that a person hears in words that a file is too large.
    z.strictObject({
      fileName: text.min(1),
      base64: z.base64().max(mostAttachedCharacters * 2),
      commandId: id<CommandId>(),
    }),
  ),
  'attachments.get': method<{ readonly attachment: Attachment; readonly base64: string }>()(
    staff,
    z.strictObject({ id: id<AttachmentId>() }),
  ),
  'attachments.save': method<FileContent>()(desk, z.strictObject({ id: id<AttachmentId>() })),
  'participants.nationalId': method<{ readonly nationalId: string }>()(
    desk,
    z.strictObject({ id: id<ParticipantId>(), commandId: id<CommandId>() }),
  ),
  'participants.sameNationalId': method<{ readonly ids: readonly ParticipantId[] }>()(
    desk,
    z.strictObject({ nationalId: z.string().regex(/^\d{16}$/) }),
  ),
  /** The letters that cannot stand beside one: the host alone knows who is the same person. */
  'mandates.rivals': method<{ readonly ids: readonly MandateLetterId[] }>()(
    desk,
    z.strictObject({ id: id<MandateLetterId>() }),
  ),
  'imports.read': method<ImportPreview>()(
    desk,
    z.strictObject({ kind: z.enum(importKinds) as z.ZodType<ImportKind>, fileName: text.min(1), base64 }),
  ),
  'imports.revise': method<ImportPreview>()(
    desk,
    z.strictObject({
      token: text,
      sheet: z.number().int().min(0).max(200),
      mapping: columnMapping.nullable(),
    }),
  ),
  'imports.apply': method<ImportOutcome>()(
    desk,
    z.strictObject({
      token: text,
      commandId: id<CommandId>(),
      answers: z
        .array(
          z.strictObject({ rowNumber: z.number().int().positive(), cooperativeId: id<CooperativeId>().nullable() }),
        )
        .max(100_000),
    }),
  ),
  /** The rows that stay out, each with why in the words of whoever asks. */
  'imports.rejected': method<FileContent>()(
    desk,
    z.strictObject({
      token: text,
      reasons: z.array(z.strictObject({ rowNumber: count, words: longText })).max(200_000),
    }),
  ),
  'tables.export': method<FileContent>()(
    desk,
    z.strictObject({
      table: text.min(1),
      format: z.enum(['csv', 'xlsx']),
      headers: z.array(text).min(1).max(60),
      rows: z.array(z.array(z.string().max(2000)).max(60)).max(200_000),
      commandId: id<CommandId>(),
    }),
  ),
  'documents.preview': method<{ readonly pages: readonly string[] }>()(
    writers,
    z.strictObject({
      subject: documentSubject as z.ZodType<DocumentSubject>,
      templateSource: z.string().max(200_000).nullable(),
    }),
  ),
  'documents.export': method<FileContent>()(
    writers,
    z.strictObject({ subject: documentSubject as z.ZodType<DocumentSubject>, format: z.enum(['pdf', 'docx']) }),
  ),
  'documents.template': method<{ readonly source: string; readonly isEdited: boolean }>()(
    operator,
    z.strictObject({ subject: documentSubject as z.ZodType<DocumentSubject> }),
  ),
  'agenda.calendar': method<FileContent>()(writers, nothing),
  'archive.export': method<FileContent>()(operator, nothing),
  'archive.import': method<{ readonly id: AssemblyId; readonly title: string }>()(operator, z.strictObject({ base64 })),
  'archive.verify': method<{
    readonly commits: number;
    readonly lastHash: string;
    readonly attachments: number;
  }>()(operator, nothing),
  'backups.list': method<readonly { readonly name: string; readonly at: string }[]>()(operator, nothing),
  'backups.create': method<{ readonly name: string; readonly at: string }>()(operator, nothing),
  'projector.open': method<{ readonly address: string | null }>()(operator, nothing),
  'projector.displays': method<readonly DisplaySummary[]>()(operator, nothing),
  'projector.chooseDisplay': method<readonly DisplaySummary[]>()(
    operator,
    z.strictObject({ identity: text.min(1).nullable() }),
  ),
  'projector.file': method<{ readonly base64: string }>()(['projector'], z.strictObject({ id: id<AttachmentId>() })),
  'projector.sharing': method<WallSharing>()(operator, nothing),
  'projector.share': method<WallSharing>()(operator, z.strictObject({ address: text.min(1).nullable() })),
  'projector.view': method<{ readonly view: ProjectorView | null; readonly sentAt: string }>()(
    [...staff, 'projector'],
    nothing,
  ),
} as const;

export type MethodName = keyof typeof methods;
export const methodNames = Object.keys(methods) as readonly MethodName[];

export type ParamsOf<Name extends MethodName> = z.infer<(typeof methods)[Name]['params']>;
export type ValueOf<Name extends MethodName> = Exclude<(typeof methods)[Name]['value'], undefined>;

/** The names a role may call: what its preload exposes. */
export function methodNamesFor(role: Role): readonly MethodName[] {
  return methodNames.filter((name) => methods[name].roles.includes(role));
}

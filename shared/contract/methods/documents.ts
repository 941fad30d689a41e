import { z } from 'zod';
import type { DocumentId, DocumentKind, DocumentSubject, PaperFinding, Role, Signatory } from '../../domain';
import { commandSchema, documentSubject } from '../acts';
import type { ClientCommand } from '../acts';
import { calendarDate, id, text } from '../acts/primitives';
import { fileBytes, mostFileBytes, method, nothing, operator, writers } from './method';
import type { FileContent } from './method';

/** Pages as SVG; of a paper that is kept as it was issued its PDF instead. */
export interface DocumentPreview {
  readonly pages: readonly string[];
  readonly bytes: Uint8Array | null;
  /** Characters of it that no shipped font has: boxes stand in their places. */
  readonly unprintable: readonly string[];
}

/** What a paper would be if it were issued now (DOC-4). */
export interface PaperCheck {
  readonly number: string;
  readonly findings: readonly PaperFinding[];
  readonly signatories: readonly Signatory[];
  /** The voided number whose place it takes. */
  readonly replaces: string | null;
}

/** A text of an issued paper that the record would word otherwise today; one without words is a change of the layout. */
export interface PaperChange {
  readonly before: string;
  readonly after: string;
}

/** A numbered paper as it was issued; stamped where it was voided. */
export interface IssuedPaper {
  readonly bytes: Uint8Array;
}

/** How the record has moved away from an issued paper; null where nobody can tell any more. */
export interface PaperDrift {
  readonly changes: readonly PaperChange[] | null;
}

/** Which paper of the register it is; null for none. */
export interface PaperVerdict {
  readonly documentId: DocumentId | null;
}

/** Which paper of which assembly it is. */
export interface WideVerdict {
  readonly found: {
    readonly assembly: string;
    readonly number: string;
    readonly signedOn: string;
    readonly isVoided: boolean;
  } | null;
  /** Assemblies that could not be looked into: damaged, or open at another computer. */
  readonly unread: readonly string[];
}

/** What the desk makes by itself: cards, lists to be signed, how many came, and the papers of mandates (CHK-4, CHK-5, CRD-1, CRD-3). */
const deskPapers: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'badges',
  'attendanceList',
  'mandateRegister',
  'verificationReport',
  'mandateForm',
  'participantRecap',
]);

const papers: readonly Role[] = [...writers, 'registrar'];

/** Whether a role that may ask for papers may ask for this one: who writes the record for any, the desk for its own, as they are laid out. */
export function mayMakePaper(role: Role, kind: DocumentKind, templateSource: string | null): boolean {
  return writers.includes(role) || (role === 'registrar' && deskPapers.has(kind) && templateSource === null);
}

/** What words a decree: decided anew, out of a proposal or an election, or worded otherwise. */
const decisionCommands = ['decision.record', 'decision.edit', 'decision.fromElection', 'proposal.adopt'] as const;
export type DecreeCommand = Extract<ClientCommand, { readonly type: (typeof decisionCommands)[number] }>;

function isDecisionCommand(command: ClientCommand): command is DecreeCommand {
  return (decisionCommands as readonly string[]).includes(command.type);
}

export const documentsMethods = {
  'documents.preview': method<DocumentPreview>()(
    papers,
    z.strictObject({
      subject: documentSubject as z.ZodType<DocumentSubject>,
      templateSource: z.string().max(200_000).nullable(),
    }),
  ),
  /** The decree as a command would leave it; nothing is recorded (DOC-4). */
  'documents.previewDecision': method<DocumentPreview>()(
    operator,
    z.strictObject({ command: commandSchema.refine(isDecisionCommand) }),
  ),
  'documents.export': method<FileContent>()(
    papers,
    z.strictObject({ subject: documentSubject as z.ZodType<DocumentSubject>, format: z.enum(['pdf', 'docx']) }),
  ),
  'documents.check': method<PaperCheck>()(
    operator,
    z.strictObject({ subject: documentSubject as z.ZodType<DocumentSubject>, signedOn: calendarDate }),
  ),
  'documents.paper': method<IssuedPaper>()(writers, z.strictObject({ id: id<DocumentId>() })),
  'documents.drift': method<PaperDrift>()(writers, z.strictObject({ id: id<DocumentId>() })),
  'documents.exportPaper': method<FileContent>()(writers, z.strictObject({ id: id<DocumentId>() })),
  /** "Salinan sesuai dengan aslinya", by an office and a name (DOC-8). */
  'documents.exportCopy': method<FileContent>()(
    writers,
    z.strictObject({ id: id<DocumentId>(), title: text, name: text }),
  ),
  'documents.verify': method<PaperVerdict>()(
    writers,
    z.strictObject({ bytes: fileBytes(mostFileBytes).nullable(), code: text }),
  ),
  /** Asks at the host's own computer for a folder and begins; false comes back where the person chose none (DOC-6). */
  'documents.exportAll': method<{ readonly isStarted: boolean }>()(operator, nothing),
  'documents.cancelExport': method<null>()(operator, nothing),
  /** The same among all assemblies of this computer, whichever is open. */
  'documents.verifyAnywhere': method<WideVerdict>()(
    operator,
    z.strictObject({ bytes: fileBytes(mostFileBytes).nullable(), code: text }),
  ),
  'documents.template': method<{ readonly source: string; readonly isEdited: boolean }>()(
    operator,
    z.strictObject({ subject: documentSubject as z.ZodType<DocumentSubject> }),
  ),
  'agenda.calendar': method<FileContent>()(writers, nothing),
} as const;

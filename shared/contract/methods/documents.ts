import { z } from 'zod';
import type { DocumentKind, DocumentSubject, Role } from '../../domain';
import { documentSubject } from '../acts';
import { method, nothing, operator, writers } from './method';
import type { FileContent } from './method';

/** Pages as SVG; of a paper that is kept as it was issued its PDF instead. */
export interface DocumentPreview {
  readonly pages: readonly string[];
  readonly bytes: Uint8Array | null;
}

/** What the desk makes by itself: cards, lists to be signed, and the papers of mandates (CHK-4, CHK-5, CRD-1, CRD-3). */
const deskPapers: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'badges',
  'attendanceList',
  'mandateRegister',
  'verificationReport',
  'mandateForm',
]);

const papers: readonly Role[] = [...writers, 'registrar'];

/** Whether a role that may ask for papers may ask for this one: who writes the record for any, the desk for its own, as they are laid out. */
export function mayMakePaper(role: Role, kind: DocumentKind, templateSource: string | null): boolean {
  return writers.includes(role) || (role === 'registrar' && deskPapers.has(kind) && templateSource === null);
}

export const documentsMethods = {
  'documents.preview': method<DocumentPreview>()(
    papers,
    z.strictObject({
      subject: documentSubject as z.ZodType<DocumentSubject>,
      templateSource: z.string().max(200_000).nullable(),
    }),
  ),
  'documents.export': method<FileContent>()(
    papers,
    z.strictObject({ subject: documentSubject as z.ZodType<DocumentSubject>, format: z.enum(['pdf', 'docx']) }),
  ),
  'documents.template': method<{ readonly source: string; readonly isEdited: boolean }>()(
    operator,
    z.strictObject({ subject: documentSubject as z.ZodType<DocumentSubject> }),
  ),
  'agenda.calendar': method<FileContent>()(writers, nothing),
} as const;

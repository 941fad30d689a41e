import { z } from 'zod';
import type { DocumentSubject } from '../../domain';
import { documentSubject } from '../acts';
import { method, nothing, operator, writers } from './method';
import type { FileContent } from './method';

/** Pages as SVG; of a paper that is kept as it was issued its PDF instead. */
export interface DocumentPreview {
  readonly pages: readonly string[];
  readonly bytes: Uint8Array | null;
}

export const documentsMethods = {
  'documents.preview': method<DocumentPreview>()(
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
} as const;

import type { CalendarDate, DocumentId } from '../kernel';
import type { DocumentKind, DocumentSubject } from './model';

/** A table left the program as a file: kept in the history, because it may hold personal data (UU PDP 27/2022). Only the host gives it. */
interface ExportRecordCommand {
  readonly type: 'export.record';
  readonly table: string;
  readonly format: 'csv' | 'xlsx';
  readonly rows: number;
}

export type DocumentCommand =
  | { readonly type: 'document.number'; readonly subject: DocumentSubject; readonly signedOn: CalendarDate }
  | { readonly type: 'document.void'; readonly id: DocumentId; readonly reason: string }
  /** The paper of a number lies among the documents for good. Only the host gives it, after it has written the file. */
  | { readonly type: 'document.keep'; readonly id: DocumentId; readonly sha256: string; readonly bytes: number }
  | ExportRecordCommand
  | { readonly type: 'template.edit'; readonly kind: DocumentKind; readonly source: string | null };

export const documentRefusals = [
  'document.unknown',
  'document.notNumbered',
  'document.alreadyNumbered',
  'document.alreadyVoided',
  'document.subjectMissing',
  'document.pollNotConfirmed',
  'document.reasonMissing',
] as const;
export type DocumentRefusal = (typeof documentRefusals)[number];

import type { CalendarDate, DocumentId } from '../kernel';
import type { DocumentKind, DocumentSubject, NumberedDocument } from './model';

/** A table left the program as a file: kept in the history, because it may hold personal data (UU PDP 27/2022). Only the host gives it. */
export interface ExportRecordCommand {
  readonly type: 'export.record';
  readonly table: string;
  readonly format: 'csv' | 'xlsx';
  readonly rows: number;
}

export type DocumentCommand =
  | { readonly type: 'document.number'; readonly subject: DocumentSubject; readonly signedOn: CalendarDate }
  | { readonly type: 'document.void'; readonly id: DocumentId; readonly reason: string }
  | ExportRecordCommand
  | { readonly type: 'template.edit'; readonly kind: DocumentKind; readonly source: string | null };

export type DocumentEvent =
  | { readonly type: 'document.numbered'; readonly document: NumberedDocument }
  | { readonly type: 'document.voided'; readonly id: DocumentId; readonly reason: string }
  | {
      readonly type: 'export.recorded';
      readonly table: string;
      readonly format: 'csv' | 'xlsx';
      readonly rows: number;
    }
  | { readonly type: 'template.edited'; readonly kind: DocumentKind; readonly source: string | null };

export type DocumentRefusal =
  | 'document.unknown'
  | 'document.notNumbered'
  | 'document.alreadyNumbered'
  | 'document.alreadyVoided'
  | 'document.subjectMissing'
  | 'document.pollNotConfirmed'
  | 'document.reasonMissing';

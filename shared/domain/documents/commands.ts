import type { CalendarDate, DocumentId } from '../kernel';
import type { DocumentKind, DocumentSubject, NumberedDocument } from './model';

export type DocumentCommand =
  | { readonly type: 'document.number'; readonly subject: DocumentSubject; readonly signedOn: CalendarDate }
  | { readonly type: 'document.void'; readonly id: DocumentId; readonly reason: string }
  | { readonly type: 'template.edit'; readonly kind: DocumentKind; readonly source: string | null };

export type DocumentEvent =
  | { readonly type: 'document.numbered'; readonly document: NumberedDocument }
  | { readonly type: 'document.voided'; readonly id: DocumentId; readonly reason: string }
  | { readonly type: 'template.edited'; readonly kind: DocumentKind; readonly source: string | null };

export type DocumentRefusal =
  | 'document.unknown'
  | 'document.notNumbered'
  | 'document.alreadyNumbered'
  | 'document.alreadyVoided'
  | 'document.subjectMissing'
  | 'document.pollNotConfirmed'
  | 'document.reasonMissing';

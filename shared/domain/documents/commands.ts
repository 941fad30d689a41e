import type { AttachmentId, CalendarDate, DocumentId } from '../kernel';
import type { AcceptedFindings, DocumentKind, DocumentSubject, KeptPaper, Signatory, SignatureState } from './model';

/** A table left the program as a file: kept in the history, because it may hold personal data (UU PDP 27/2022). Only the host gives it. */
interface ExportRecordCommand {
  readonly type: 'export.record';
  readonly table: string;
  readonly format: 'csv' | 'xlsx';
  readonly rows: number;
}

export type DocumentCommand =
  /** What a person asks for. The host makes the paper first and gives `document.issue`: no number without its paper (DOC-7). */
  | {
      readonly type: 'document.number';
      readonly subject: DocumentSubject;
      readonly signedOn: CalendarDate;
      /** Why it is issued although the checks warn; empty where they have nothing to say. */
      readonly reason: string;
    }
  /** A number together with the paper that bears it. Only the host gives it, after it has written the file. */
  | {
      readonly type: 'document.issue';
      readonly subject: DocumentSubject;
      readonly signedOn: CalendarDate;
      /** The number that stands on the paper. */
      readonly number: string;
      readonly paper: KeptPaper;
      readonly signatories: readonly Signatory[];
      readonly accepted: AcceptedFindings | null;
    }
  /** @param signature its place among the signatures, from 0 on. */
  | {
      readonly type: 'document.sign';
      readonly id: DocumentId;
      readonly signature: number;
      readonly state: SignatureState;
      readonly reason: string;
    }
  | { readonly type: 'document.attachOriginal'; readonly id: DocumentId; readonly attachmentId: AttachmentId | null }
  | { readonly type: 'document.void'; readonly id: DocumentId; readonly reason: string }
  /** The paper of a number lies among the documents for good. Only the host gives it, after it has written the file. */
  | { readonly type: 'document.keep'; readonly id: DocumentId; readonly paper: KeptPaper }
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
  'document.beforeItsMatter',
  'document.otherNumber',
  'document.notReady',
  'document.changing',
  'document.signatureUnknown',
  'document.originalMissing',
  'document.paperOnly',
] as const;
export type DocumentRefusal = (typeof documentRefusals)[number];

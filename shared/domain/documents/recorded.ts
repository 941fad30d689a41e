import type { DocumentId, Raisers } from '../kernel';
import type { DocumentEvent } from './events';
import type { NumberedDocument } from './model';

type Told<Type extends DocumentEvent['type']> = Omit<Extract<DocumentEvent, { readonly type: Type }>, 'type'>;

interface Earlier {
  readonly 'document.numbered': { readonly document: Omit<NumberedDocument, 'kept'> };
  readonly 'document.voided': { readonly id: DocumentId; readonly reason: string };
  readonly 'export.recorded': Told<'export.recorded'>;
  readonly 'template.edited': Told<'template.edited'>;
}

export const raisedDocuments: Raisers<Earlier, DocumentEvent> = {
  'document.numbered': ({ document: { id, subject, letters, sequence, number, signedOn } }) => [
    { type: 'document.numbered', document: { id, subject, letters, sequence, number, signedOn } },
  ],
  'document.voided': ({ id, reason }) => [{ type: 'document.voided', id, reason }],
  'export.recorded': ({ table, format, rows }) => [{ type: 'export.recorded', table, format, rows }],
  'template.edited': ({ kind, source }) => [{ type: 'template.edited', kind, source }],
};

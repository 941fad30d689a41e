import type { DocumentId, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { DocumentEvent } from './events';
import type { NumberedDocument } from './model';

function withDocument(
  state: AssemblyState,
  id: DocumentId,
  change: (document: NumberedDocument) => NumberedDocument,
): AssemblyState {
  return { ...state, documents: state.documents.map((one) => (one.id === id ? change(one) : one)) };
}

export const documentEvolvers: Evolvers<AssemblyState, DocumentEvent> = {
  'document.numbered': (state, { document: { signatories, ...document } }, { at }) => ({
    ...state,
    documents: [
      ...state.documents,
      {
        ...document,
        issuedAt: at,
        voided: null,
        kept: null,
        ...(signatories === undefined
          ? {}
          : { signatures: signatories.map((one) => ({ ...one, state: 'waiting' as const, reason: '', at: null })) }),
      },
    ],
  }),
  'document.kept': (state, { type: _type, id, ...kept }) => withDocument(state, id, (one) => ({ ...one, kept })),
  'document.signatureSet': (state, { id, signature, state: mark, reason }, { at }) =>
    withDocument(state, id, (one) => ({
      ...one,
      signatures: (one.signatures ?? []).map((signed, index) =>
        index === signature ? { ...signed, state: mark, reason, at: mark === 'waiting' ? null : at } : signed,
      ),
    })),
  'document.originalAttached': (state, { id, attachmentId }) =>
    withDocument(state, id, ({ originalId: _before, ...one }) =>
      attachmentId === null ? one : { ...one, originalId: attachmentId },
    ),
  'document.voided': (state, { id, reason }, { at }) =>
    withDocument(state, id, (one) => ({ ...one, voided: { at, reason } })),
  'export.recorded': (state) => state,
  'template.edited': (state, { kind, source }) => {
    const { [kind]: _before, ...others } = state.templates;
    return { ...state, templates: source === null ? others : { ...others, [kind]: source } };
  },
};

import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { DocumentEvent } from './events';

export const documentEvolvers: Evolvers<AssemblyState, DocumentEvent> = {
  'document.numbered': (state, { document }, { at }) => ({
    ...state,
    documents: [...state.documents, { ...document, issuedAt: at, voided: null, kept: null }],
  }),
  'document.kept': (state, { id, sha256, bytes }) => ({
    ...state,
    documents: state.documents.map((document) =>
      document.id === id ? { ...document, kept: { sha256, bytes } } : document,
    ),
  }),
  'document.voided': (state, { id, reason }, { at }) => ({
    ...state,
    documents: state.documents.map((document) =>
      document.id === id ? { ...document, voided: { at, reason } } : document,
    ),
  }),
  'export.recorded': (state) => state,
  'template.edited': (state, { kind, source }) => {
    const { [kind]: _before, ...others } = state.templates;
    return { ...state, templates: source === null ? others : { ...others, [kind]: source } };
  },
};

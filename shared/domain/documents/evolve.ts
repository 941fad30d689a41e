import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { DocumentEvent } from './commands';

export const documentEvolvers: Evolvers<AssemblyState, DocumentEvent> = {
  'document.numbered': (state, { document }) => ({ ...state, documents: [...state.documents, document] }),
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

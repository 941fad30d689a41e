import type { DocumentSubject } from '../../shared/domain';
import { useAsk } from './ask';

/** Makes a document and says where its file lies; the same from every room. */
export function useDocumentExport(): {
  readonly isBusy: boolean;
  readonly exportAs: (subject: DocumentSubject, format: 'pdf' | 'docx') => Promise<void>;
} {
  const { askForFile, asking } = useAsk();
  return {
    isBusy: asking !== null,
    exportAs: (subject, format) => askForFile('documents.export', { subject, format }),
  };
}

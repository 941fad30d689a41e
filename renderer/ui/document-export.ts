import { useState } from 'react';
import type { DocumentSubject } from '../../shared/domain';
import { transport } from '../client';
import { useText } from '../locales';
import { tellDone, tellRefusal } from './feedback';
import { offerDownload } from './files';

/** Makes a document and says where its file lies; the same from every room. */
export function useDocumentExport(): {
  readonly isBusy: boolean;
  readonly exportAs: (subject: DocumentSubject, format: 'pdf' | 'docx') => Promise<void>;
} {
  const t = useText();
  const [isBusy, setIsBusy] = useState(false);
  async function exportAs(subject: DocumentSubject, format: 'pdf' | 'docx') {
    setIsBusy(true);
    const reply = await transport.call('documents.export', { subject, format });
    setIsBusy(false);
    if (!reply.ok) {
      tellRefusal(t, reply.refusal);
      return;
    }
    offerDownload(reply.value);
    tellDone(t, t('file.saved', { path: reply.value.path }));
  }
  return { isBusy, exportAs };
}

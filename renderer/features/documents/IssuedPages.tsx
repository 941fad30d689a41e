import { Loader } from '@mantine/core';
import type { DocumentId } from '../../../shared/domain';
import { useText } from '../../locales';
import { useAnswer } from '../../ui';
import { PdfPages } from '../attachments/PdfPages';

/** The pages of a paper as it was issued: read once, whatever happens in the record (DOC-7). */
export function IssuedPages({ id }: { readonly id: DocumentId }) {
  const t = useText();
  const [paper] = useAnswer('documents.paper', { id });
  return (
    <div className="document-pages" aria-busy={paper === undefined}>
      {paper === undefined && <Loader role="status" aria-label={t('document.preview')} />}
      {paper !== undefined && <PdfPages bytes={paper.bytes} label={t('document.preview')} />}
    </div>
  );
}

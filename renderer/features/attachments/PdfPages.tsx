import { Alert, Loader, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../locales';
import { drawPdfPage, openPdf } from '../../pdf';
import type { PDFDocumentProxy } from '../../pdf';

const drawnWidth = 1000;
/** Width to height of a sheet before its page was looked at: A4. */
const sheet = 210 / 297;

/** A page in its place: drawn once it comes into sight, and given back when it leaves, so that four hundred weigh as much as four. */
function PdfPage({
  document,
  number,
  label,
}: {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly label: string;
}) {
  const slot = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isSeen, setIsSeen] = useState(number === 1);
  const [ratio, setRatio] = useState(sheet);
  useEffect(() => {
    const place = slot.current;
    if (place === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last !== undefined) setIsSeen(last.isIntersecting);
    });
    observer.observe(place);
    return () => {
      observer.disconnect();
    };
  }, []);
  useEffect(() => {
    const into = canvas.current;
    if (into === null) return;
    void drawPdfPage(document, number, into, () => drawnWidth)
      .then(() => {
        setRatio(into.width / into.height);
      })
      // A page that is broken, or of a document that was closed meanwhile, stays a blank sheet.
      .catch(() => undefined);
  }, [document, number, isSeen]);
  return (
    <div ref={slot} className="pdf-page-slot" style={{ aspectRatio: ratio }}>
      {isSeen && <canvas ref={canvas} className="pdf-page" role="img" aria-label={`${label} ${String(number)}`} />}
    </div>
  );
}

/** The pages of a PDF as pictures, or the word that it cannot be shown. The last one stays until the next is open. */
export function PdfPages({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const t = useText();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | null = null;
    openPdf(bytes).then(
      (proxy) => {
        opened = proxy;
        if (isGone) void proxy.loadingTask.destroy();
        else {
          setHasFailed(false);
          setDocument(proxy);
        }
      },
      () => {
        if (!isGone) setHasFailed(true);
      },
    );
    return () => {
      isGone = true;
      void opened?.loadingTask.destroy();
    };
  }, [bytes]);
  const pages = document === null || hasFailed ? 0 : document.numPages;
  return (
    <Stack gap="sm">
      {document === null && !hasFailed && <Loader aria-label={t('attachment.opening')} />}
      {hasFailed && <Alert color="orange">{t('attachment.noPreview')}</Alert>}
      <div className="pdf-pages" tabIndex={0} role="region" aria-label={label} hidden={hasFailed}>
        {document !== null &&
          Array.from({ length: pages }, (_unused, index) => (
            <PdfPage key={index} document={document} number={index + 1} label={label} />
          ))}
      </div>
    </Stack>
  );
}

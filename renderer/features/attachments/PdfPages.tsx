import { Alert, Loader, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../locales';
import { drawPdfPage, openPdf } from '../../pdf';
import type { PDFDocumentProxy } from '../../pdf';

/** The first pages are shown; whoever needs more of a scan saves a copy. */
const mostPages = 20;
const drawnWidth = 1000;

/** Draws the pages one below the other. */
async function draw(document: PDFDocumentProxy, into: HTMLElement, label: string, isGone: () => boolean) {
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const canvas = into.ownerDocument.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${label} ${String(number)}`);
    canvas.className = 'pdf-page';
    await drawPdfPage(document, number, canvas, () => drawnWidth);
    if (isGone()) return;
    into.append(canvas);
  }
}

/** The pages of an attached PDF as pictures, or the word that it cannot be shown. */
export function PdfPages({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | null = null;
    async function show() {
      try {
        opened = await openPdf(bytes);
        if (box.current !== null) await draw(opened, box.current, label, () => isGone);
        if (!isGone) setState('drawn');
      } catch {
        if (!isGone) setState('failed');
      }
    }
    const into = box.current;
    void show();
    return () => {
      isGone = true;
      into?.replaceChildren();
      void opened?.loadingTask.destroy();
    };
  }, [bytes, label]);
  return (
    <Stack gap="sm">
      {state === 'drawing' && <Loader aria-label={t('attachment.opening')} />}
      {state === 'failed' && <Alert color="orange">{t('attachment.noPreview')}</Alert>}
      <div ref={box} className="pdf-pages" tabIndex={0} role="region" aria-label={label} hidden={state === 'failed'} />
    </Stack>
  );
}

import { Alert, Loader, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useText } from '../../locales';
import './older-browsers';

/** The first pages are shown; whoever needs more of a scan saves a copy. */
const mostPages = 20;
const drawnWidth = 1000;

/** Opens a PDF in a worker of its own. The build for older browsers: the program must run on Chromium 114, too. */
async function openPdf(base64: string): Promise<PDFDocumentProxy> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdf.GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return pdf.getDocument({ data, enableXfa: false, useSystemFonts: false }).promise;
}

/** Draws the pages one below the other. Scripts, links and forms of the file stay dead: only its look is shown. */
async function draw(document: PDFDocumentProxy, into: HTMLElement, label: string, isGone: () => boolean) {
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
    const page = await document.getPage(number);
    if (isGone()) return;
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: drawnWidth / width });
    const canvas = into.ownerDocument.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${label} ${String(number)}`);
    canvas.className = 'pdf-page';
    await page.render({ canvas, viewport, annotationMode: 0 }).promise;
    if (isGone()) return;
    into.append(canvas);
  }
}

/** The pages of an attached PDF as pictures, or the word that it cannot be shown. */
export function PdfPages({ base64, label }: { readonly base64: string; readonly label: string }) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  useEffect(() => {
    let isGone = false;
    let opened: PDFDocumentProxy | null = null;
    async function show() {
      try {
        opened = await openPdf(base64);
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
  }, [base64, label]);
  return (
    <Stack gap="sm">
      {state === 'drawing' && <Loader aria-label={t('attachment.opening')} />}
      {state === 'failed' && <Alert color="orange">{t('attachment.noPreview')}</Alert>}
      <div ref={box} className="pdf-pages" tabIndex={0} role="region" aria-label={label} hidden={state === 'failed'} />
    </Stack>
  );
}

import type { PDFDocumentProxy } from 'pdfjs-dist';
import './older-browsers';

export type { PDFDocumentProxy };

/**
 * Opens a PDF in a worker of its own. The build for older browsers: the program must run on Chromium 114, too.
 * @throws where it is none, or too broken to be read at all.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdf.GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  // A copy: the worker takes what it is given away.
  const data = bytes.slice();
  return pdf.getDocument({ data, enableXfa: false, useSystemFonts: false }).promise;
}

/**
 * Draws a page, counted from 1, as wide as `widthOf` says. Scripts, links and forms of the file stay dead: only its look is shown.
 * @throws where the page is broken or missing.
 */
export async function drawPdfPage(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  widthOf: (page: { readonly width: number; readonly height: number }) => number,
): Promise<void> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: widthOf(natural) / natural.width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, annotationMode: 0 }).promise;
}

import { useCallback } from 'react';
import type { DocumentSubject } from '../../shared/domain';
import { isInBrowser } from '../client';
import { useText } from '../locales';
import { useAsk } from './ask';
import { tellDone } from './feedback';

const pointsPerMillimetre = 72 / 25.4;
const printerKey = 'palu-label-printer';

/** The printer of this computer that cards go to without a question; null where none was chosen. */
export function labelPrinter(): string | null {
  return isInBrowser ? null : window.localStorage.getItem(printerKey);
}

export function setLabelPrinter(name: string | null): void {
  if (name === null) window.localStorage.removeItem(printerKey);
  else window.localStorage.setItem(printerKey, name);
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** How large a page is, in millimetres: the engine says it in points. */
function sizeOf(page: string): PageSize {
  const root = new DOMParser().parseFromString(page, 'image/svg+xml').documentElement;
  const [, , width = 595, height = 842] = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return { width: width / pointsPerMillimetre, height: height / pointsPerMillimetre };
}

/** On paper there is nothing but the pages, each as large as it is. */
function sheetFor({ width, height }: PageSize): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const [wide, high] = [`${width.toFixed(2)}mm`, `${height.toFixed(2)}mm`];
  sheet.replaceSync(`
    @page { size: ${wide} ${high}; margin: 0; }
    #printed { display: none; }
    @media print {
      body > :not(#printed) { display: none !important; }
      html, body { margin: 0; padding: 0; background: #fff; }
      #printed { display: block; }
      #printed img { display: block; width: ${wide}; height: ${high}; break-after: page; }
      #printed img:last-child { break-after: auto; }
    }
  `);
  return sheet;
}

/** Lays the pages out for print, lets `print` do it, and takes them away again. */
async function printing(pages: readonly string[], print: (size: PageSize) => Promise<void>): Promise<void> {
  const [first] = pages;
  if (first === undefined) return;
  const size = sizeOf(first);
  const box = document.createElement('div');
  box.id = 'printed';
  const urls = pages.map((page) => URL.createObjectURL(new Blob([page], { type: 'image/svg+xml' })));
  const sheet = sheetFor(size);
  try {
    document.getElementById(box.id)?.remove();
    for (const url of urls) {
      const picture = new Image();
      picture.src = url;
      box.append(picture);
      await picture.decode();
    }
    document.body.append(box);
    document.adoptedStyleSheets.push(sheet);
    await print(size);
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    box.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}

/** The browser's or the system's own dialog; it keeps the page waiting until it is answered. */
function byDialog(): Promise<void> {
  window.print();
  return Promise.resolve();
}

/**
 * Prints a document as the engine sets it. Cards go to the label printer that was chosen once, without a question; everything else through
 * the dialog of the system or the browser.
 */
export function usePrint(): {
  readonly isPrinting: boolean;
  readonly print: (subject: DocumentSubject) => Promise<void>;
} {
  const t = useText();
  const { ask, askForFile, asking } = useAsk();
  const print = useCallback(
    async (subject: DocumentSubject) => {
      const drawn = await ask('documents.preview', { subject, templateSource: null });
      if (drawn === undefined) return;
      // A paper that is kept as it was issued is printed from its file.
      if (drawn.bytes !== null) {
        await askForFile('documents.export', { subject, format: 'pdf' });
        return;
      }
      const printer = subject.kind === 'badges' ? labelPrinter() : null;
      await printing(drawn.pages, async (size) => {
        if (printer === null) {
          await byDialog();
          return;
        }
        const sent = await ask('printing.print', { printer, ...size }, () => undefined);
        if (sent?.isPrinted === true) tellDone(t, t('print.sent', { printer }));
        else await byDialog();
      });
    },
    [ask, askForFile, t],
  );
  return { isPrinting: asking !== null, print };
}

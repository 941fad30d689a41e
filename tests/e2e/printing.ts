import type { Page } from '@playwright/test';

/** What the program laid out for print when it asked for the dialog. */
export interface Printed {
  /** The first page as a PNG, as sharp as a label printer prints. */
  readonly picture: Buffer;
  readonly pages: number;
  /** The rules for paper, with the size of the page. */
  readonly rules: string;
}

/** Presses what prints, and looks at what would come out of the printer: the dialog itself belongs to the system. */
export async function printedBy(page: Page, press: () => Promise<void>): Promise<Printed> {
  await page.evaluate(() => {
    const scope = window as unknown as { printed?: { picture: string; pages: number; rules: string } };
    delete scope.printed;
    window.print = () => {
      const pages = document.querySelectorAll<HTMLImageElement>('#printed img');
      const [first] = pages;
      if (first === undefined) return;
      const canvas = document.createElement('canvas');
      canvas.width = first.naturalWidth * 3;
      canvas.height = first.naturalHeight * 3;
      const pen = canvas.getContext('2d');
      if (pen === null) return;
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(first, 0, 0, canvas.width, canvas.height);
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      scope.printed = { picture: canvas.toDataURL('image/png'), pages: pages.length, rules: rules.join('\n') };
    };
  });
  await press();
  const printed = await page.waitForFunction(
    () => (window as unknown as { printed?: { picture: string; pages: number; rules: string } }).printed,
  );
  const found = await printed.jsonValue();
  if (found === undefined) throw new Error('nothing was laid out for print');
  return { ...found, picture: Buffer.from(found.picture.replace(/^data:[^,]*,/, ''), 'base64') };
}

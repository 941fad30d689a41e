import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lays bytes into a file of their own for as long as a program looks at them. */
function withFile<Value>(bytes: Uint8Array, look: (path: string, folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'palu-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, bytes);
    return look(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** What a reader of PDF says of the file: `Pages`, `Tagged`, `PDF version`, … */
export function pdfInfo(pdf: Uint8Array): ReadonlyMap<string, string> {
  const text = withFile(pdf, (path) => ask('pdfinfo', [path]));
  return new Map(text.split('\n').map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** The XMP metadata. */
export function pdfMetadata(pdf: Uint8Array): string {
  return withFile(pdf, (path) => ask('pdfinfo', ['-meta', path]));
}

/** Per font: its name and whether it is embedded. */
export function pdfFonts(pdf: Uint8Array): readonly { readonly name: string; readonly isEmbedded: boolean }[] {
  const lines = withFile(pdf, (path) => ask('pdffonts', [path]))
    .split('\n')
    .slice(2)
    .filter(Boolean);
  return lines.map((line) => {
    const [name = ''] = line.split(/\s+/);
    return { name, isEmbedded: / yes (yes|no) +(yes|no) +\d+ +\d+\s*$/.test(line) };
  });
}

/** The text of all pages, each with its lines where they stand. */
export function pdfPages(pdf: Uint8Array): readonly string[] {
  return withFile(pdf, (path) => ask('pdftotext', ['-layout', path, '-']))
    .split('\f')
    .slice(0, -1);
}

/** The text without any white space: lines and words may be broken anywhere. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A text of a tagged PDF, with the elements that it stands in, outermost first. */
interface ReadText {
  readonly path: readonly string[];
  readonly text: string;
}

/** The texts in the order in which a reader's voice says them, out of the structure tree. */
export function pdfReading(pdf: Uint8Array): readonly ReadText[] {
  const path: { readonly depth: number; readonly name: string }[] = [];
  const read: ReadText[] = [];
  for (const line of withFile(pdf, (file) => ask('pdfinfo', ['-struct-text', file])).split('\n')) {
    const depth = line.length - line.trimStart().length;
    const said = /^\s*"(.*)"$/.exec(line);
    if (said !== null) {
      const open = path.filter((element) => element.depth < depth);
      read.push({ path: open.map(({ name }) => name), text: said[1] ?? '' });
      continue;
    }
    const [, name] = /^\s*([A-Z][A-Za-z0-9]*)\b(?! \/)/.exec(line) ?? [];
    if (name === undefined || line.trim().startsWith('/')) continue;
    while ((path.at(-1)?.depth ?? -1) >= depth) path.pop();
    path.push({ depth, name });
  }
  return read;
}

export function pdfText(pdf: Uint8Array): string {
  return withFile(pdf, (path) => ask('pdftotext', [path, '-']));
}

/** What a scanner reads on the first page. */
export function scannedCodes(pdf: Uint8Array): readonly string[] {
  return withFile(pdf, (path, folder) => {
    ask('pdftoppm', ['-r', '300', '-png', '-f', '1', '-l', '1', '-singlefile', path, join(folder, 'page')]);
    return ask('zbarimg', ['--quiet', '--raw', join(folder, 'page.png')])
      .trim()
      .split('\n')
      .sort();
  });
}

/** What a scanner reads on a picture. */
export function codesInPicture(png: Uint8Array): readonly string[] {
  return withFile(png, (path) => ask('zbarimg', ['--quiet', '--raw', path]).trim().split('\n').sort());
}

/** What a scanner reads on each of the eight cards of the first sheet, as if they were cut apart; empty where it reads nothing. */
export function scannedCards(pdf: Uint8Array): readonly string[] {
  const dots = (millimetres: number) => String(Math.round((millimetres / 25.4) * 300));
  return withFile(pdf, (path, folder) =>
    Array.from({ length: 8 }, (_unused, index) => {
      const corner = ['-x', dots(15 + 90 * (index % 2)), '-y', dots(18.5 + 65 * Math.floor(index / 2))];
      const size = ['-W', dots(90), '-H', dots(65)];
      const card = join(folder, `card-${String(index)}`);
      ask('pdftoppm', ['-r', '300', '-png', '-f', '1', '-l', '1', '-singlefile', ...corner, ...size, path, card]);
      return ask('zbarimg', ['--quiet', '--raw', `${card}.png`]).trim();
    }),
  );
}

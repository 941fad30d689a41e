import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { unzipSync } from 'fflate';
import type { SheetOfText } from '../../shared/domain';
import { plainLayout, sheetLayouts, withMergesFilled } from './sheet-layout';

export type ReadFault =
  | 'import.unreadable'
  | 'import.empty'
  | 'import.isHtml'
  | 'import.isProtected'
  | 'import.isOldExcel'
  | 'import.tooLarge';

export type ReadResult =
  | { readonly ok: true; readonly sheets: readonly SheetOfText[] }
  | { readonly ok: false; readonly fault: ReadFault; readonly detail: string };

const megabyte = 1 << 20;
const mostUnpackedBytes = 512 * megabyte;
const mostRows = 200_000;

function startsWith(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** The bytes of a text file as text: by its byte-order mark, else UTF-16 by its zeros, else UTF-8 if valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 400);
  const zerosAtOdd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const zerosAtEven = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  if (zerosAtOdd > sample.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zerosAtEven > sample.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The sign between the cells: the one that gives most rows the same number of cells, and of such the most cells. A comma with a blank
 * after it belongs to a sentence or a name with titles ("Siti, S.E."): such rows count only where nothing else divides the file.
 */
function delimiterOf(text: string): string {
  let best = { delimiter: ',', plain: 0, rows: 0, width: 1 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 60 });
    const byWidth = new Map<number, string[][]>();
    for (const cells of data) {
      if (cells.length > 1) byWidth.set(cells.length, [...(byWidth.get(cells.length) ?? []), cells]);
    }
    for (const [width, lines] of byWidth) {
      const plain = lines.filter((cells) => !cells.slice(1).some((cell) => /^ \S/.test(cell))).length;
      const rows = lines.length;
      const order = plain - best.plain || rows - best.rows || width - best.width;
      if (order > 0) best = { delimiter, plain, rows, width };
    }
  }
  return best.delimiter;
}

/** A page or its table under the name of a spreadsheet, as many offices' web programs hand it out. */
function isWebPage(text: string): boolean {
  const start = text.slice(0, 4000).replace(/^\s*(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*/i, '');
  return /^<(!doctype html|html|head|meta|body|style|table|div)\b/i.test(start);
}

function readDelimited(bytes: Uint8Array): ReadResult {
  const text = decodeText(bytes).replace(/^\ufeff/, '');
  if (isWebPage(text)) return fault('import.isHtml');

  if (/[\u0000-\u0008]/.test(text.slice(0, 4000))) return fault('import.unreadable');
  const body = text.replace(/^sep=(.)\r?\n/i, '');
  const { data } = Papa.parse<string[]>(body, { delimiter: delimiterOf(body), skipEmptyLines: false });
  return sheetsOf([{ name: '', rows: data, hiddenRows: 0 }]);
}

function fault(code: ReadFault, detail = ''): ReadResult {
  return { ok: false, fault: code, detail };
}

function sheetsOf(
  sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
    readonly hiddenRows: number;
  }[],
): ReadResult {
  const kept = sheets.map(({ name, rows, hiddenRows }): SheetOfText => {
    const numbered = rows
      .map((row, index) => ({ row, number: index + 1 }))
      .filter(({ row }) => row.some((cell) => cell.trim() !== ''));
    return {
      name,
      rows: numbered.map(({ row }) => row),
      rowNumbers: numbered.map(({ number }) => number),
      hiddenRows,
    };
  });
  if (kept.every((sheet) => sheet.rows.length === 0)) return fault('import.empty');
  if (kept.some((sheet) => sheet.rows.length > mostRows)) return fault('import.tooLarge');
  return { ok: true, sheets: kept.filter((sheet) => sheet.rows.length > 0) };
}

/** A cell as a person reads it. Numbers come as the digits of the file, so that nothing is rounded on the way. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'Ya' : 'Tidak';
  return typeof value === 'string' ? value : String(value as number);
}

/** A zip that unpacks to more than any real workbook is refused before it is unpacked. */
function unpacksTooLarge(bytes: Uint8Array): boolean {
  let total = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      return false;
    },
  });
  return total > mostUnpackedBytes;
}

async function readXlsx(bytes: Uint8Array): Promise<ReadResult> {
  try {
    if (unpacksTooLarge(bytes)) return fault('import.tooLarge');
    const sheets = await readWorkbook(new Blob([new Uint8Array(bytes)]), {
      parseNumber: (digits: string) => digits,
      trim: false,
    });
    const layouts = sheetLayouts(bytes);
    return sheetsOf(
      sheets.map(({ sheet, data }) => {
        const { hiddenRows, merges } = layouts.get(sheet) ?? plainLayout;
        const rows = data.map((row) => row.map(cellText));
        return { name: sheet, rows: withMergesFilled(rows, merges), hiddenRows };
      }),
    );
  } catch (error) {
    return fault('import.unreadable', error instanceof Error ? error.message.slice(0, 200) : '');
  }
}

/**
 * Reads a file of any name by what it contains: XLSX, or text with delimiters. Never throws for a bad file; an answer names what it is
 * instead.
 */
export async function readTableFile(bytes: Uint8Array): Promise<ReadResult> {
  if (bytes.length === 0) return fault('import.empty');
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // An encrypted workbook is an old container around the new format.
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    return fault(isEncrypted ? 'import.isProtected' : 'import.isOldExcel');
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return fault('import.unreadable', 'PDF');
  return readDelimited(bytes);
}

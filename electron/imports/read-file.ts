import { layoutOf, splitDelimited } from './delimited';
import { fault, sheetsOf } from './read-result';
import type { ReadResult } from './read-result';
import { readXlsx } from './read-xlsx';
import { decodeText, startsWith } from './text-encoding';

export type { ReadFault, ReadResult } from './read-result';

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
  const { delimiter, width } = layoutOf(body);
  const { rows, damagedRows } = splitDelimited(body, delimiter, { width });
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }));
  return sheetsOf([{ name: '', rows: numbered, hiddenRows: 0, damagedRows }]);
}

/**
 * Reads a file of any name by what it contains: XLSX, or text with delimiters. Never throws for a bad file; an answer names what it is
 * instead.
 */
export function readTableFile(bytes: Uint8Array): Promise<ReadResult> {
  return Promise.resolve(readNow(bytes));
}

function readNow(bytes: Uint8Array): ReadResult {
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

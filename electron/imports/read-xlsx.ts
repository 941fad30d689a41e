import { unzipSync } from 'fflate';
import { fault, sheetsOf } from './read-result';
import type { ReadResult } from './read-result';
import { sheetCells, withMergesFilled } from './sheet-cells';
import { workbookParts } from './workbook-parts';
import type { Parts } from './workbook-parts';

const megabyte = 1 << 20;
const mostUnpackedBytes = 512 * megabyte;

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

function partsOf(bytes: Uint8Array): Parts {
  const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
  const files = unzipSync(bytes, { filter: ({ name }) => isRead(name.toLowerCase()) });
  return new Map(
    Object.entries(files).map(([name, content]) => [name.replaceAll('\\', '/').toLowerCase(), content] as const),
  );
}

/** The sheets of an XLSX workbook, every cell as text. */
export function readXlsx(bytes: Uint8Array): ReadResult {
  try {
    if (unpacksTooLarge(bytes)) return fault('import.tooLarge');
    const parts = partsOf(bytes);
    const workbook = workbookParts(parts);
    return sheetsOf(
      workbook.sheets.flatMap(({ name, path }) => {
        const part = parts.get(path);
        if (part === undefined) return [];
        const cells = sheetCells(part, workbook);
        return [{ name, rows: withMergesFilled(cells), hiddenRows: cells.hiddenRows }];
      }),
    );
  } catch (error) {
    return fault('import.unreadable', error instanceof Error ? error.message.slice(0, 200) : '');
  }
}

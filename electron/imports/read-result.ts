import type { SheetOfText } from '../../shared/domain';
import type { NumberedRow } from './sheet-cells';

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

const mostRows = 200_000;

/** The answer that a file is no table, and why. */
export function fault(code: ReadFault, detail = ''): ReadResult {
  return { ok: false, fault: code, detail };
}

/** The answer for sheets that were read: empty ones are left out, and a file of nothing else is said to be empty. */
export function sheetsOf(
  sheets: readonly {
    readonly name: string;
    readonly rows: readonly NumberedRow[];
    readonly hiddenRows: number;
    readonly damagedRows?: readonly number[];
  }[],
): ReadResult {
  const kept = sheets.map(({ name, rows, hiddenRows, damagedRows = [] }): SheetOfText => {
    const numbered = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return {
      name,
      rows: numbered.map(({ cells }) => cells),
      rowNumbers: numbered.map(({ number }) => number),
      hiddenRows,
      ...(damagedRows.length === 0 ? {} : { damagedRows }),
    };
  });
  if (kept.every((sheet) => sheet.rows.length === 0)) return fault('import.empty');
  if (kept.some((sheet) => sheet.rows.length > mostRows)) return fault('import.tooLarge');
  return { ok: true, sheets: kept.filter((sheet) => sheet.rows.length > 0) };
}

import { guessMapping } from './header';
import type { ColumnMapping, ImportKind, SheetOfText } from './model';

/*
 * Where a table begins: titles may stand above its header, a header may have two rows (cells merged above), a row may number its columns,
 * and whoever prints a long table repeats the header on each page. None of them is a person or a cooperative.
 */

type Row = readonly string[];

const longestTop = 30;

function score(kind: ImportKind, row: Row): number {
  return guessMapping(kind, row, {}).filter((column) => column !== null).length;
}

/**
 * Whether `below` is the second row of the header `above`: it has words under cells that are empty above, or under one that is merged over
 * them, repeats what is merged downwards, and has no name of its own.
 */
function isSecondHeader(kind: ImportKind, above: Row, below: Row): boolean {
  const names = guessMapping(kind, above, {}).indexOf('name');
  let hasWordsOfItsOwn = false;
  for (const [index, cell] of below.entries()) {
    const text = cell.trim();
    if (text === '' || text === (above[index] ?? '').trim()) continue;
    // What holds numbers holds values; and a name under the header of names is somebody's.
    if (/\d/.test(text) || index === names) return false;
    const isUnderGroup = (above[index] ?? '').trim() === '' || (above[index + 1] ?? '').trim() === '';
    if (!isUnderGroup) return false;
    hasWordsOfItsOwn = true;
  }
  return hasWordsOfItsOwn;
}

/** `1 2 3 4` or `(1) (2) (3)`: the numbers of the columns, as printed tables have them below their header. */
function numbersColumns(row: Row): boolean {
  const cells = row.map((cell) => cell.replace(/[()\s]/g, '')).filter((cell) => cell !== '');
  const [first] = cells;
  return cells.length >= 3 && first === '1' && cells.every((cell, index) => cell === String(index + 1));
}

/** Titles may stand above the header: it is the row, among the first thirty, whose cells name most fields; of a header with two rows the second. -1 where none does. */
export function findHeaderRow(kind: ImportKind, sheet: SheetOfText): number {
  let best = -1;
  let bestScore = 1;
  sheet.rows.slice(0, longestTop).forEach((row, index) => {
    const own = score(kind, row);
    if (own > bestScore) {
      best = index;
      bestScore = own;
    }
  });
  const [header, below] = [sheet.rows[best], sheet.rows[best + 1]];
  return header !== undefined && below !== undefined && isSecondHeader(kind, header, below) ? best + 1 : best;
}

/** The names of the columns: of a header with two rows both, `Jumlah Anggota L`. */
export function headersOf(kind: ImportKind, sheet: SheetOfText, headerRow: number): readonly string[] {
  const header = sheet.rows[headerRow] ?? [];
  const above = sheet.rows[headerRow - 1];
  if (above === undefined || score(kind, above) < 2 || !isSecondHeader(kind, above, header)) return header;
  let group = '';
  return header.map((cell, index) => {
    const [top, own] = [(above[index] ?? '').trim(), cell.trim()];
    group = top === '' ? group : top;
    if (own === '') return top;
    return own === top ? own : `${group} ${own}`.trim();
  });
}

/** The mapping that the names of the columns suggest; what both rows of a header do not say together, the lower one may say alone. */
export function guessHeader(
  kind: ImportKind,
  sheet: SheetOfText,
  headerRow: number,
  remembered: Readonly<Record<string, string>>,
): ColumnMapping {
  const headers = headersOf(kind, sheet, headerRow);
  const mapping = guessMapping(kind, headers, remembered);
  const own = sheet.rows[headerRow] ?? [];
  if (own === headers) return mapping;
  const free = guessMapping(
    kind,
    own.map((cell, index) => (mapping[index] === null ? cell : '')),
    {},
  );
  return mapping.map((column, index) => {
    const alone = free[index] ?? null;
    return column ?? (alone !== null && !mapping.includes(alone) ? alone : null);
  });
}

/** A row of the file below its header, with its number there. */
export interface BodyRow {
  readonly rowNumber: number;
  readonly cells: Row;
}

/** The rows of the table: without empty ones, without the numbers of columns, without a header that is repeated. */
export function bodyRows(sheet: SheetOfText, headerRow: number, mapping: ColumnMapping): readonly BodyRow[] {
  const headers = [sheet.rows[headerRow] ?? [], sheet.rows[headerRow - 1] ?? []];
  const repeated = new Set(headers.flat().map((cell) => cell.trim()));
  const names = mapping.indexOf('name');
  const headings = new Set(['', ...headers.map((row) => (row[names] ?? '').trim())]);
  return sheet.rows.flatMap((cells, index) => {
    if (index <= headerRow) return [];
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (filled.length === 0) return [];
    if (index === headerRow + 1 && numbersColumns(cells)) return [];
    const isHeaderAgain = filled.length > 1 && filled.every((cell) => repeated.has(cell));
    if (isHeaderAgain && headings.has((cells[names] ?? '').trim())) return [];
    return [{ rowNumber: sheet.rowNumbers[index] ?? index + 1, cells }];
  });
}

const samplesShown = 3;
const longestSample = 60;

/** Of each column the first few different cells, so that a person sees what a choice would take. */
export function samplesOf(rows: readonly BodyRow[], columns: number): readonly (readonly string[])[] {
  return Array.from({ length: columns }, (_unused, index) => {
    const samples = new Set<string>();
    for (const { cells } of rows) {
      const cell = (cells[index] ?? '').trim();
      if (cell !== '') samples.add(cell.slice(0, longestSample));
      if (samples.size === samplesShown) break;
    }
    return [...samples];
  });
}

/**
 * The sheet of a workbook that a list of this kind stands in: the one whose header has most of its columns, and fewer of the other kind's. A
 * sheet of cooperatives names people, and a sheet of people cooperatives: that there is a header says too little. The first where none has any.
 */
export function fittingSheet(kind: ImportKind, sheets: readonly SheetOfText[]): number {
  const other = kind === 'cooperatives' ? 'participants' : 'cooperatives';
  const fits = sheets.map((sheet) => {
    const row = sheet.rows[findHeaderRow(kind, sheet)];
    return row === undefined ? Number.NEGATIVE_INFINITY : 2 * score(kind, row) - score(other, row);
  });
  const best = Math.max(...fits);
  return Math.max(0, best === Number.NEGATIVE_INFINITY ? 0 : fits.indexOf(best));
}

import { dayOfSerial, numberText } from './cell-number';
import { withoutEscapes } from './workbook-parts';
import type { WorkbookParts } from './workbook-parts';
import { isTrue, walkXml } from './xml';
import type { XmlAttributes } from './xml';

/** Cells of one column that were merged over several rows, counted from 0; `column` is the leftmost one. */
export interface VerticalMerge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** A row of a sheet: its number as the spreadsheet shows it, and the texts of its cells. */
export interface NumberedRow {
  readonly number: number;
  readonly cells: string[];
}

export interface SheetCells {
  readonly rows: readonly NumberedRow[];
  /** Rows that a filter or a person has hidden; they are read like the others. */
  readonly hiddenRows: number;
  readonly merges: readonly VerticalMerge[];
}

/** Nobody's table is wider; a cell further out is somebody's slip of the mouse. */
const mostColumns = 500;

interface Address {
  readonly column: number;
  readonly row: number;
}

/** `BC12` as column and row, both counted from 0; null where it is no address. */
function addressOf(text: string): Address | null {
  let column = 0;
  let place = 0;
  for (; place < text.length; place++) {
    const letter = text.toUpperCase().charCodeAt(place) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(text.slice(place));
  return place === 0 || !Number.isInteger(row) || row < 1 ? null : { column: column - 1, row: row - 1 };
}

function mergeOf(reference: string): VerticalMerge | null {
  const [first = '', last = ''] = reference.replaceAll('$', '').split(':');
  const [start, end] = [addressOf(first), addressOf(last)];
  return start === null || end === null || end.row <= start.row
    ? null
    : { column: start.column, from: start.row, to: end.row };
}

/** One cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
}

/** A cell as a person reads it. */
function textOf({ type, style, value, inline }: OpenCell, workbook: WorkbookParts): string {
  switch (type) {
    case 's':
      return workbook.sharedStrings[Number(value)] ?? '';
    case 'inlineStr':
      return withoutEscapes(inline === '' ? value : inline);
    case 'str':
      return withoutEscapes(value);
    case 'b':
      return value === '' ? '' : isTrue(value) ? 'Ya' : 'Tidak';
    case 'e':
      return '';
    case 'd':
      return value.slice(0, 10);
    default:
      if (value === '') return inline;
      return (
        (workbook.isDayStyle[style] === true ? dayOfSerial(value, workbook.countsFrom1904) : null) ?? numberText(value)
      );
  }
}

/** The cells of a sheet. The addresses of rows and cells may be missing: then they follow each other. */
export function sheetCells(bytes: Uint8Array, workbook: WorkbookParts): SheetCells {
  const rows: NumberedRow[] = [];
  const merges: VerticalMerge[] = [];
  let hiddenRows = 0;
  let number = 0;
  let row: string[] | null = null;
  let nextColumn = 0;
  let cell: OpenCell | null = null;
  let takes: 'value' | 'inline' | null = null;
  let phonetic = 0;

  function openCell(attributes: XmlAttributes): OpenCell {
    const column = addressOf(attributes.get('r') ?? '')?.column ?? nextColumn;
    nextColumn = column + 1;
    return {
      column,
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? '0'),
      value: '',
      inline: '',
    };
  }

  function closeCell({ column }: OpenCell, text: string): void {
    if (row === null || text === '' || column >= mostColumns) return;
    while (row.length < column) row.push('');
    row[column] = text;
  }

  walkXml(bytes, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          number = Number(attributes.get('r') ?? number + 1);
          if (isTrue(attributes.get('hidden'))) hiddenRows += 1;
          row = [];
          nextColumn = 0;
          break;
        case 'c':
          if (row !== null) cell = openCell(attributes);
          break;
        case 'v':
          takes = cell === null ? null : 'value';
          break;
        case 't':
          takes = cell === null || phonetic > 0 ? null : 'inline';
          break;
        case 'rPh':
          phonetic += 1;
          break;
        case 'mergeCell': {
          const merge = mergeOf(attributes.get('ref') ?? '');
          if (merge !== null) merges.push(merge);
        }
      }
    },
    text: (text) => {
      if (cell !== null && takes !== null) cell[takes] += text;
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
          takes = null;
          break;
        case 'rPh':
          phonetic -= 1;
          break;
        case 'c':
          if (cell !== null) closeCell(cell, textOf(cell, workbook));
          cell = null;
          break;
        case 'row':
          if (row !== null && row.length > 0) rows.push({ number, cells: row });
          row = null;
      }
    },
  });
  return { rows, hiddenRows, merges };
}

/** A merge over more rows than this is a frame somebody drew, not a name that holds for them. */
const mostMergedRows = 200;

/** Rows of one width. What was written once over several rows holds for each of them: one cooperative beside its three delegates. */
export function withMergesFilled({ rows, merges }: SheetCells): readonly NumberedRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  for (const { column, from, to } of merges) {
    const text = byNumber.get(from + 1)?.[column] ?? '';
    if (text.trim() === '' || to - from >= mostMergedRows) continue;
    for (let number = from + 2; number <= to + 1; number++) {
      const cells = byNumber.get(number);
      // A row without any other cell is the end of the table, not one of its people.
      if (cells === undefined || !cells.some((one) => one.trim() !== '')) continue;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  for (const { cells } of rows) while (cells.length < width) cells.push('');
  return rows;
}

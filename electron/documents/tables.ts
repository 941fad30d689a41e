import Papa from 'papaparse';
import writeExcel from 'write-excel-file/universal';
import type { TableCell } from '../../shared/contract';

/** A table as a screen shows it: filtered, sorted, with the columns that are visible. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

function plain(cell: TableCell): string | number {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.date.replace('T', ' ') : cell;
}

/** CSV that Indonesian spreadsheets open in columns; no cell can run as a formula (REG-9). Dates are written year first. */
export function tableCsv({ headers, rows }: Table): Uint8Array {
  const csv = Papa.unparse([[...headers], ...rows.map((row) => row.map(plain))], {
    escapeFormulae: true,
    delimiter: ';',
  });
  return Buffer.from(`\ufeff${csv}\r\n`, 'utf8');
}

/** A workbook with a longer cell is damaged for the programs that open it. */
const mostCharacters = 32_767;

/** A cell of a workbook. A workbook knows no zone: the day and minute are those that people read, whatever this computer's zone. */
function typed(cell: TableCell) {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell.slice(0, mostCharacters), type: String };
  const format = cell.date.includes('T') ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy';
  return { value: new Date(cell.date.includes('T') ? `${cell.date}Z` : cell.date), type: Date, format };
}

/**
 * XLSX in which figures and dates can be reckoned with, and all else is text: registration numbers and phones keep their digits, and nothing
 * runs as a formula (REG-4, REG-9).
 */
export async function tableXlsx({ headers, rows }: Table): Promise<Uint8Array> {
  const head = headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const file = await writeExcel([head, ...rows.map((row) => row.map(typed))], { stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

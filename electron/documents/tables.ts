import Papa from 'papaparse';
import writeExcel from 'write-excel-file/universal';

/** A table as a screen shows it: filtered, sorted, with the columns that are visible. */
interface TableText {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** CSV that Indonesian spreadsheets open in columns; no cell can run as a formula (REG-9). */
export function tableCsv({ headers, rows }: TableText): Uint8Array {
  const csv = Papa.unparse([[...headers], ...rows.map((row) => [...row])], { escapeFormulae: true, delimiter: ';' });
  return Buffer.from(`\ufeff${csv}\r\n`, 'utf8');
}

/** XLSX with every cell as text: long numbers keep their digits, and nothing runs as a formula (REG-4, REG-9). */
export async function tableXlsx({ headers, rows }: TableText): Promise<Uint8Array> {
  const text = (value: string) => ({ value, type: String });
  const head = headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const file = await writeExcel([head, ...rows.map((row) => row.map(text))], { stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

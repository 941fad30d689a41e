import { cleanText, fromExcelSerial, parseDate, readPhone } from '../../text';
import { columnLetter } from './header';
import type { ColumnMapping, RowFault, RowFaultCode } from './model';

const longestCell = 500;

/** One row of the file under its mapping: hands out cells by field and gathers what is wrong with them. */
export class RowReader {
  readonly faults: RowFault[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly mapping: ColumnMapping,
  ) {}

  fault(code: RowFaultCode, severity: RowFault['severity'], field: string, value: string): void {
    const index = this.mapping.findIndex((column) => column === field);
    this.faults.push({ code, severity, column: index === -1 ? '' : columnLetter(index), value: value.slice(0, 80) });
  }

  get isRejected(): boolean {
    return this.faults.some((fault) => fault.severity === 'error');
  }

  has(field: string): boolean {
    return this.mapping.some((column) => column === field);
  }

  /** The cell's text, visible characters only. */
  text(field: string): string {
    const index = this.mapping.findIndex((column) => column === field);
    const raw = this.cells[index] ?? '';
    if (raw.length > longestCell) {
      this.fault('cellTooLong', 'error', field, raw);
      return '';
    }
    const { text, removed } = cleanText(raw);
    if (removed > 0) this.fault('invisibleRemoved', 'warning', field, text);
    return text;
  }

  /** A whole number, or null for an empty cell or a dash. */
  wholeNumber(field: string): number | null {
    const cell = this.text(field);
    if (cell === '' || cell === '-') return null;
    const digits = cell.replace(/[.\s]/g, '');
    if (/^\d{1,7}$/.test(digits)) return Number(digits);
    this.fault('numberInvalid', 'warning', field, cell);
    return null;
  }

  /** A year, also out of a date; null where there is none. */
  year(field: string): number | null {
    const cell = this.text(field);
    if (cell === '' || cell === '-') return null;
    const date = parseDate(cell);
    const year = date === null ? /\b(19|20)\d{2}\b/.exec(cell)?.[0] : date.slice(0, 4);
    if (year !== undefined) return Number(year);
    const serial = this.serialDate(field, cell);
    if (serial !== null) return Number(serial.slice(0, 4));
    this.fault('dateInvalid', 'warning', field, cell);
    return null;
  }

  private serialDate(field: string, cell: string): string | null {
    if (!/^\d{4,6}(\.\d+)?$/.test(cell) || Number(cell) < 3_000) return null;
    this.fault('dateSerial', 'warning', field, cell);
    return fromExcelSerial(Number(cell));
  }

  /** A mobile number as it is stored, or empty with the reason told. */
  phone(field: string): string {
    const cell = this.text(field);
    const reading = readPhone(cell);
    switch (reading.kind) {
      case 'empty':
        return '';
      case 'valid':
        if (reading.hadLostZero) this.fault('phoneLostZero', 'warning', field, cell);
        return reading.stored;
      case 'several':
        this.fault('phoneSeveral', 'warning', field, cell);
        return reading.first ?? '';
      case 'ruined':
        this.fault('phoneRuined', 'warning', field, cell);
        return '';
      case 'invalid':
        this.fault('phoneInvalid', 'warning', field, cell);
        return '';
    }
  }

  /** One of several words, compared by pattern; `fallback` for an empty cell, and for an unknown word that is then told. */
  choice<Value>(field: string, choices: readonly (readonly [RegExp, Value])[], fallback: Value): Value {
    const cell = this.text(field);
    if (cell === '' || cell === '-') return fallback;
    const found = choices.find(([pattern]) => pattern.test(cell));
    if (found !== undefined) return found[1];
    this.fault('valueUnknown', 'warning', field, cell);
    return fallback;
  }
}

import { cleanText, fromExcelSerial, parseDate, readPhone, readWholeNumber, withoutNumberForm } from '../../text';
import { columnLetter } from './header';
import type { ColumnMapping, RowFault, RowFaultCode } from './model';

const longestCell = 500;

/** A cell without the apostrophe that keeps spreadsheets from running it: our own exports set it before `= + - @` (REG-9). */
function withoutGuard(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** One row of the file under its mapping: hands out cells by field and gathers what is wrong with them. */
export class RowReader {
  readonly faults: RowFault[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly mapping: ColumnMapping,
  ) {}

  fault(code: RowFaultCode, severity: RowFault['severity'], field: string, value: string): void {
    const index = this.mapping.findIndex((column) => column === field);
    const column = index === -1 ? '' : columnLetter(index);
    // A cell that is read for two fields says once what is wrong with it.
    if (this.faults.some((one) => one.code === code && one.column === column)) return;
    this.faults.push({ code, severity, column, value: value.slice(0, 80) });
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
    const raw = withoutGuard(this.cells[index] ?? '');
    if (raw.length > longestCell) {
      this.fault('cellTooLong', 'error', field, raw);
      return '';
    }
    const { text, removed } = cleanText(raw);
    if (removed > 0) this.fault('invisibleRemoved', 'warning', field, text);
    return text;
  }

  /** The cell's text, or empty where a dash says that there is nothing. */
  private said(field: string): string {
    const cell = this.text(field);
    return /^\p{Pd}+$/u.test(cell) ? '' : cell;
  }

  /** A number that is a name, with the digits that it had before a program took it for a number. */
  digits(field: string): string {
    return withoutNumberForm(this.text(field));
  }

  /** A whole number, or null for an empty cell or a dash. */
  wholeNumber(field: string, severity: RowFault['severity'] = 'warning'): number | null {
    const cell = this.said(field);
    if (cell === '') return null;
    const number = readWholeNumber(cell);
    if (number === null) this.fault('numberInvalid', severity, field, cell);
    return number;
  }

  /** A year, also out of a date; null where there is none. */
  year(field: string): number | null {
    const cell = this.said(field);
    if (cell === '') return null;
    const date = parseDate(cell);
    const year = date === null ? /(?<!\d)(19|20)\d{2}(?!\d)/.exec(cell)?.[0] : date.slice(0, 4);
    if (year !== undefined) return Number(year);
    const serial = this.serialDate(field, cell);
    if (serial !== null) return Number(serial.slice(0, 4));
    this.fault('dateInvalid', 'warning', field, cell);
    return null;
  }

  /** A day as `YYYY-MM-DD`, or empty with the reason told. */
  day(field: string): string {
    const cell = this.said(field);
    if (cell === '') return '';
    const day = parseDate(cell) ?? this.serialDate(field, cell);
    if (day === null) this.fault('dateInvalid', 'warning', field, cell);
    return day ?? '';
  }

  /** The day that a spreadsheet's serial number means; null where it is none. */
  serialDate(field: string, cell: string): string | null {
    if (!/^\d{4,6}([.,]\d+)?$/.test(cell)) return null;
    const serial = Number(cell.replace(',', '.'));
    if (serial < 3_000) return null;
    this.fault('dateSerial', 'warning', field, cell);
    return fromExcelSerial(serial);
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

  /** One of several words, compared by pattern; null for an empty cell, and for an unknown word that is then told. */
  choice<Value>(field: string, choices: readonly (readonly [RegExp, Value])[]): Value | null {
    const cell = this.said(field);
    if (cell === '') return null;
    const found = choices.find(([pattern]) => pattern.test(cell));
    if (found !== undefined) return found[1];
    this.fault('valueUnknown', 'warning', field, cell);
    return null;
  }
}

/*
 * How programs write whole numbers into cells. A number has digits to group and may stand with an empty fraction; a phone or a registration
 * number is a word of digits that some program took for a number.
 */

/** Groups of three behind points or blanks: `1.500`, `1 500 000`. */
const grouped = /^\d{1,3}(?:([. ])\d{3})(?:\1\d{3})*$/;
const emptyFraction = /^(\d+)[.,]0{1,2}$/;

/** A whole number as a cell says it: `1.500` is 1,500, `150.0` is 150. Null where it is none, or none for certain. */
export function readWholeNumber(cell: string): number | null {
  const text = cell.trim().replaceAll('\u00a0', ' ');
  const fraction = emptyFraction.exec(text);
  const digits = grouped.test(text) ? text.replace(/[. ]/g, '') : (fraction?.[1] ?? text);
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/**
 * A word of digits that was written as a number, as its digits: `81234567891.0`, `8.1234567891E10`, `'0812…`. Anything else, also a number
 * whose digits were lost, stays as it is.
 */
export function withoutNumberForm(cell: string): string {
  const text = cell.trim().replace(/^'(?=[\d+])/, '');
  const plain = emptyFraction.exec(text);
  if (plain?.[1] !== undefined) return plain[1];
  const scientific = /^(\d)[.,](\d+)e\+?(\d{1,2})$/i.exec(text);
  if (scientific === null) return text;
  const [, first = '', rest = '', power = ''] = scientific;
  return rest.length === Number(power) ? first + rest : text;
}

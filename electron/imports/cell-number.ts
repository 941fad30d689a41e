import { fromExcelSerial, isRuinedNumber } from '../../shared/text';

/** Days between the beginnings of the two systems by which workbooks count days. */
const daysTo1904 = 1462;
const doubleDigits = 15;

/**
 * A number of a workbook as a person reads the cell: whole numbers with all their digits, whatever the program wrote (`150.0`,
 * `8.1234567891E10`), others with a decimal comma. What has more digits than were kept stays with its exponent: its digits are lost.
 */
export function numberText(written: string): string {
  const match = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(written.trim());
  if (match === null) return written;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const exponent = Number(power);
  const decimals = fraction.replace(/0+$/, '');
  const digits = `${whole}${decimals}`.replace(/^0+(?=\d)/, '');
  const places = decimals.length - exponent;
  if (digits === '' || Math.abs(places) > 400) return written;
  if (places <= 0) {
    const all = digits + '0'.repeat(-places);
    const isLost = match[4] !== undefined && all.length > doubleDigits && digits.length < all.length;
    return isLost && isRuinedNumber(written.trim().replace(/^-/, '')) ? written : sign + all;
  }
  const padded = digits.padStart(places + 1, '0');
  if (padded.length > doubleDigits + 1) {
    // What a computer adds to a fraction behind its last digit is no part of it.
    const shorter = String(Number(Number(written).toPrecision(doubleDigits)));
    if (shorter.length < written.length) return numberText(shorter);
  }
  return `${sign}${padded.slice(0, -places)},${padded.slice(-places)}`;
}

/** The day that a number with the format of a day means, in the workbook's system of counting; null where it means none. */
export function dayOfSerial(written: string, countsFrom1904: boolean): string | null {
  const serial = Number(written) + (countsFrom1904 ? daysTo1904 : 0);
  return serial >= 1 && serial < 2_958_466 ? fromExcelSerial(serial) : null;
}

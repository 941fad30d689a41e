/** Formats that every workbook has without naming them, which show days. */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** The letters of a format's code that are not quoted, escaped or in brackets; of its first section only. */
function bareLetters(code: string): string {
  let letters = '';
  for (let index = 0; index < code.length; index++) {
    const sign = code.charAt(index);
    if (sign === '"' || sign === '[') {
      const end = code.indexOf(sign === '"' ? '"' : ']', index + 1);
      if (end === -1) break;
      index = end;
    } else if (sign === '\\' || sign === '_' || sign === '*') index += 1;
    else if (sign === ';') break;
    else letters += sign;
  }
  return letters.toLowerCase();
}

/** Whether a number with this format is shown as a day: it names the day, or the month and the year. */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtInDays.has(id);
  const letters = bareLetters(code);
  if (letters.includes('general') || letters.includes('0') || letters.includes('#')) return false;
  return letters.includes('y') || letters.includes('d');
}

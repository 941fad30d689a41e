/** What a spreadsheet makes of a long number: `3,21601E+15`, `8.12345E+10`. Its digits are lost for good (domain.md §6). */
export function isRuinedNumber(text: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/i.test(text.trim());
}

/*
 * Text with a sign between the cells (RFC 4180), as programs and people really write it. A quote opens a cell only where it begins one and
 * closes it only where a delimiter or the end of the line follows; every other quote is text. A quote that nobody closed swallows no row.
 */

export interface DelimitedRows {
  readonly rows: readonly string[][];
  /** Numbers of rows, from 1, in which a quote was opened and not closed. */
  readonly damagedRows: readonly number[];
}

interface Reading {
  /** Rows to read at most. */
  readonly most?: number;
  /** How many cells rows usually have; 0 where nobody knows yet. */
  readonly width?: number;
}

/** How often a text may be gone through in search of closing quotes: a hostile one would have it gone through once per row. */
const mostPasses = 20;

/** Finds the next place of a sign without looking twice at the same stretch. */
class Finder {
  private searchedFrom = 0;
  private found = -1;

  constructor(
    private readonly text: string,
    private readonly sign: string,
  ) {}

  next(from: number): number {
    if (from < this.searchedFrom || from > this.found) {
      const at = this.text.indexOf(this.sign, from);
      this.searchedFrom = from;
      this.found = at === -1 ? this.text.length : at;
    }
    return this.found;
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

class DelimitedText {
  private readonly delimiters: Finder;
  private readonly lineFeeds: Finder;
  private readonly returns: Finder;
  private budget: number;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    private readonly width: number,
  ) {
    this.delimiters = new Finder(text, delimiter);
    this.lineFeeds = new Finder(text, '\n');
    this.returns = new Finder(text, '\r');
    this.budget = text.length * mostPasses;
  }

  private lineEnd(from: number): number {
    return Math.min(this.lineFeeds.next(from), this.returns.next(from));
  }

  private isBreak(at: number): boolean {
    const sign = this.text.charAt(at);
    return sign === '' || sign === this.delimiter || sign === '\n' || sign === '\r';
  }

  read(most: number): DelimitedRows {
    const rows: string[][] = [];
    const damagedRows: number[] = [];
    let row: string[] = [];
    let at = 0;
    while (rows.length < most) {
      const isQuote = this.text.charAt(at) === '"';
      const quoted = isQuote ? this.quotedCell(at, row.length) : null;
      if (quoted === 'unclosed') damagedRows.push(rows.length + 1);
      const cell = quoted === null || quoted === 'unclosed' ? this.plainCell(at) : quoted;
      row.push(cell.value);
      at = cell.end;
      if (this.text.charAt(at) === this.delimiter) {
        at += 1;
        continue;
      }
      rows.push(row);
      row = [];
      if (at >= this.text.length) break;
      at += this.text.startsWith('\r\n', at) ? 2 : 1;
    }
    return { rows, damagedRows };
  }

  private plainCell(start: number): Cell {
    const end = Math.min(this.delimiters.next(start), this.lineEnd(start));
    return { value: this.text.slice(start, end), end };
  }

  /** A cell in quotes; null where its quotes are text, `unclosed` where nobody closed it. */
  private quotedCell(start: number, cellsBefore: number): Cell | 'unclosed' | null {
    let value = '';
    for (let from = start + 1; ;) {
      const quote = this.text.indexOf('"', from);
      this.budget -= (quote === -1 ? this.text.length : quote) - from;
      if (quote === -1 || this.budget < 0) return 'unclosed';
      value += this.text.slice(from, quote);
      if (this.text.charAt(quote + 1) === '"') {
        value += '"';
        from = quote + 2;
      } else if (this.isBreak(quote + 1)) {
        return this.swallowsRows(start, quote + 1, cellsBefore) ? 'unclosed' : { value, end: quote + 1 };
      } else {
        return this.carelesslyQuoted(start);
      }
    }
  }

  /** `"Koperasi "Mekar""`: quotes around a cell whose own were not doubled; null where they do not stand around all of it. */
  private carelesslyQuoted(start: number): Cell | null {
    const { value, end } = this.plainCell(start);
    const content = value.trimEnd();
    if (content.length < 2 || !content.endsWith('"')) return null;
    return { value: content.slice(1, -1).replaceAll('""', '"'), end };
  }

  /** Whether the lines of a cell in quotes are, taken as they stand, whole rows of the table: then its quote was not meant to open it. */
  private swallowsRows(start: number, end: number, cellsBefore: number): boolean {
    const content = this.text.slice(start, end);
    if (this.width < 2 || !(content.includes('\n') || content.includes('\r'))) return false;
    const stretch = this.text.slice(start, this.lineEnd(end)).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    return stretch.split('\n').every((line, index) => {
      const pieces = line.split(this.delimiter);
      // A blank behind the sign belongs to a sentence, not to a table.
      return (
        pieces.length + (index === 0 ? cellsBefore : 0) === this.width &&
        pieces.slice(1).every((piece) => !piece.startsWith(' '))
      );
    });
  }
}

/** The cells of a text with a sign between them. */
export function splitDelimited(text: string, delimiter: string, { most = Infinity, width = 0 }: Reading = {}) {
  return new DelimitedText(text, delimiter, width).read(most);
}

/**
 * The sign between the cells, and how many cells rows usually have: the sign that gives most rows the same number of cells, and of such the
 * most cells. A comma with a blank after it belongs to a sentence or a name with titles ("Siti, S.E."): such rows count only where nothing
 * else divides the file.
 */
export function layoutOf(text: string): { readonly delimiter: string; readonly width: number } {
  let best = { delimiter: ',', plain: 0, rows: 0, width: 1 };
  for (const delimiter of [',', ';', '\t', '|']) {
    const { rows: lines } = splitDelimited(text, delimiter, { most: 60 });
    const byWidth = new Map<number, string[][]>();
    for (const cells of lines) {
      if (cells.length > 1) byWidth.set(cells.length, [...(byWidth.get(cells.length) ?? []), cells]);
    }
    for (const [width, same] of byWidth) {
      const plain = same.filter(
        (cells) => !cells.slice(1).some((cell) => cell.startsWith(' ') && cell.trim() !== ''),
      ).length;
      const rows = same.length;
      const order = plain - best.plain || rows - best.rows || width - best.width;
      if (order > 0) best = { delimiter, plain, rows, width };
    }
  }
  return best;
}

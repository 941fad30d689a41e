/** What the width of a table asks of a column. */
export interface Fitted {
  /** CSS grid track, e.g. `2fr` or `120px`. */
  readonly width: string;
  /** Whether it names a cooperative, a person or a thing: never left out, never narrower than a name, and told in two lines before it is cut. */
  readonly isName?: boolean;
  /** In which turn it is left out where the table is too narrow for all: 1 goes first. Missing: it stays. */
  readonly yields?: number;
}

/** Narrower than this, in pixels, a name of usual length no longer stands in two lines. */
const leastName = 200;
/** The same for other words that share what is left. */
const leastWords = 110;

/** How narrow a column may become, in pixels. */
export function leastWidth({ width, isName = false }: Fitted): number {
  if (isName) return leastName;
  return width.endsWith('px') ? Number.parseInt(width, 10) : leastWords;
}

function leastOf(columns: readonly Fitted[]): number {
  return columns.reduce((sum, column) => sum + leastWidth(column), 0);
}

/** The columns for which there is room, in `available` pixels: whoever is to yield goes in turn until the names have their width. */
export function fitting<Column extends Fitted>(columns: readonly Column[], available: number): readonly Column[] {
  let left = columns;
  while (leastOf(left) > available) {
    const turns = left.flatMap(({ yields }) => yields ?? []);
    if (turns.length === 0) break;
    const next = Math.min(...turns);
    left = left.filter(({ yields }) => yields !== next);
  }
  return left;
}

/** The tracks of a grid row: names take what is left, and nothing is squeezed below what can be read. */
export function tracksOf(columns: readonly Fitted[]): string {
  return columns.map((column) => `minmax(${String(leastWidth(column))}px, ${column.width})`).join(' ');
}

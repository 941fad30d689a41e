import { strFromU8, unzipSync } from 'fflate';

/** What a workbook says of a sheet besides its cells. */
export interface SheetLayout {
  /** Rows that a filter or a person has hidden; they are read like the others. */
  readonly hiddenRows: number;
  /** Cells of one column that were merged over several rows, counted from 0. */
  readonly merges: readonly { readonly column: number; readonly from: number; readonly to: number }[];
}

export const plainLayout: SheetLayout = { hiddenRows: 0, merges: [] };

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function layoutOf(xml: string): SheetLayout {
  const hidden = xml.match(/<row\b[^>]*\shidden="(1|true)"/g) ?? [];
  const merges = [...xml.matchAll(/<mergeCell\b[^>]*\sref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].flatMap(
    ([, left = '', top = '', right = '', bottom = '']) =>
      left === right && top !== bottom
        ? [{ column: columnIndex(left), from: Number(top) - 1, to: Number(bottom) - 1 }]
        : [],
  );
  return { hiddenRows: hidden.length, merges };
}

/** The layouts of a workbook's sheets by name; a workbook that names them in another way has plain ones. */
export function sheetLayouts(workbook: Uint8Array): ReadonlyMap<string, SheetLayout> {
  const files = unzipSync(workbook, {
    filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const targets = new Map(
    (textOf('xl/_rels/workbook.xml.rels').match(/<Relationship\b[^>]*>/g) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const layouts = new Map<string, SheetLayout>();
  for (const tag of textOf('xl/workbook.xml').match(/<sheet\b[^>]*>/g) ?? []) {
    const target = targets.get(attribute(tag, 'r:id'));
    if (target !== undefined) layouts.set(unescaped(attribute(tag, 'name')), layoutOf(textOf(target)));
  }
  return layouts;
}

/** The most rows over which one merged cell is believed: more is a column that was merged by mistake. */
const mostMergedRows = 200;

/** What was written once over several rows holds for each of them: one cooperative beside its three delegates. */
export function withMergesFilled(
  rows: readonly (readonly string[])[],
  merges: SheetLayout['merges'],
): readonly (readonly string[])[] {
  const filled = rows.map((row) => [...row]);
  for (const { column, from, to } of merges) {
    const text = filled[from]?.[column] ?? '';
    if (text.trim() === '' || to - from >= mostMergedRows) continue;
    for (const row of filled.slice(from + 1, to + 1)) {
      // A row without any other cell is the end of the table, not one of its people.
      if (row.some((cell) => cell.trim() !== '')) row[column] = text;
    }
  }
  return filled;
}

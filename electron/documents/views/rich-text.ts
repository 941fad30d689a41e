import { rivalOf } from '../../../shared/domain';
import type { RichTextNode } from '../../../shared/domain';
import type { RichBlock, RichCell, RichInline } from './types';

/** Lists and quotes deeper than this are set at this depth: no page has room for more, and typesetters bound their recursion. */
const deepest = 6;
const mostColumns = 12;

/** The editor's tree, reduced to what PDF and DOCX both know. What a document has no form for keeps its text. */
export function richBlocks(nodes: readonly RichTextNode[], depth = 0): readonly RichBlock[] {
  return nodes.flatMap((node) => {
    const rival = rivalOf(node);
    return rival === null ? blocksOf(node, depth) : [undecided(rival.by), ...blocksOf(node, depth)];
  });
}

/** A draft that is printed before somebody has decided between two versions says of each whose it is. */
function undecided(by: string): RichBlock {
  const plain = { isBold: false, isUnderlined: false, isStruck: false };
  return {
    kind: 'paragraph',
    inlines: [{ kind: 'text', text: `[Belum diputuskan – versi ${by}:]`, isItalic: true, ...plain }],
  };
}

function blocksOf(node: RichTextNode, depth: number): readonly RichBlock[] {
  const content = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
    case 'codeBlock':
      return [{ kind: 'paragraph', inlines: inlinesOf(content) }];
    case 'heading':
      return [{ kind: 'heading', level: wholeAttribute(node, 'level', 1, 3), inlines: inlinesOf(content) }];
    case 'bulletList':
    case 'orderedList': {
      const items = content.map((item) => richBlocks([{ ...item, type: 'listItem' }], depth + 1));
      if (items.length === 0) return [];
      if (depth >= deepest) return items.flat();
      return node.type === 'bulletList'
        ? [{ kind: 'bullets', items }]
        : [{ kind: 'numbers', start: wholeAttribute(node, 'start', 1, 9999), items }];
    }
    case 'blockquote':
      return depth >= deepest
        ? richBlocks(content, depth)
        : [{ kind: 'quote', blocks: richBlocks(content, depth + 1) }];
    case 'horizontalRule':
      return [{ kind: 'rule' }];
    case 'table':
      return tableOf(content, depth);
    case 'text':
    case 'mention':
    case 'fact':
    case 'hardBreak':
      return [{ kind: 'paragraph', inlines: inlinesOf([node]) }];
    default:
      return richBlocks(content, depth);
  }
}

function inlinesOf(nodes: readonly RichTextNode[]): readonly RichInline[] {
  return nodes.flatMap((node): readonly RichInline[] => {
    if (node.type === 'hardBreak') return [{ kind: 'break' }];
    const label = node.attrs?.['label'];
    const text =
      (node.type === 'mention' || node.type === 'fact') && typeof label === 'string' ? label : (node.text ?? '');
    if (text === '') return inlinesOf(node.content ?? []);
    const marks = new Set((node.marks ?? []).map((mark) => mark.type));
    return [
      {
        kind: 'text',
        text,
        isBold: marks.has('bold'),
        isItalic: marks.has('italic'),
        isUnderlined: marks.has('underline'),
        isStruck: marks.has('strike'),
      },
    ];
  });
}

function wholeAttribute(node: RichTextNode, name: string, least: number, most: number): number {
  const value = node.attrs?.[name];
  return typeof value === 'number' && Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : least;
}

/** Every place of the table belongs to exactly one cell: spans that reach out of it are cut, holes are filled. */
function tableOf(rowNodes: readonly RichTextNode[], depth: number): readonly RichBlock[] {
  const rows = rowNodes.map((row) => row.content ?? []).filter((cells) => cells.length > 0);
  const widths = rows.map((cells) => cells.reduce((sum, cell) => sum + wholeAttribute(cell, 'colspan', 1, 12), 0));
  const columns = Math.min(mostColumns, Math.max(0, ...widths));
  if (columns === 0) return [];
  const taken = rows.map(() => Array.from({ length: columns }, () => false));
  const homeless: RichBlock[] = [];
  const placed = rows.map((cells, y) => {
    const line: RichCell[] = [];
    const queue = [...cells];
    for (let x = 0; x < columns; x += 1) {
      if (taken[y]?.[x] === true) continue;
      const cell = queue.shift();
      const free = taken[y]?.slice(x).findIndex(Boolean) ?? -1;
      const room = free === -1 ? columns - x : free;
      const colspan = cell === undefined ? 1 : Math.min(room, wholeAttribute(cell, 'colspan', 1, 12));
      const rowspan = cell === undefined ? 1 : Math.min(rows.length - y, wholeAttribute(cell, 'rowspan', 1, 99));
      for (const row of taken.slice(y, y + rowspan)) row.fill(true, x, x + colspan);
      line.push({ colspan, rowspan, blocks: richBlocks(cell?.content ?? [], depth + 1) });
    }
    homeless.push(...queue.flatMap((cell) => richBlocks(cell.content ?? [], depth + 1)));
    return line;
  });
  const isHeader = rows[0]?.every((cell) => cell.type === 'tableHeader') ?? false;
  const hasSpanBelow = placed[0]?.some((cell) => cell.rowspan > 1) ?? false;
  const headerRows = isHeader && !hasSpanBelow && rows.length > 1 ? 1 : 0;
  // More cells than places: their text follows the table.
  return [{ kind: 'table', columns, headerRows, rows: placed }, ...homeless];
}

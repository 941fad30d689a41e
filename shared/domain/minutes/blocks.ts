import type { RichTextNode } from './model';

/** What says that a block is one of several versions, between which a person has yet to decide: the group of versions, and whose it is. */
export interface Rival {
  readonly group: string;
  /** In words: who, and when. */
  readonly by: string;
}

const rivalNames = ['rival', 'rivalBy'];

type Attributes = Readonly<Record<string, unknown>>;

/** An editor writes out every attribute that a node may have; one that says nothing is as good as none. */
function spoken(attrs: Attributes | undefined): [string, unknown][] {
  return Object.entries(attrs ?? {}).filter(([, value]) => value !== null && value !== undefined);
}

function withAttributes(node: RichTextNode, entries: readonly [string, unknown][]): RichTextNode {
  const { attrs: _attrs, ...rest } = node;
  return entries.length === 0 ? rest : { ...rest, attrs: Object.fromEntries(entries) };
}

/** A text without what its editor writes out and what says nothing: as it is kept. */
export function bareBody(node: RichTextNode): RichTextNode {
  const bare = withAttributes(node, spoken(node.attrs));
  return bare.content === undefined ? bare : { ...bare, content: bare.content.map(bareBody) };
}

/** The open question that a block belongs to, or null. */
export function rivalOf({ attrs }: RichTextNode): Rival | null {
  const group = attrs?.['rival'];
  const by = attrs?.['rivalBy'];
  return typeof group === 'string' ? { group, by: typeof by === 'string' ? by : '' } : null;
}

/** A block as a version of an open question, or (null) as one that stands for itself. */
export function withRival(node: RichTextNode, rival: Rival | null): RichTextNode {
  const own = spoken(node.attrs).filter(([name]) => !rivalNames.includes(name));
  return withAttributes(node, rival === null ? own : [...own, ['rival', rival.group], ['rivalBy', rival.by]]);
}

/** By what two blocks are the same: all that is written in them, whatever question they belong to. */
export function blockKey(node: RichTextNode): string {
  const { type, text, marks, content } = node;
  const own = spoken(node.attrs)
    .filter(([name]) => !rivalNames.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    type,
    text ?? '',
    own,
    (marks ?? []).map((mark) => [mark.type, spoken(mark.attrs)]),
    (content ?? []).map(blockKey),
  ]);
}

/** Whether two texts read the same, open questions included. */
export function isSameText(a: RichTextNode | undefined, b: RichTextNode | undefined): boolean {
  const written = ({ content = [] }: RichTextNode) =>
    JSON.stringify(content.map((node) => [blockKey(node), rivalOf(node)]));
  return written(a ?? emptyBody) === written(b ?? emptyBody);
}

/** A text in which nothing stands. */
export const emptyBody: RichTextNode = { type: 'doc', content: [] };

/** The words of a block in the order of reading; names and facts that were inserted are words of it. */
export function plainText({ type, text, attrs, content = [] }: RichTextNode): string {
  if (type === 'hardBreak') return '\n';
  const label = attrs?.['label'];
  if ((type === 'mention' || type === 'fact') && typeof label === 'string') return label;
  const isBlock = content.some((one) => one.content !== undefined);
  return (text ?? '') + content.map(plainText).join(isBlock ? '\n' : '');
}

/** Whether nothing that could be lost stands in a block. */
export function isBlank(node: RichTextNode): boolean {
  return node.type !== 'horizontalRule' && node.type !== 'table' && plainText(node).trim() === '';
}

/** Whether a text, or a part of it, still holds versions between which nobody has decided. */
export function hasRivals(node: RichTextNode): boolean {
  return rivalOf(node) !== null || (node.content ?? []).some(hasRivals);
}

import { createDocument } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { diffArrays } from 'diff';
import type { RichTextNode } from '../../../shared/domain';

/** Changes a block into another of its kind letter by letter, so that a caret in it stays where it was. */
function reword(tr: Transaction, at: number, before: Node, after: Node): void {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start !== null && end !== null) {
    // Letters that repeat are counted from both sides once only.
    const overlap = start - Math.min(end.a, end.b);
    const [to, toAfter] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
    tr.replace(at + 1 + start, at + 1 + to, after.slice(start, toAfter));
  }
  tr.setNodeMarkup(at, null, after.attrs, after.marks);
}

interface Hunk {
  readonly from: number;
  readonly before: readonly Node[];
  readonly after: readonly Node[];
}

/** Where the blocks of two texts differ, each place by its distance from the beginning of the first. */
function hunksBetween(before: readonly Node[], after: readonly Node[]): readonly Hunk[] {
  const keyOf = (node: Node) => JSON.stringify(node.toJSON());
  const hunks: { from: number; before: Node[]; after: Node[] }[] = [];
  let position = 0;
  let left = 0;
  let right = 0;
  let open: (typeof hunks)[number] | null = null;
  for (const part of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const count = part.value.length;
    if (!part.added && !part.removed) {
      open = null;
      for (const node of before.slice(left, left + count)) position += node.nodeSize;
      left += count;
      right += count;
      continue;
    }
    if (open === null) hunks.push((open = { from: position, before: [], after: [] }));
    if (part.removed) {
      const gone = before.slice(left, left + count);
      open.before.push(...gone);
      for (const node of gone) position += node.nodeSize;
      left += count;
    } else {
      open.after.push(...after.slice(right, right + count));
      right += count;
    }
  }
  return hunks;
}

/** The text as this editor can show it: what a newer program wrote and this one does not know is left out of the picture alone. */
function documentOf(editor: Editor, body: RichTextNode): Node {
  try {
    return editor.schema.nodeFromJSON({ ...body, content: body.content ?? [] });
  } catch {
    return createDocument(body as never, editor.schema);
  }
}

/**
 * Puts a text on the screen that came from elsewhere: only the blocks that differ are touched, so that the caret stays in its words, and
 * nobody undoes what another wrote.
 */
export function showBody(editor: Editor, body: RichTextNode): void {
  const { doc, schema, tr } = editor.state;
  const wanted = documentOf(editor, body);
  const after = wanted.childCount === 0 ? (schema.topNodeType.createAndFill() ?? doc) : wanted;
  // From the end, so that the places before stay what they are.
  for (const { from, before, after: blocks } of hunksBetween(doc.children, after.children).toReversed()) {
    const [first] = before;
    const [becomes] = blocks;
    if (before.length === 1 && first !== undefined && becomes?.type === first.type) {
      const end = from + first.nodeSize;
      if (blocks.length > 1) tr.insert(end, blocks.slice(1));
      reword(tr, from, first, becomes);
      continue;
    }
    const size = before.reduce((sum, node) => sum + node.nodeSize, 0);
    tr.replace(from, from + size, new Slice(Fragment.from([...blocks]), 0, 0));
  }
  if (!tr.docChanged) return;
  tr.setMeta('addToHistory', false);
  editor.view.dispatch(tr);
}

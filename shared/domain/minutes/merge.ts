import { diffArrays } from 'diff';
import type { RichTextNode } from './model';

/* Two minute takers in one text: what either of them typed stays (MIN-2). */

type Blocks = readonly RichTextNode[];

/** One place where a text leaves the common one: its blocks `from` to `to` give way to `blocks`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly blocks: Blocks;
}

/** What came of it; `collisions` counts the places at which both versions stand, for a person to decide. */
export interface MergedText {
  readonly body: RichTextNode;
  readonly collisions: number;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function editsBetween(before: Blocks, after: Blocks): readonly Edit[] {
  const edits: { from: number; to: number; blocks: RichTextNode[] }[] = [];
  let place = 0;
  let isOpen = false;
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator: isSame })) {
    if (added || removed) {
      if (!isOpen) edits.push({ from: place, to: place, blocks: [] });
      const edit = edits.at(-1);
      if (removed) place += value.length;
      if (edit !== undefined && removed) edit.to = place;
      if (edit !== undefined && added) edit.blocks.push(...value);
      isOpen = true;
    } else {
      place += value.length;
      isOpen = false;
    }
  }
  return edits;
}

/** Whether two edits speak about the same blocks, or would stand at the same place. */
function touch(a: Edit, b: Edit): boolean {
  return a.from <= b.to && b.from <= a.to && (a.from === a.to || b.from === b.to || (a.from < b.to && b.from < a.to));
}

/** The blocks `from` to `to` of the common text as one side has them. */
function sideOf(base: Blocks, edits: readonly Edit[], from: number, to: number): Blocks {
  const blocks: RichTextNode[] = [];
  let place = from;
  for (const edit of edits.filter((one) => one.from >= from && one.to <= to)) {
    blocks.push(...base.slice(place, edit.from), ...edit.blocks);
    place = edit.to;
  }
  return [...blocks, ...base.slice(place, to)];
}

function isEmpty({ type, content = [] }: RichTextNode): boolean {
  return type === 'paragraph' && content.length === 0;
}

/** Both versions, the other one below a line that says whose it is. */
function both(theirs: Blocks, mine: Blocks, label: string): Blocks {
  const mark: RichTextNode = { type: 'paragraph', content: [{ type: 'text', text: label, marks: [{ type: 'bold' }] }] };
  return [...theirs, mark, ...mine];
}

/**
 * The text that two people made of one: every block that only one of them changed as that one has it, and where both changed the same
 * blocks both versions, one below the other.
 * @param base what both began with.
 * @param label stands above the second version, e.g. `[Versi Notulis 2:]`.
 */
export function mergeTexts(
  base: RichTextNode | undefined,
  mine: RichTextNode,
  theirs: RichTextNode,
  label: string,
): MergedText {
  const common = base?.content ?? [];
  const [ours, others] = [mine, theirs].map(({ content = [] }) => editsBetween(common, content));
  const all = [...(ours ?? []), ...(others ?? [])].toSorted((a, b) => a.from - b.from || a.to - b.to);
  const merged: RichTextNode[] = [];
  let place = 0;
  let collisions = 0;
  for (let index = 0; index < all.length;) {
    const first = all[index];
    if (first === undefined) break;
    let { from, to } = first;
    let next = index + 1;
    for (let edit = all[next]; edit !== undefined && touch({ from, to, blocks: [] }, edit); edit = all[next]) {
      from = Math.min(from, edit.from);
      to = Math.max(to, edit.to);
      next += 1;
    }
    const group = all.slice(index, next);
    merged.push(...common.slice(place, from));
    const mineHere = sideOf(
      common,
      (ours ?? []).filter((one) => group.includes(one)),
      from,
      to,
    );
    const theirsHere = sideOf(
      common,
      (others ?? []).filter((one) => group.includes(one)),
      from,
      to,
    );
    const before = common.slice(from, to);
    if (isSame(mineHere, theirsHere) || isSame(mineHere, before)) merged.push(...theirsHere);
    else if (isSame(theirsHere, before)) merged.push(...mineHere);
    else if (mineHere.every(isEmpty)) merged.push(...theirsHere);
    else if (theirsHere.every(isEmpty)) merged.push(...mineHere);
    else {
      merged.push(...both(theirsHere, mineHere, label));
      collisions += 1;
    }
    place = to;
    index = next;
  }
  merged.push(...common.slice(place));
  return { body: { ...theirs, content: merged }, collisions };
}

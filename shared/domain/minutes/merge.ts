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
  if (a.from === a.to || b.from === b.to) return a.from === b.from || (a.from < b.to && b.from < a.to);
  return a.from < b.to && b.from < a.to;
}

function isEmpty({ type, content = [] }: RichTextNode): boolean {
  return type === 'paragraph' && content.length === 0;
}

/** What an editor keeps where nothing was written says nothing. */
const written = (edits: readonly Edit[]) => edits.flatMap(({ blocks }) => blocks).filter((block) => !isEmpty(block));

/** The common blocks of a stretch with what these edits put between them, without those that anybody took away. */
function woven(
  base: Blocks,
  edits: readonly Edit[],
  taken: (place: number) => boolean,
  from: number,
  to: number,
): Blocks {
  const blocks: RichTextNode[] = [];
  for (let place = from; place <= to; place++) {
    for (const edit of edits) if (edit.from === place) blocks.push(...edit.blocks);
    const block = base[place];
    if (place < to && block !== undefined && !taken(place)) blocks.push(block);
  }
  return blocks;
}

/** Edits that touch each other, in one stretch of the common text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly Edit[];
  readonly theirs: readonly Edit[];
}

function stretchesOf(mine: readonly Edit[], theirs: readonly Edit[]): readonly Stretch[] {
  const all = [
    ...theirs.map((edit) => ({ edit, isMine: false })),
    ...mine.map((edit) => ({ edit, isMine: true })),
  ].toSorted((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to);
  const stretches: { from: number; to: number; mine: Edit[]; theirs: Edit[] }[] = [];
  for (const { edit, isMine } of all) {
    const last = stretches.at(-1);
    const isNear = last !== undefined && touch({ from: last.from, to: last.to, blocks: [] }, edit);
    const stretch = isNear ? last : { from: edit.from, to: edit.to, mine: [], theirs: [] };
    if (!isNear) stretches.push(stretch);
    stretch.to = Math.max(stretch.to, edit.to);
    (isMine ? stretch.mine : stretch.theirs).push(edit);
  }
  return stretches;
}

/**
 * The text that two people made of one: what either of them took away is gone, what either of them wrote is there, and where both wrote
 * at the same place both versions stand, one below the other.
 * @param base what both began with.
 * @param label stands above the second version, e.g. `[Versi lain:]`.
 */
export function mergeTexts(
  base: RichTextNode | undefined,
  mine: RichTextNode,
  theirs: RichTextNode,
  label: string,
): MergedText {
  const common = base?.content ?? [];
  const ours = editsBetween(common, mine.content ?? []);
  const others = editsBetween(common, theirs.content ?? []);
  const taken = (place: number) => [...ours, ...others].some(({ from, to }) => from <= place && place < to);
  const merged: RichTextNode[] = [];
  let place = 0;
  let collisions = 0;
  for (const stretch of stretchesOf(ours, others)) {
    const { from, to } = stretch;
    merged.push(...common.slice(place, from));
    const [mineHere, theirsHere] = [written(stretch.mine), written(stretch.theirs)];
    if (mineHere.length > 0 && theirsHere.length > 0 && !isSame(mineHere, theirsHere)) {
      const mark: RichTextNode = {
        type: 'paragraph',
        content: [{ type: 'text', text: label, marks: [{ type: 'bold' }] }],
      };
      merged.push(...woven(common, stretch.theirs, taken, from, to), mark, ...mineHere);
      collisions += 1;
    } else merged.push(...woven(common, theirsHere.length > 0 ? stretch.theirs : stretch.mine, taken, from, to));
    place = to;
  }
  merged.push(...common.slice(place));
  return { body: { ...theirs, content: merged }, collisions };
}

import { diffArrays } from 'diff';
import { blockKey, emptyBody, isBlank, isSameText, plainText, rivalOf, withRival } from './blocks';
import type { Rival } from './blocks';
import type { RichTextNode } from './model';

/*
 * Two people in one text of the minutes (MIN-2): what each changed since the text that both began with is brought together, block by
 * block. Nothing that either typed goes: where both changed one block, both versions stand, and a person decides.
 */

/** How the two versions of a block are told apart, and a name for the questions of this merge that no other merge gives. */
export interface MergeNames {
  readonly group: string;
  readonly mine: string;
  readonly theirs: string;
}

type Blocks = readonly RichTextNode[];

/** What became of one block of the base on one side: the block that stands there now, or null where it went. */
type Fate = RichTextNode | null;

/** One side seen from the base: what became of each of its blocks, and what came in before each, and at the end. */
interface Side {
  readonly fates: readonly Fate[];
  readonly added: readonly Blocks[];
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** How much two blocks read like one and the same, from 0 to 1: by the words that both have, or by how they begin while one is typed on. */
function likeness(a: string, b: string): number {
  if (a.trim() === '' || b.trim() === '') return 0;
  const first = wordsOf(a);
  const left = [...wordsOf(b)];
  const total = first.length + left.length;
  const shared = first.filter((word) => {
    const place = left.indexOf(word);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  }).length;
  return Math.max(total === 0 ? 0 : (2 * shared) / total, commonStart(a, b) / Math.max(a.length, b.length));
}

/** Below this two blocks are two, not one that was reworded. */
const leastLikeness = 0.2;

/** Which block of a run became which of another, in the order of both, so that the likest find each other. */
function paired(before: Blocks, after: Blocks): readonly (readonly [number, number])[] {
  if (before.length === 1 && after.length === 1) return [[0, 0]];
  const texts = after.map(plainText);
  const like = before.map((node) => {
    const text = plainText(node);
    return texts.map((other, place) => (after[place]?.type === node.type ? likeness(text, other) : 0));
  });
  // The best that can be reached from each place on, from the end.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const reach = (i: number, j: number) => best[i]?.[j] ?? 0;
  const alike = (i: number, j: number) => {
    const found = like[i]?.[j] ?? 0;
    return found < leastLikeness ? -1 : found;
  };
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    if (row === undefined) continue;
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] = Math.max(reach(i + 1, j), reach(i, j + 1), alike(i, j) + reach(i + 1, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (alike(i, j) > 0 && reach(i, j) === alike(i, j) + reach(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (reach(i, j) === reach(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

function sideOf(base: Blocks, changed: Blocks): Side {
  const fates: Fate[] = [];
  const added: RichTextNode[][] = [[]];
  const come = (node: RichTextNode) => void added.at(-1)?.push(node);
  const becomes = (fate: Fate) => {
    fates.push(fate);
    added.push([]);
  };
  let place = 0;
  let gone: RichTextNode[] = [];
  let came: RichTextNode[] = [];
  const endRun = () => {
    const pairs = new Map(paired(gone, came));
    let next = 0;
    for (const index of gone.keys()) {
      const partner = pairs.get(index);
      if (partner === undefined) {
        becomes(null);
        continue;
      }
      for (; next < partner; next += 1) come(came[next] ?? emptyBody);
      becomes(came[next] ?? null);
      next += 1;
    }
    for (const node of came.slice(next)) come(node);
    gone = [];
    came = [];
  };
  for (const part of diffArrays(base.map(blockKey), changed.map(blockKey))) {
    const count = part.value.length;
    if (part.removed) gone = base.slice(fates.length, fates.length + count);
    else if (part.added) {
      came = changed.slice(place, place + count);
      place += count;
    } else {
      endRun();
      for (const node of changed.slice(place, place + count)) becomes(node);
      place += count;
    }
  }
  endRun();
  return { fates, added };
}

function isSameRival(a: Rival | null, b: Rival | null): boolean {
  return a?.group === b?.group && a?.by === b?.by;
}

/** The number of cells of a row, the wide ones counted as what they cover. */
function widthOf({ content = [] }: RichTextNode): number {
  return content.reduce((sum, { attrs }) => {
    const span = attrs?.['colspan'];
    return sum + (typeof span === 'number' ? span : 1);
  }, 0);
}

/** Whether the parts of a block can be brought together one by one, so that a table stays a table. */
function isContainer(base: RichTextNode, mine: RichTextNode, theirs: RichTextNode): boolean {
  if (base.type !== mine.type || base.type !== theirs.type) return false;
  if (['bulletList', 'orderedList', 'blockquote', 'listItem'].includes(base.type)) return true;
  if (base.type !== 'table') return false;
  return new Set([base, mine, theirs].flatMap(({ content = [] }) => content.map(widthOf))).size === 1;
}

class Merge {
  private questions = 0;

  constructor(private readonly names: MergeNames) {}

  blocks(base: Blocks, mine: Blocks, theirs: Blocks): Blocks {
    const left = sideOf(base, mine);
    const right = sideOf(base, theirs);
    const merged: RichTextNode[] = [];
    for (let place = 0; place <= base.length; place += 1) {
      merged.push(...this.added(left.added[place] ?? [], right.added[place] ?? []));
      const before = base[place];
      if (before !== undefined)
        merged.push(...this.block(before, left.fates[place] ?? null, right.fates[place] ?? null));
    }
    return merged;
  }

  /** What both put at one place: theirs, which is in the record, before mine; the very same once, and no empty line twice. */
  private added(mine: Blocks, theirs: Blocks): Blocks {
    const known = new Set(theirs.map(blockKey));
    const own = mine.filter((node) => !known.has(blockKey(node)) && (theirs.length === 0 || !isBlank(node)));
    const others = own.length === 0 ? theirs : theirs.filter((node) => !isBlank(node));
    return [...others, ...own];
  }

  private block(base: RichTextNode, mine: Fate, theirs: Fate): Blocks {
    if (mine === null && theirs === null) return [];
    const key = blockKey(base);
    // Who took a block out did not see what the other wrote into it.
    if (mine === null || theirs === null) {
      const left = mine ?? theirs;
      return left === null || blockKey(left) === key ? [] : [left];
    }
    // What was decided of a question stands, whichever of the two decided it.
    const rival = isSameRival(rivalOf(mine), rivalOf(base)) ? rivalOf(theirs) : rivalOf(mine);
    if (blockKey(theirs) === key) return [withRival(mine, rival)];
    if (blockKey(mine) === key || blockKey(mine) === blockKey(theirs)) return [withRival(theirs, rival)];
    if (isBlank(base) && !isContainer(base, mine, theirs))
      return [mine, theirs].every(isBlank) ? [theirs] : [theirs, mine];
    return this.inside(base, mine, theirs) ?? this.versions(rival, mine, theirs);
  }

  /** A list by its points, a table by its rows; null where that would leave a question where none can be asked. */
  private inside(base: RichTextNode, mine: RichTextNode, theirs: RichTextNode): Blocks | null {
    if (!isContainer(base, mine, theirs)) return null;
    const before = this.questions;
    const content = this.blocks(base.content ?? [], mine.content ?? [], theirs.content ?? []);
    const isPoint = base.type === 'listItem';
    if (isPoint && (this.questions > before || content[0]?.type !== 'paragraph')) {
      this.questions = before;
      return null;
    }
    const { attrs } = blockKey({ ...mine, content: [] }) === blockKey({ ...base, content: [] }) ? theirs : mine;
    const { attrs: _attrs, ...rest } = mine;
    return [{ ...rest, ...(attrs === undefined ? {} : { attrs }), content }];
  }

  private versions(rival: Rival | null, mine: RichTextNode, theirs: RichTextNode): Blocks {
    const group = rival?.group ?? `${this.names.group}-${String((this.questions += 1))}`;
    return [
      withRival(theirs, { group, by: rivalOf(theirs)?.by ?? this.names.theirs }),
      withRival(mine, { group, by: this.names.mine }),
    ];
  }
}

/**
 * Both texts in one. `base` is the text that both began with (undefined: none). Blocks that one side alone changed are as that side left
 * them; what one side took out and the other left as it was goes; a block that both reworded stands twice, as versions of one question.
 */
export function mergeBodies(
  base: RichTextNode | undefined,
  mine: RichTextNode,
  theirs: RichTextNode,
  names: MergeNames,
): RichTextNode {
  if (isSameText(base, mine)) return theirs;
  if (isSameText(base, theirs)) return mine;
  const content = new Merge(names).blocks(base?.content ?? [], mine.content ?? [], theirs.content ?? []);
  return { type: 'doc', content };
}

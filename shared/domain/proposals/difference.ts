import { diffArrays } from 'diff';

/* Differences between two wordings as people read them: whole words, never letters (MOT-2). */

export interface TextChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words (an amount such as `Rp50.000` is one), runs of blanks, and each other sign by itself: put together they are the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** One place where a wording leaves the other: `from` to `to` of its words give way to `words`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

function editsBetween(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const edits: Edit[] = [];
  let place = 0;
  let open: { from: number; to: number; words: string[] } | null = null;
  for (const part of diffArrays([...before], [...after])) {
    if (!part.added && !part.removed) {
      if (open !== null) edits.push(open);
      open = null;
      place += part.value.length;
      continue;
    }
    open ??= { from: place, to: place, words: [] };
    if (part.added) open.words.push(...part.value);
    else {
      place += part.value.length;
      open.to = place;
    }
  }
  if (open !== null) edits.push(open);
  return edits;
}

/** Edits with nothing but blanks between them read as one. */
function joinOverBlanks(edits: readonly Edit[], before: readonly string[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const between = last === undefined ? [] : before.slice(last.to, edit.from);
    if (last === undefined || between.some((word) => word.trim() !== '')) joined.push(edit);
    else joined.splice(-1, 1, { from: last.from, to: edit.to, words: [...last.words, ...between, ...edit.words] });
  }
  return joined;
}

/** What changes from one wording to the other, in the order of reading; the parts without `added` are the first, those without `removed` the second. */
export function wordDifference(before: string, after: string): readonly TextChange[] {
  const words = wordsOf(before);
  const changes: TextChange[] = [];
  const tell = (kind: TextChange['kind'], part: readonly string[]) => {
    if (part.length > 0) changes.push({ kind, text: part.join('') });
  };
  let place = 0;
  for (const edit of joinOverBlanks(editsBetween(words, wordsOf(after)), words)) {
    tell('same', words.slice(place, edit.from));
    tell('removed', words.slice(edit.from, edit.to));
    tell('added', edit.words);
    place = edit.to;
  }
  tell('same', words.slice(place));
  return changes;
}

function isSame(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.words.join('') === b.words.join('');
}

/** Whether two edits speak about the same words, or would stand at the same place. */
function collide(a: Edit, b: Edit): boolean {
  const isInsertion = a.from === a.to || b.from === b.to;
  return isInsertion ? a.from <= b.to && b.from <= a.to : a.from < b.to && b.from < a.to;
}

/**
 * Both changes of one wording at once: several amendments to one paragraph.
 * @returns null where they speak about the same words: then people have to find the wording.
 */
export function mergeWordings(base: string, first: string, second: string): string | null {
  const words = wordsOf(base);
  const ofFirst = joinOverBlanks(editsBetween(words, wordsOf(first)), words);
  const ofSecond = joinOverBlanks(editsBetween(words, wordsOf(second)), words);
  const onlySecond = ofSecond.filter((edit) => !ofFirst.some((other) => isSame(edit, other)));
  if (onlySecond.some((edit) => ofFirst.some((other) => collide(edit, other)))) return null;
  const merged = [...words];
  // From the end, so that the places before stay what they are.
  for (const edit of [...ofFirst, ...onlySecond].sort((a, b) => b.from - a.from)) {
    merged.splice(edit.from, edit.to - edit.from, ...edit.words);
  }
  return merged.join('');
}

/** One change for a reader who hears the text: what gives way, to what, and the words before it. */
export interface SpokenChange {
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** The changes as a list to be read aloud, each with the three words before it. */
export function spokenChanges(changes: readonly TextChange[]): readonly SpokenChange[] {
  const spoken: { removed: string; added: string; after: string }[] = [];
  let lead = '';
  let isOpen = false;
  for (const { kind, text } of changes) {
    if (kind === 'same') {
      lead = text.trim().split(/\s+/).slice(-3).join(' ');
      isOpen = false;
      continue;
    }
    if (!isOpen) spoken.push({ removed: '', added: '', after: lead });
    isOpen = true;
    const last = spoken.at(-1);
    if (last !== undefined) last[kind] = text.trim();
  }
  return spoken;
}

/*
 * Characters that change what is seen, or what is compared, without being seen: controls (tab and line ends are white space and become blanks),
 * soft hyphen, zero-width and direction characters, invisible operators, fillers, interlinear and tag characters, byte order mark, what is
 * no character at all, and halves of surrogate pairs.
 */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

interface CleanedText {
  readonly text: string;
  /** How many characters had to go. */
  readonly removed: number;
  /** Which ones, each once, as a message can show them: `U+200B`. */
  readonly removedKinds: readonly string[];
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text without invisible characters; white space stays as it is. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '');
}

/** What a PDF that text was copied from draws as one letter: `ﬁ` is two. */
const ligatures = /[\ufb00-\ufb06]/g;
/** White space that no paper and no XML knows; what stands on both sides of it stays apart. */
const strangeBlanks = /[\u000b\u000c\u0085\u2028\u2029]/g;

/** A text as it is set on paper: composed, with the letters of ligatures, without invisible characters; tabs and line ends stay. */
export function printableText(text: string): string {
  return withoutInvisible(
    text
      .normalize('NFC')
      .replace(ligatures, (letter) => letter.normalize('NFKC'))
      .replace(strangeBlanks, ' '),
  );
}

/** A text of one line without invisible characters and with single blanks, and what had to go. Letters of every script stay as they are. */
export function cleanText(text: string): CleanedText {
  const removed: string[] = [];
  const visible = text.replace(invisible, (character) => {
    removed.push(character);
    return '';
  });
  return {
    text: visible.replace(/[\s\u0085]+/g, ' ').trim(),
    removed: removed.length,
    removedKinds: [...new Set(removed.map(codePointName))],
  };
}

/** Marks and apostrophes of every kind that names are written with: `Ma'ruf`, `Ma‘ruf`, `Maʿruf`, `Syafiʻi`. */
const nameMarks = /[\u0300-\u036f'‘’‚‛`´′\u02b9-\u02bf\u02c8]/g;
/** `R.A.`, `S.E.`: single letters, each with its point. */
const initials = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}?(?!\p{L})/gu;

/** Text reduced for searching: no accents, no punctuation, initials as one word, lower case, words parted by one blank. */
export function searchable(text: string): string {
  return text
    .replace(nameMarks, '')
    .normalize('NFKD')
    .replace(nameMarks, '')
    .replace(initials, (letters) => letters.replace(/\./g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

/** Names that Windows keeps for devices, whatever ending they have. */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i;

/** Characters that lead elsewhere, or that some system does not take, in a file's name. */
const unfitForFiles = /[/\\:*?"<>|\u0000-\u001f\u007f]|\p{Cs}/u;
/** Systems take 255 bytes; what is added while a file is being written needs some of them. */
const mostNameBytes = 180;

function utf8Bytes(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** The beginning of a text that has at most so many bytes as UTF-8. */
function withinBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += utf8Bytes(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}

/** Whether a file can have this name, in one folder, on every system that Palu runs on. */
export function isSafeFileName(name: string): boolean {
  const [stem = ''] = name.split('.');
  return (
    name !== '' &&
    !name.startsWith('.') &&
    !/[. ]$/.test(name) &&
    !reserved.test(stem.trim()) &&
    !unfitForFiles.test(name)
  );
}

/**
 * The name of a file that somebody gave, as one that is safe to write in one folder on every system: no way out of the folder, no
 * device, no hidden file, at most 180 bytes. The ending stays.
 */
export function safeFileName(given: string): string {
  const clean = cleanText(given.replace(new RegExp(unfitForFiles, 'gu'), '-'))
    .text.replace(/\.{2,}/g, '.')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  const stem = withinBytes(clean.slice(0, clean.length - ending.length), mostNameBytes - ending.length).replace(
    /[.\s]+$/,
    '',
  );
  if (stem === '') return `tanpa-nama${ending}`;
  const [first = ''] = stem.split('.');
  return reserved.test(first.trim()) ? `berkas-${stem}${ending}` : `${stem}${ending}`;
}

/** A text as part of a file name: lower case letters, digits and hyphens, at most 60 characters, allowed on every system. */
export function fileSlug(text: string): string {
  const letters = [...searchable(text).replace(/\s+/g, '-')].slice(0, 60).join('');
  const slug = withinBytes(letters, 120).replace(/-+$/, '');
  if (slug === '') return 'tanpa-nama';
  return reserved.test(slug) ? `${slug}-1` : slug;
}

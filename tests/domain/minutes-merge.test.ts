import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareBody, hasRivals, isSameText, mergeBodies, plainText, rivalOf } from '../../shared/domain';
import type { RichTextNode } from '../../shared/domain';

const names = { group: 'g', mine: 'Siti', theirs: 'Budi' };

function text(words: string): RichTextNode {
  return words === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: words }] };
}

function body(...lines: readonly (string | RichTextNode)[]): RichTextNode {
  return { type: 'doc', content: lines.map((line) => (typeof line === 'string' ? text(line) : line)) };
}

function list(...points: readonly string[]): RichTextNode {
  return { type: 'bulletList', content: points.map((one) => ({ type: 'listItem', content: [text(one)] })) };
}

function table(...rows: readonly (readonly string[])[]): RichTextNode {
  const cell = (one: string) => ({ type: 'tableCell', content: [text(one)] });
  return { type: 'table', content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })) };
}

/** The lines as they read, each that is a version with whose it is. */
function read({ content = [] }: RichTextNode): readonly string[] {
  return content.map((node) => {
    const rival = rivalOf(node);
    return rival === null ? plainText(node) : `${rival.by}: ${plainText(node)}`;
  });
}

function merged(base: RichTextNode | undefined, mine: RichTextNode, theirs: RichTextNode) {
  return read(mergeBodies(base, mine, theirs, names));
}

describe('two minute takers in one item', () => {
  it('[MIN-2] what each added stands, the one in the record first', () => {
    expect(
      merged(body('Pembukaan.'), body('Pembukaan.', 'Siti mencatat.'), body('Pembukaan.', 'Budi mencatat.')),
    ).toEqual(['Pembukaan.', 'Budi mencatat.', 'Siti mencatat.']);
    expect(merged(undefined, body('Siti mencatat.'), body('Budi mencatat.'))).toEqual([
      'Budi mencatat.',
      'Siti mencatat.',
    ]);
  });

  it('[MIN-2] both begin in the one empty line: neither is asked about it', () => {
    expect(merged(body(''), body('Siti.'), body('Budi.'))).toEqual(['Budi.', 'Siti.']);
    expect(merged(body('Awal.', ''), body('Awal.', 'Siti.', ''), body('Awal.', 'Budi.'))).toEqual([
      'Awal.',
      'Siti.',
      'Budi.',
    ]);
  });

  it('[MIN-2] each rewords another line: both changes hold, and what one took out goes', () => {
    expect(
      merged(
        body('Satu dibaca.', 'Dua dibaca.', 'Tiga dibaca.'),
        body('Satu dibacakan.', 'Dua dibaca.', 'Tiga dibaca.'),
        body('Satu dibaca.', 'Tiga dibaca.', 'Empat dibaca.'),
      ),
    ).toEqual(['Satu dibacakan.', 'Tiga dibaca.', 'Empat dibaca.']);
  });

  it('[MIN-2] both reword one line: both versions stand, and it is said whose each is', () => {
    const both = mergeBodies(
      body('Rapat dibuka.', 'Doa.'),
      body('Rapat dibuka Ketua.', 'Doa.'),
      body('Rapat dibuka Sekretaris.', 'Doa.'),
      names,
    );
    expect(read(both)).toEqual(['Budi: Rapat dibuka Sekretaris.', 'Siti: Rapat dibuka Ketua.', 'Doa.']);
    expect(new Set((both.content ?? []).flatMap((node) => rivalOf(node)?.group ?? [])).size).toBe(1);
    expect(hasRivals(both)).toBe(true);
  });

  it('[MIN-2] whoever goes on typing in his version goes on in it, and the question stays one', () => {
    const base = body('Rapat dibuka Ketua.');
    const asked = mergeBodies(body('Rapat dibuka.'), base, body('Rapat dibuka Sekretaris.'), names);
    const on = mergeBodies(base, body('Rapat dibuka Ketua pukul sembilan.'), asked, { ...names, group: 'h' });
    expect(read(on)).toEqual(['Budi: Rapat dibuka Sekretaris.', 'Siti: Rapat dibuka Ketua pukul sembilan.']);
    expect(new Set((on.content ?? []).flatMap((node) => rivalOf(node)?.group ?? [])).size).toBe(1);
  });

  it('[MIN-2] what one decided of a question stands while the other types elsewhere', () => {
    const asked = mergeBodies(body('A satu.'), body('A dua.'), body('A tiga.'), names);
    const decided = body('A dua.');
    expect(merged(asked, { ...asked, content: [...(asked.content ?? []), text('Baru.')] }, decided)).toEqual([
      'A dua.',
      'Baru.',
    ]);
  });

  it('[MIN-2] a line that one reworded and the other took out stays', () => {
    expect(merged(body('Awal.', 'Usul dibaca.'), body('Awal.', 'Usul dibaca ulang.'), body('Awal.'))).toEqual([
      'Awal.',
      'Usul dibaca ulang.',
    ]);
  });

  it('[MIN-2] a list is brought together by its points, a table by its rows', () => {
    const points = mergeBodies(
      body(list('satu', 'dua')),
      body(list('satu', 'dua', 'tiga')),
      body(list('nol', 'satu', 'dua')),
      names,
    );
    expect(points).toEqual(body(list('nol', 'satu', 'dua', 'tiga')));
    const rows = mergeBodies(
      body(table(['a', '1'], ['b', '2'])),
      body(table(['a', '1'], ['b', '3'])),
      body(table(['a', '1'], ['b', '2'], ['c', '9'])),
      names,
    );
    expect(rows).toEqual(body(table(['a', '1'], ['b', '3'], ['c', '9'])));
    const wider = mergeBodies(body(table(['a', '1'])), body(table(['a', '2'])), body(table(['a', '1', 'x'])), names);
    expect((wider.content ?? []).map((node) => rivalOf(node)?.by)).toEqual(['Budi', 'Siti']);
  });

  it('[MIN-2] an editor that writes out what says nothing has changed nothing', () => {
    const written = { type: 'doc', content: [{ ...text('Doa.'), attrs: { rival: null, rivalBy: null } }] };
    expect(isSameText(body('Doa.'), written)).toBe(true);
    expect(bareBody(written)).toEqual(body('Doa.'));
  });
});

/* Any two days of typing: words that are each written once, in lines that are added, reworded and taken out. */

const lines = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 0, maxLength: 4 }), { maxLength: 5 });
const edits = fc.array(
  fc.record({ place: fc.nat(9), kind: fc.constantFrom('add', 'reword', 'extend', 'remove', 'list') }),
  {
    maxLength: 6,
  },
);

type Edits = readonly { readonly place: number; readonly kind: string }[];

function edited(
  base: RichTextNode,
  by: string,
  changes: Edits,
): { readonly after: RichTextNode; readonly typed: readonly string[] } {
  const content = [...(base.content ?? [])];
  for (const [index, { place, kind }] of changes.entries()) {
    const word = `${by}${String(index)}x`;
    const at = place % (content.length + 1);
    const there = content[at];
    if (kind === 'add' || there === undefined) content.splice(at, 0, text(word));
    else if (kind === 'remove') content.splice(at, 1);
    else if (kind === 'list') content.splice(at, 1, list(plainText(there), word));
    else if (kind === 'reword') content.splice(at, 1, text(word));
    else content.splice(at, 1, text(`${plainText(there)} ${word}`));
  }
  const after = { type: 'doc', content };
  return { after, typed: (plainText(after).match(/\w+x\b/g) ?? []).filter((word) => word.startsWith(by)) };
}

describe('whatever the two do', () => {
  it('[MIN-2] no word that either typed goes, and no word comes from nowhere', () => {
    fc.assert(
      fc.property(lines, edits, edits, (start, first, second) => {
        const base = body(...start.map((words) => words.map((word) => `w${String(word)}`).join(' ')));
        const mine = edited(base, 'siti', first);
        const theirs = edited(base, 'budi', second);
        const both = mergeBodies(base, mine.after, theirs.after, names);
        const read = plainText(both);
        for (const word of [...mine.typed, ...theirs.typed]) expect(read).toContain(word);
        const known = [base, mine.after, theirs.after].map(plainText).join(' ');
        for (const word of read.match(/\w+/g) ?? []) expect(known).toContain(word);
      }),
      { numRuns: 500 },
    );
  });

  it('[MIN-2] one side alone is taken as it is, and merging the outcome again changes nothing', () => {
    fc.assert(
      fc.property(lines, edits, edits, (start, first, second) => {
        const base = body(...start.map((words) => words.map((word) => `w${String(word)}`).join(' ')));
        const mine = edited(base, 'siti', first).after;
        const theirs = edited(base, 'budi', second).after;
        expect(mergeBodies(base, mine, base, names)).toEqual(mine);
        expect(mergeBodies(base, base, theirs, names)).toEqual(theirs);
        // The other editor, which is clean by now, shows the very text that stands in the record.
        const both = mergeBodies(base, mine, theirs, names);
        expect(mergeBodies(theirs, theirs, both, names)).toEqual(both);
        expect(mergeBodies(mine, mine, both, names)).toEqual(both);
      }),
      { numRuns: 300 },
    );
  });
});

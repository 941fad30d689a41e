import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BoardSlide } from '../../renderer/projector/BoardSlide';
import type { BoardTallyView } from '../../shared/domain';

const names = ['Drs. H. Wirya Santoso, M.M.', 'Siti <b>Rahayu</b>', 'Eko Maulana', 'Eko Maulana'];

function drawn(tally: Partial<BoardTallyView>, papers: number | null = 1_100): string {
  return renderToStaticMarkup(
    <BoardSlide
      slide={{
        kind: 'board',
        question: 'Ketua?',
        options: names.map((label, index) => ({ number: index + 1, label })),
        marks: 1,
        papers,
        bundles: Math.ceil((papers ?? 0) / 25),
        tally: { votes: [0, 0, 0, 0], invalid: 0, blank: 0, read: 0, bundle: 1, differs: null, ...tally },
      }}
    />,
  );
}

describe('the board on the wall', () => {
  it('[ELE-3] tells each candidate with number, strokes and total, equal and hostile names, too', () => {
    const board = drawn({ votes: [7, 0, 12, 3], invalid: 2, blank: 1, read: 25, bundle: 2 });
    for (const [option, count] of [
      ['1', 7],
      ['2', 0],
      ['3', 12],
      ['4', 3],
      ['A', 1],
      ['X', 2],
    ] as const)
      expect(board).toMatch(new RegExp(`data-option="${option}".*?data-tally="${String(count)}"`));
    expect(board).toContain('Siti &lt;b&gt;Rahayu&lt;/b&gt;');
    expect(board).toContain('Bundel 2 dari 44 · tersisa 1.075 dari 1.100 surat suara');
  });

  it('[ELE-3] eleven hundred papers are no more to draw than a few: strokes are pictures that repeat', () => {
    const elements = (markup: string) => markup.match(/<\w/g)?.length ?? 0;
    const few = elements(drawn({ votes: [5, 5, 5, 5], read: 20 }));
    const all = elements(drawn({ votes: [500, 300, 200, 100], read: 1_100, bundle: 44 }));
    expect(all - few).toBeLessThan(30);
  });

  it('[ELE-3] says when the box is not counted yet, when all is read, and in which bundle the boards differ', () => {
    expect(drawn({}, null)).toContain('Surat suara dari kotak sedang dihitung');
    expect(drawn({ read: 1_100, bundle: 44 })).toContain('Semua 1.100 surat suara sudah dibaca');
    expect(drawn({ read: 75, bundle: 4, differs: 3 })).toContain('Kedua papan berbeda pada bundel 3');
  });
});

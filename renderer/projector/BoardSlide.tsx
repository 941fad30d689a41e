import { memo } from 'react';
import { formatCount } from '../../shared/text';
import type { SlideView } from '../../shared/domain';
import { Tally } from '../ui/Tally';

type Board = Extract<SlideView, { kind: 'board' }>;

/** So many letters of a name stand in one line beside its marks, and no more than three lines do. */
const nameLine = 20;
const mostNameLines = 3;
/** Fives to a line: few of a small box, so that each is large; many of a large one, so that all of them fit on the wall. */
function fivesPerLine(strokes: number): number {
  if (strokes <= 150) return 10;
  if (strokes <= 500) return 20;
  return strokes <= 1_500 ? 30 : 40;
}

/** One row of the board; the rows beside it stay as they are drawn. */
const Row = memo(function Row({
  number,
  label,
  votes,
  perLine,
}: {
  readonly number: string;
  readonly label: string;
  readonly votes: number;
  readonly perLine: number;
}) {
  return (
    <li data-option={number} aria-label={`${label}: ${formatCount(votes)}`}>
      <span className="board-number">{number}</span>
      <span className="board-name">
        <span className={label.length > nameLine ? 'long' : undefined}>{label}</span>
      </span>
      <Tally count={votes} perLine={perLine} />
      <strong className="board-total">{formatCount(votes)}</strong>
    </li>
  );
});

function remaining({ papers, bundles, tally }: Board): string {
  if (papers === null) return 'Surat suara dari kotak sedang dihitung';
  if (tally.differs !== null) return `Kedua papan berbeda pada bundel ${formatCount(tally.differs)} – dibaca ulang`;
  const left = papers - tally.read;
  if (left === 0) return `Semua ${formatCount(papers)} surat suara sudah dibaca`;
  return `Bundel ${formatCount(tally.bundle)} dari ${formatCount(bundles)} · tersisa ${formatCount(left)} dari ${formatCount(papers)} surat suara`;
}

/** The board of an open count: strokes in fives that grow with each paper that is read aloud (voting.md §4). */
export function BoardSlide({ slide }: { readonly slide: Board }) {
  const { options, papers, marks, tally, question } = slide;
  const strokes = (papers ?? 0) * marks;
  const perLine = fivesPerLine(strokes);
  // Room for the most lines that this box can come to, so that nothing moves while it is counted.
  const names = options.reduce(
    (sum, { label }) => sum + Math.min(mostNameLines, Math.ceil(label.length / nameLine)),
    2,
  );
  const lines = names + Math.ceil(strokes / (5 * perLine));
  return (
    <div className="slide-board" style={{ '--lines': lines }}>
      <p className="board-question">{question}</p>
      <ol>
        {options.map(({ number, label }, index) => (
          <Row key={number} number={String(number)} label={label} votes={tally.votes[index] ?? 0} perLine={perLine} />
        ))}
        <Row number="A" label="Abstain" votes={tally.blank} perLine={perLine} />
        <Row number="X" label="Tidak sah" votes={tally.invalid} perLine={perLine} />
      </ol>
      <p className={tally.differs === null ? 'board-foot' : 'board-foot warn'}>{remaining(slide)}</p>
    </div>
  );
}

import { memo } from 'react';
import './tally.css';

/** A gap between two strokes of a five, where the strokes end as a share of its width: nothing, one, two, three, four of them. */
const ends = [0, 0.23, 0.42, 0.61, 0.8] as const;

function Line({ fives, rest, perLine }: { readonly fives: number; readonly rest: number; readonly perLine: number }) {
  const end = ends[rest] ?? 0;
  return (
    <div>
      {fives > 0 && <i className="fives" style={{ width: `${String((fives / perLine) * 100)}%`, '--count': fives }} />}
      {rest > 0 && (
        <i
          className="rest"
          style={{ width: `${String((end / perLine) * 100)}%`, backgroundSize: `${String(100 / end)}% 78%` }}
        />
      )}
    </div>
  );
}

const FullLine = memo(Line);

/** Strokes in fives, so many fives to a line; drawn anew only when there is another one. */
export const Tally = memo(function Tally({ count, perLine }: { readonly count: number; readonly perLine: number }) {
  const fives = Math.floor(count / 5);
  const full = Math.floor(fives / perLine);
  return (
    <div className="tally" aria-hidden style={{ '--per-line': perLine }} data-tally={count}>
      {Array.from({ length: full }, (_unused, index) => (
        <FullLine key={index} fives={perLine} rest={0} perLine={perLine} />
      ))}
      <Line fives={fives - full * perLine} rest={count % 5} perLine={perLine} />
    </div>
  );
});

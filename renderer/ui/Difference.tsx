import type { TextChange } from '../../shared/domain';
import './difference.css';

/**
 * A change of wording, as people read it: what goes is struck through, what comes is underlined – by shape and by words for those who
 * hear it, never by colour alone. Used on the operator's screen and on the wall.
 */
export function Difference({
  changes,
  removed,
  added,
}: {
  readonly changes: readonly TextChange[];
  /** What is said before and after words that go, and words that come. */
  readonly removed: string;
  readonly added: string;
}) {
  return (
    <span className="difference">
      {changes.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index}>
            <span className="heard">[{kind === 'removed' ? removed : added}: </span>
            {text}
            <span className="heard">]</span>
          </Mark>
        );
      })}
    </span>
  );
}

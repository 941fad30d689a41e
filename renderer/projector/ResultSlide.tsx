import { formatCount, formatPercent } from '../../shared/text';
import { arithmeticSentence, outcomeWords } from '../../shared/domain';
import type { SlideView } from '../../shared/domain';

export function ResultSlide({ slide }: { readonly slide: Extract<SlideView, { kind: 'result' }> }) {
  const { result } = slide;
  if (result.kind === 'acclamation') {
    return (
      <>
        <p className="slide-question">{slide.question}</p>
        <h1>
          {result.outcome === 'carried'
            ? 'DITERIMA secara aklamasi'
            : `Belum mufakat – ${String(result.objections)} keberatan`}
        </h1>
      </>
    );
  }
  const { verdict, count } = result;
  const rows = [
    ['Setuju', count.yes, 'yes'],
    ['Tidak setuju', count.no, 'no'],
    ['Abstain', count.abstain, 'abstain'],
  ] as const;
  const most = Math.max(1, ...rows.map(([, value]) => value));
  return (
    <>
      <p className="slide-question">{slide.question}</p>
      <h1>{outcomeWords[verdict.outcome]}</h1>
      <div className="slide-bars">
        {rows.map(([label, value, name]) => (
          <div key={name} className="slide-bar">
            <span>{label}</span>
            <div className={`bar ${name}`} style={{ width: `${String((value / most) * 100)}%` }} />
            <strong>
              {formatCount(value)} {name === 'abstain' ? '' : `(${formatPercent(value, verdict.base)})`}
            </strong>
          </div>
        ))}
      </div>
      <p className="slide-small">{arithmeticSentence(verdict)}</p>
    </>
  );
}

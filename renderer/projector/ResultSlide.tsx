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
  const { telling } = result;
  // Hands cannot be invalid: a bar that stays empty would only ask what it means.
  const rows = telling.answers.filter(({ answer, count }) => answer !== 'invalid' || count > 0);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <>
      <p className="slide-question">{slide.question}</p>
      <h1>{telling.outcomeWords}</h1>
      <div className="slide-bars">
        {rows.map(({ answer, label, count, figure, percent }) => (
          <div key={answer} className="slide-bar">
            <span>{label}</span>
            <div className={`bar ${answer}`} style={{ width: `${String((count / most) * 100)}%` }} />
            <strong>
              {figure} {percent === '' ? '' : `(${percent})`}
            </strong>
          </div>
        ))}
      </div>
      <p className="slide-small">
        {telling.arithmetic} {telling.percentNote}
      </p>
    </>
  );
}

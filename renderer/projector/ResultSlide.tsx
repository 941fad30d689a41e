import type { ChoiceTelling, SlideView } from '../../shared/domain';

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
  if (result.kind === 'choice') return <ChoiceSlide question={slide.question} telling={result.telling} />;
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

/** Votes on persons, in the order of their numbers as on the paper. */
function ChoiceSlide({ question, telling }: { readonly question: string; readonly telling: ChoiceTelling }) {
  const most = Math.max(1, ...telling.options.map(({ votes }) => votes));
  return (
    <>
      <h2 className="slide-question">{question}</h2>
      <div className="slide-bars">
        {telling.options.map(({ id, number, label, votes, figure, percent }) => (
          <div key={id} className="slide-bar">
            <span>
              {number}. {label}
            </span>
            <div className="bar option" style={{ width: `${String((votes / most) * 100)}%` }} />
            <strong>
              {figure} {percent === '' ? '' : `(${percent})`}
            </strong>
          </div>
        ))}
      </div>
      <p className="slide-small">
        Sah {telling.validFigure} · tidak sah {telling.invalidFigure} · abstain {telling.blankFigure} · seluruhnya{' '}
        {telling.papersFigure} surat suara. {telling.percentNote}
      </p>
    </>
  );
}

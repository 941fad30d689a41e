import type { SlideView } from '../../shared/domain';
import { WallPicture } from './Logo';

type Slide<Kind extends SlideView['kind']> = Extract<SlideView, { readonly kind: Kind }>;

/** Who stands: number, photo, name, where from, and what for. */
export function CandidatesSlide({ slide }: { readonly slide: Slide<'candidates'> }) {
  const hasPhotos = slide.candidates.some(({ photo }) => photo !== null);
  return (
    <>
      <h2>Calon {slide.title}</h2>
      {slide.candidates.length === 0 && <p>Tidak ada calon.</p>}
      <ol className={`slide-candidates${hasPhotos ? ' with-photos' : ''}`}>
        {slide.candidates.map(({ number, name, origin, vision, photo }) => (
          <li key={`${String(number)} ${name} ${origin}`}>
            <strong className="slide-candidate-number">{number === 0 ? '' : number}</strong>
            {photo !== null ? (
              <WallPicture id={photo} className="slide-candidate-photo" />
            ) : (
              hasPhotos && <span className="slide-candidate-photo" />
            )}
            <div>
              <strong>{name}</strong>
              {origin !== '' && <div className="slide-small">{origin}</div>}
              {vision !== '' && <div className="slide-small">“{vision}”</div>}
            </div>
          </li>
        ))}
      </ol>
      {slide.pages > 1 && (
        <p className="slide-small">
          Halaman {slide.page + 1} dari {slide.pages}
        </p>
      )}
    </>
  );
}

/** Numbers by lot. Of a seed the beginning of each digest is shown, so that whoever computes it again can compare. */
export function NumbersSlide({ slide }: { readonly slide: Slide<'numbers'> }) {
  return (
    <>
      <h2>Nomor urut calon {slide.title}</h2>
      <ol className="slide-candidates">
        {slide.rows.map(({ number, name, digest }) => (
          <li key={`${String(number)} ${name}`}>
            <strong className="slide-candidate-number">{number === 0 ? '?' : number}</strong>
            <div>
              <strong>{name}</strong>
              {digest !== '' && <div className="slide-small">{digest}…</div>}
            </div>
          </li>
        ))}
      </ol>
      <p className="slide-small">{slide.sentence === '' ? 'Nomor urut diundi sekarang.' : slide.sentence}</p>
    </>
  );
}

const signs = { chosen: '✓', tied: '=', notChosen: '' } as const;

/** What a round gave: votes in the order of the paper, the sum in one sentence, who is elected or tied, and what comes next. */
export function RoundSlide({ slide }: { readonly slide: Slide<'round'> }) {
  const { round, title } = slide;
  const most = Math.max(1, ...round.rows.map(({ votes }) => votes));
  return (
    <>
      <h2 className="slide-question">
        {title}: {round.name}
      </h2>
      <h1 className={round.elected === '' ? 'warn' : 'good'}>{round.outcome}</h1>
      {round.rows.length > 0 && (
        <div className="slide-bars">
          {round.rows.map(({ number, name, votes, figure, percent, state }) => (
            <div key={`${String(number)} ${name}`} className="slide-bar slide-votes">
              <span>
                {number}. {name}
              </span>
              <div className="bar candidate" style={{ width: `${String((votes / most) * 100)}%` }} />
              <strong>
                {figure} ({percent}) {signs[state]}
              </strong>
            </div>
          ))}
        </div>
      )}
      <p className="slide-small">{round.arithmetic}</p>
      {round.percentNote !== '' && <p className="slide-small">{round.percentNote}</p>}
      <p>{round.next}</p>
    </>
  );
}

/** Who is elected, once nothing more is to be counted. */
export function ElectedSlide({ slide }: { readonly slide: Slide<'elected'> }) {
  return (
    <>
      <p className="slide-small">Terpilih sebagai</p>
      <h2>{slide.title}</h2>
      {slide.names.map((name) => (
        <h1 key={name} className="good">
          {name}
        </h1>
      ))}
      {slide.next !== '' && <p className="slide-small">{slide.next}</p>}
    </>
  );
}

import type { SlideView } from '../../shared/domain';
import { Difference } from '../ui/Difference';

/** A proposal's text, or an amendment with what goes and what comes in it (MOT-2). */
export function ProposalSlide({ slide }: { readonly slide: Extract<SlideView, { kind: 'proposal' }> }) {
  return (
    <>
      <p className="slide-small">
        {slide.heading}
        {slide.pages > 1 && ` · ${String(slide.page + 1)} dari ${String(slide.pages)}`}
      </p>
      <h2>{slide.title}</h2>
      {slide.paragraphs.map(({ number, changes }) => (
        <p key={number} className="slide-paragraph">
          <span>{number}.</span>
          <Difference changes={changes} removed="dihapus" added="ditambahkan" />
        </p>
      ))}
      {slide.note !== '' && <p className="slide-small">{slide.note}</p>}
    </>
  );
}

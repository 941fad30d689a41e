import { rulesChapters, standardRulesText } from '../../../shared/domain';
import type { AssemblyState } from '../../../shared/domain';
import { romanNumeral } from '../../../shared/text';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { RulesOfProcedureView } from './types';

/** Points run a., b., … z., aa., ab. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${String.fromCharCode(96 + Math.floor(index / 26))}${letter}`;
}

/** The tata tertib, with its live fields as the rules stand now. */
export function rulesOfProcedureView(state: AssemblyState): RulesOfProcedureView {
  const { profile } = state.facts;
  return {
    header: headerView(state, { kind: 'rulesOfProcedure' }, `Tata Tertib ${profile.title}`, false),
    subtitle: profile.title,
    chapters: rulesChapters(state.rulesText ?? standardRulesText, state.facts).map((chapter) => ({
      label: `BAB ${romanNumeral(chapter.number)}`,
      title: chapter.title,
      articles: chapter.articles.map(({ number, heading, paragraphs }) => ({
        label: `Pasal ${String(number)}`,
        heading,
        paragraphs: paragraphs.map(({ text, points }, index) => ({
          // A single paragraph carries no number.
          mark: paragraphs.length === 1 ? '' : `(${String(index + 1)})`,
          text,
          points: points.map((point, place) => ({ mark: `${letterOf(place)}.`, text: point })),
        })),
      })),
    })),
    signatures: { lines: [signedAt(state, profile.startsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}

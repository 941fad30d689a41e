import type { AmendmentId } from '../kernel';
import { wordDifference } from '../proposals/difference';
import type { Proposal } from '../proposals/model';
import { shownAmendment } from '../proposals/outcome';
import type { Collision } from '../proposals/outcome';
import type { AssemblyState } from '../state';
import type { ParagraphView, SlideView } from './slide-view';

/** Letters that can be read from the last row at once; a paragraph is never cut, so one page may hold more. */
const lettersAPage = 420;

function lettersOf({ changes }: ParagraphView): number {
  return changes.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whole paragraphs, as many as fit. */
function pagesOf(paragraphs: readonly ParagraphView[]): readonly (readonly ParagraphView[])[] {
  const pages: ParagraphView[][] = [];
  let letters = 0;
  for (const paragraph of paragraphs) {
    const more = lettersOf(paragraph);
    const last = pages.at(-1);
    if (last === undefined || letters + more > lettersAPage) {
      pages.push([paragraph]);
      letters = more;
    } else {
      last.push(paragraph);
      letters += more;
    }
  }
  return pages;
}

/** What the hall is told beside an amendment that cannot simply go into the text. */
const collisionWords: Readonly<Record<Collision, string>> = {
  sameWords: 'Kata yang sama sudah diubah sidang; bunyi akhirnya disepakati bersama.',
  combined: 'Butir ini sudah diubah sidang; beginilah bunyinya dengan keduanya.',
  removesChanged: 'Butir ini sudah diubah sidang sejak diusulkan untuk dihapus.',
  targetRemoved: 'Butir yang dituju sudah dihapus sidang.',
};

/** A proposal on the wall; null where it is not in the record. */
export function proposalSlide(
  state: AssemblyState,
  proposal: Proposal,
  amendmentId: AmendmentId | null,
  page: number,
): SlideView {
  const amendment = amendmentId === null ? undefined : state.amendments.get(amendmentId);
  const change = amendment?.proposalId === proposal.id ? shownAmendment(state, proposal, amendment) : null;
  const paragraphs =
    change !== null
      ? [{ number: change.number, changes: change.changes }]
      : proposal.paragraphs.map(({ text }, index) => ({ number: index + 1, changes: wordDifference(text, text) }));
  const pages = pagesOf(paragraphs);
  const shown = Math.max(0, Math.min(page, pages.length - 1));
  return {
    kind: 'proposal',
    heading:
      amendment === undefined
        ? `Usulan ${String(proposal.number)}`
        : `Usul perubahan ${String(amendment.number)} · ${amendment.proposer.name}`,
    title: proposal.title,
    note: change === null || change.collision === null ? '' : collisionWords[change.collision],
    paragraphs: pages[shown] ?? [],
    page: shown,
    pages: pages.length,
  };
}

import type { AmendmentId } from '../kernel';
import { wordDifference } from '../proposals/difference';
import type { Amendment, Proposal } from '../proposals/model';
import { targetParagraph } from '../proposals/select';
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

/** The paragraph that an amendment would change, with the change in it; a new one stands where it would come. */
function amended(proposal: Proposal, amendment: Amendment): readonly ParagraphView[] {
  const target = targetParagraph(proposal, amendment);
  const number = (target?.number ?? 0) + (amendment.target.kind === 'insertAfter' ? 1 : 0);
  return [{ number, changes: wordDifference(amendment.basedOn, amendment.text) }];
}

/** A proposal on the wall; null where it is not in the record. */
export function proposalSlide(
  state: AssemblyState,
  proposal: Proposal,
  amendmentId: AmendmentId | null,
  page: number,
): SlideView {
  const amendment = amendmentId === null ? undefined : state.amendments.get(amendmentId);
  const paragraphs =
    amendment?.proposalId === proposal.id
      ? amended(proposal, amendment)
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
    paragraphs: pages[shown] ?? [],
    page: shown,
    pages: pages.length,
  };
}

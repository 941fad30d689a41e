import type { AmendmentId, ParagraphId } from '../kernel';
import type { AssemblyState } from '../state';
import type { Amendment, Paragraph, Proposal } from './model';
import { amendmentsOf } from './select';
import { paragraphsWithout } from './text';

/* Where a paragraph comes that an amendment brings, whatever came and went around its place since (MOT-2). */

interface Step {
  readonly amendmentId: AmendmentId | null;
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

/** How the text became what it is, change by change. */
export function stepsOf({ earlier, paragraphs }: Proposal): readonly Step[] {
  return earlier.map(({ amendmentId, paragraphs: before }, index) => ({
    amendmentId,
    before,
    after: earlier[index + 1]?.paragraphs ?? paragraphs,
  }));
}

/** The wording by which an accepted amendment went into the text, where that is not its own; null otherwise. */
export function agreedWording(proposal: Proposal, amendment: Amendment): string | null {
  const step = stepsOf(proposal).findLast(({ amendmentId }) => amendmentId === amendment.id);
  if (step === undefined || amendment.target.kind === 'delete') return null;
  const earlier = new Map(step.before.map(({ id, text }) => [id, text]));
  const [changed] = step.after.filter(({ id, text }) => earlier.get(id) !== text);
  return changed === undefined || changed.text === amendment.text ? null : changed.text;
}

/** Every paragraph that ever stood in a text, those that went at the places where they stood, and the amendments that brought some. */
interface Line {
  readonly ids: readonly ParagraphId[];
  readonly broughtBy: ReadonlyMap<ParagraphId, Amendment>;
}

/** Whether a paragraph was brought to the same place by an amendment that was proposed before. */
function comesFirst({ broughtBy }: Line, id: ParagraphId, { target: { paragraphId }, number }: Amendment): boolean {
  let by = broughtBy.get(id);
  while (by !== undefined && by.target.paragraphId !== paragraphId) {
    by = by.target.paragraphId === null ? undefined : broughtBy.get(by.target.paragraphId);
  }
  return by !== undefined && by.number < number;
}

/** How many of the line stand before what an amendment brings. What was to follow the same paragraph stands as it was proposed. */
function countBefore(line: Line, amendment: Amendment): number {
  const { ids } = line;
  const { kind, paragraphId } = amendment.target;
  const at = paragraphId === null ? -1 : ids.indexOf(paragraphId);
  if (paragraphId !== null && at === -1) return ids.length;
  if (kind !== 'insertAfter') return at;
  let count = at + 1;
  for (let id = ids[count]; id !== undefined && comesFirst(line, id, amendment); id = ids[count]) count += 1;
  return count;
}

/** The line of a text in which something was put otherwise: what is not in it stays behind what it stood behind. */
function laidAnew(ids: readonly ParagraphId[], text: readonly Paragraph[]): readonly ParagraphId[] {
  const laid = text.map(({ id }) => id);
  const known = new Set(laid);
  ids.forEach((id, index) => {
    const previous = ids[index - 1];
    if (!known.has(id)) laid.splice(previous === undefined ? 0 : laid.indexOf(previous) + 1, 0, id);
  });
  return laid;
}

function holds(ids: readonly ParagraphId[], text: readonly Paragraph[]): boolean {
  const known = new Set(text.map(({ id }) => id));
  const standing = ids.filter((id) => known.has(id));
  return standing.length === text.length && text.every(({ id }, index) => standing[index] === id);
}

function lineOf(state: AssemblyState, proposal: Proposal): Line {
  const amendments = new Map(amendmentsOf(state, proposal.id).map((amendment) => [amendment.id, amendment]));
  const broughtBy = new Map<ParagraphId, Amendment>();
  let ids: readonly ParagraphId[] = (proposal.earlier[0] ?? proposal).paragraphs.map(({ id }) => id);
  for (const { amendmentId, before, after } of stepsOf(proposal)) {
    const amendment = amendmentId === null ? undefined : amendments.get(amendmentId);
    if (amendment?.target.kind === 'insertAfter') {
      const count = countBefore({ ids, broughtBy }, amendment);
      const brought = paragraphsWithout(after, before).map(({ id }) => id);
      ids = [...ids.slice(0, count), ...brought, ...ids.slice(count)];
      for (const id of brought) broughtBy.set(id, amendment);
    }
    if (!holds(ids, after)) ids = laidAnew(ids, after);
  }
  return { ids, broughtBy };
}

/**
 * The paragraph after which one comes that an amendment brings, null at the beginning: after the one that it names, or where that one
 * stood. Several at one place stand in the order in which they were proposed, whichever was accepted first.
 */
export function placeOf(state: AssemblyState, proposal: Proposal, amendment: Amendment): ParagraphId | null {
  const line = lineOf(state, proposal);
  const standing = new Set(proposal.paragraphs.map(({ id }) => id));
  return line.ids.slice(0, countBefore(line, amendment)).findLast((id) => standing.has(id)) ?? null;
}

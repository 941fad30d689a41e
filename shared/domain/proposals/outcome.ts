import type { ParagraphId } from '../kernel';
import type { AssemblyState } from '../state';
import { mergeWordings, wordDifference } from './difference';
import type { TextChange } from './difference';
import type { Amendment, Paragraph, Proposal } from './model';
import { placeOf, stepsOf } from './places';
import { targetParagraph } from './select';
import { paragraphsWithout } from './text';

/* What the text becomes with an amendment, and what has to be asked before: what is shown is what will be (MOT-2). */

export const collisions = ['sameWords', 'combined', 'removesChanged', 'targetRemoved'] as const;

/**
 * Why people are asked before an amendment goes into the text: it speaks about words that an accepted one changed; both together make a
 * wording that nobody proposed; it would remove what an accepted one had changed; what it speaks of is no longer there.
 */
export type Collision = (typeof collisions)[number];

export interface Outcome {
  /** Null where it goes into the text as it was proposed. */
  readonly collision: Collision | null;
  /** The paragraph as it would read; null where people have to find the wording. Empty where it goes. */
  readonly wording: string | null;
  /** The paragraph as it reads now; empty where there is none. */
  readonly present: string;
  /** For a paragraph that comes: the one after which it would stand, null at the beginning. */
  readonly after: ParagraphId | null;
}

/** What the text would become with an amendment, as it stands by now. */
export function outcomeOf(state: AssemblyState, proposal: Proposal, amendment: Amendment): Outcome {
  const { target, text, basedOn } = amendment;
  const present = targetParagraph(proposal, amendment)?.paragraph.text;
  if (target.kind === 'delete') {
    const isChanged = present !== undefined && present !== basedOn;
    const collision = isChanged ? 'removesChanged' : null;
    return { collision, wording: '', present: present ?? '', after: null };
  }
  if (target.kind === 'insertAfter' || present === undefined) {
    const isGone = target.paragraphId !== null && present === undefined;
    const after = placeOf(state, proposal, amendment);
    return { collision: isGone ? 'targetRemoved' : null, wording: text, present: '', after };
  }
  const wording = mergeWordings(basedOn, present, text);
  const isAsProposed = wording === text || present === text;
  const collision = wording === null ? 'sameWords' : isAsProposed ? null : 'combined';
  return { collision, wording, present, after: null };
}

/** What the hall agreed on: how a paragraph reads, and where one comes that is not in the text. */
export type AgreedOutcome = Pick<Outcome, 'after'> & { readonly wording: string };

/** The whole text with an amendment in it; `newId` names an inserted paragraph, and a removed one that comes back keeps its id. */
export function textWith(
  { paragraphs }: Proposal,
  { target }: Pick<Amendment, 'target'>,
  { wording, after }: AgreedOutcome,
  newId: () => ParagraphId,
): readonly Paragraph[] {
  if (target.kind === 'delete') return paragraphs.filter(({ id }) => id !== target.paragraphId);
  if (target.kind === 'replace' && paragraphs.some(({ id }) => id === target.paragraphId)) {
    return paragraphs.map((one) => (one.id === target.paragraphId ? { ...one, text: wording } : one));
  }
  const id = target.kind === 'replace' ? target.paragraphId : newId();
  const index = after === null ? 0 : paragraphs.findIndex((one) => one.id === after) + 1;
  return [...paragraphs.slice(0, index), { id, text: wording }, ...paragraphs.slice(index)];
}

/** A paragraph in the change from one text to another: its number after it, or before where it goes. */
export interface ChangedParagraph {
  readonly id: ParagraphId;
  readonly number: number;
  readonly changes: readonly TextChange[];
}

/** One text beside another, paragraph by paragraph; what goes is told before what stood behind it. */
export function textDifference(before: readonly Paragraph[], after: readonly Paragraph[]): readonly ChangedParagraph[] {
  const earlier = new Map(before.map(({ id, text }) => [id, text]));
  const rows: ChangedParagraph[] = after.map(({ id, text }, index) => ({
    id,
    number: index + 1,
    changes: wordDifference(earlier.get(id) ?? '', text),
  }));
  for (const gone of paragraphsWithout(before, after)) {
    const index = before.indexOf(gone);
    const previous = before[index - 1]?.id;
    const at = previous === undefined ? 0 : rows.findIndex(({ id }) => id === previous) + 1;
    rows.splice(at, 0, { id: gone.id, number: index + 1, changes: wordDifference(gone.text, '') });
  }
  return rows;
}

function isChanged({ changes }: ChangedParagraph): boolean {
  return changes.some(({ kind }) => kind !== 'same');
}

/** Stands for the id of a paragraph that is not in the text yet. */
export const comingParagraph = 'coming' as ParagraphId;

/** An amendment as it is to be seen. */
export interface ShownAmendment extends ChangedParagraph {
  readonly collision: Collision | null;
}

/**
 * An amendment as it is shown: one that waits as what it would make of the text as that reads now, an accepted one as what it made of it,
 * one that was not taken as it was proposed.
 */
export function shownAmendment(state: AssemblyState, proposal: Proposal, amendment: Amendment): ShownAmendment {
  const asProposed: ShownAmendment = {
    collision: null,
    id: amendment.target.paragraphId ?? comingParagraph,
    number: (targetParagraph(proposal, amendment)?.number ?? 0) + (amendment.target.kind === 'insertAfter' ? 1 : 0),
    changes: wordDifference(amendment.basedOn, amendment.text),
  };
  if (amendment.state === 'accepted') {
    const step = stepsOf(proposal).findLast(({ amendmentId }) => amendmentId === amendment.id);
    const changed = step === undefined ? undefined : textDifference(step.before, step.after).find(isChanged);
    return changed === undefined ? asProposed : { ...asProposed, ...changed };
  }
  if (amendment.state !== 'open') return asProposed;
  const { collision, wording, present, after } = outcomeOf(state, proposal, amendment);
  const agreed = { wording: wording ?? amendment.text, after };
  const becomes = textWith(proposal, amendment, agreed, () => comingParagraph);
  const changed = textDifference(proposal.paragraphs, becomes).find(isChanged);
  if (changed !== undefined) return { collision, ...changed };
  // The text says so already.
  const isThere = amendment.target.kind === 'replace';
  return { ...asProposed, collision, changes: isThere ? wordDifference(present, present) : asProposed.changes };
}

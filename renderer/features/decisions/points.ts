import type { DecreeAnnex } from '../../../shared/domain';

/** A point of the decree; each line after its first is a sub-point. */
export interface Point {
  text: string;
}

/** The lists of points, in the order of the paper. */
export const pointLists = ['considering', 'citing', 'noting', 'clauses', 'copies'] as const;
export type PointList = (typeof pointLists)[number];

export type DecisionForm = {
  /** The poll that it rests on, or `consensus`. */
  basis: string;
  /** Whether the gavel is knocked with it, now. */
  isKnocked: boolean;
  title: string;
  isGathered: boolean;
  annexes: DecreeAnnex[];
} & Record<PointList, Point[]>;

/** Goes to a point below an element, at once: what the form's own way puts off, the next letter does not wait for. */
export function focusPoint(root: ParentNode | null, list: PointList, index: number): void {
  root?.querySelector<HTMLElement>(`[name="${list}.${String(index)}.text"]`)?.focus();
}

/** Marks that word processors and people set before a point. */
const leadingMark = /^\s*(?:(?:[a-z]{1,2}|\d{1,2}|[ivx]{1,4})[.)]|[-–•·▪*])\s+/i;
const leadingLabel = /^\s*KE[A-Z]+(?:\s+(?:PULUH|BELAS)(?:\s+[A-Z]+)?)?\s*:\s*/;

/** Pasted text as points: a line each, without the marks that the paper sets itself. */
export function pastedPoints(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(leadingLabel, '').replace(leadingMark, '').replace(/\t+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** How often a text stands in the points. */
export function occurrences(entry: DecisionForm, sought: string): number {
  if (sought === '') return 0;
  return pointLists.flatMap((list) => entry[list]).reduce((sum, { text }) => sum + text.split(sought).length - 1, 0);
}

/** The form with a text replaced wherever it stands in the points. */
export function replaced(entry: DecisionForm, sought: string, by: string): DecisionForm {
  if (sought === '') return entry;
  const lists = pointLists.map((list) => [
    list,
    entry[list].map(({ text }) => ({ text: text.split(sought).join(by) })),
  ]);
  return { ...entry, ...(Object.fromEntries(lists) as Record<PointList, Point[]>) };
}

import type { Paragraph, TextRevision } from './model';

/** What of a text became another. */
export function revisionOf(before: readonly Paragraph[], after: readonly Paragraph[]): TextRevision {
  const wording = new Map(before.map(({ id, text }) => [id, text]));
  return { order: after.map(({ id }) => id), changed: after.filter(({ id, text }) => wording.get(id) !== text) };
}

/** Whether a text stayed as it was. */
export function isSameText(before: readonly Paragraph[], after: readonly Paragraph[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ id, text }, index) => after[index]?.id === id && after[index].text === text)
  );
}

/** A text with a revision in it. */
export function revised(before: readonly Paragraph[], { order, changed }: TextRevision): readonly Paragraph[] {
  const wording = new Map([...before, ...changed].map((paragraph) => [paragraph.id, paragraph]));
  return order.flatMap((id) => wording.get(id) ?? []);
}

/** The paragraphs of a text that another has not. */
export function paragraphsWithout(
  paragraphs: readonly Paragraph[],
  others: readonly Paragraph[],
): readonly Paragraph[] {
  const known = new Set(others.map(({ id }) => id));
  return paragraphs.filter(({ id }) => !known.has(id));
}

import { issuedDocumentOf } from '../documents/select';
import type { AgendaItemId } from '../kernel';
import { wordDifference } from '../proposals/difference';
import type { TextChange } from '../proposals/difference';
import type { AssemblyState } from '../state';
import { blockKey, emptyBody, isBlank, plainText } from './blocks';
import { withFactsOfNow } from './fields';
import type { FinalText, MinutesVersion, RichTextNode } from './model';
import { minuteTextOf } from './texts';

/** The version that stands as final; null while the minutes are written. */
export function finalMinutes({ minutesVersions }: Pick<AssemblyState, 'minutesVersions'>): MinutesVersion | null {
  const last = minutesVersions.at(-1);
  return last?.reopened === null ? last : null;
}

/** The number of the paper that tells what the minutes say; null where there is none that is valid. */
export function numberOfMinutes(state: AssemblyState): string | null {
  return issuedDocumentOf(state, { kind: 'minutes' })?.number ?? null;
}

/** Whether the minutes are closed to whoever types. */
export function areMinutesLocked(state: AssemblyState): boolean {
  return finalMinutes(state) !== null || numberOfMinutes(state) !== null;
}

/** What is written by hand at present, with the facts in it as the record tells them: the day first, then the items in their order. */
export function textsNow(state: AssemblyState): readonly FinalText[] {
  const places = [{ id: null, title: '' }, ...state.agenda.items];
  return places.flatMap(({ id: itemId, title }) => {
    const text = minuteTextOf(state, itemId);
    return text === undefined || (text.body.content ?? []).every(isBlank)
      ? []
      : [{ itemId, title, body: withFactsOfNow(state, text.body) }];
  });
}

/** The texts as one, in a form that is the same for the same words in the same form: what the digest of a version is taken of. */
export function versionText(texts: readonly FinalText[]): string {
  return JSON.stringify(texts.map(({ title, body }) => [title, blockKey(body)]));
}

/**
 * The text to an item as it is printed: of the version that stands as final, else of now, with the facts in it as the record tells them.
 */
export function printedText(state: AssemblyState, itemId: AgendaItemId | null): RichTextNode {
  const final = finalMinutes(state);
  if (final !== null) return final.texts.find((one) => one.itemId === itemId)?.body ?? emptyBody;
  return withFactsOfNow(state, minuteTextOf(state, itemId)?.body ?? emptyBody);
}

/** What became of the text to one item from one version to another, in the order of reading. */
export interface ItemComparison {
  readonly itemId: AgendaItemId | null;
  readonly title: string;
  readonly changes: readonly TextChange[];
}

function textsOf(state: AssemblyState, version: number | null): readonly FinalText[] {
  if (version === null) return textsNow(state);
  return state.minutesVersions.find(({ number }) => number === version)?.texts ?? [];
}

/** A text as a reader has it: block below block. */
function readText(text: FinalText | undefined): string {
  return (text?.body.content ?? []).map(plainText).join('\n');
}

/**
 * The items whose text is another one in the second version than in the first, with the words that went and came.
 * @param from number of a version
 * @param to number of a version, or null for the text of now
 */
export function minutesComparison(
  state: AssemblyState,
  from: number | null,
  to: number | null,
): readonly ItemComparison[] {
  const before = textsOf(state, from);
  const after = textsOf(state, to);
  const gone = before.filter(({ itemId }) => !after.some((one) => one.itemId === itemId));
  const order = new Map(state.agenda.items.map(({ id }, index) => [id, index]));
  const place = ({ itemId }: FinalText) => (itemId === null ? -1 : (order.get(itemId) ?? order.size));
  return [...after, ...gone]
    .sort((a, b) => place(a) - place(b))
    .flatMap(({ itemId, title }) => {
      const [old, now] = [before, after].map((texts) => readText(texts.find((one) => one.itemId === itemId)));
      return old === now ? [] : [{ itemId, title, changes: wordDifference(old ?? '', now ?? '') }];
    });
}

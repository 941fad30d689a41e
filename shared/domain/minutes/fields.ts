import { countWithWords, formatTime } from '../../text';
import type { AgendaItemId, DecisionId, ParticipantId, PollId } from '../kernel';
import { resultSentence } from '../polls/sentences';
import type { AssemblyState } from '../state';
import { minutesAttendance } from './attendance';
import type { RichTextNode } from './model';
import { minuteSections } from './sections';

/*
 * Facts in the minute taker's text (MIN-3): a count, a time, a name or a result is inserted, not typed. The text names the record; what is
 * read is drawn from it each time, so that nobody mistypes it and a corrected record is seen wherever it was told.
 */

export const fieldKinds = ['start', 'end', 'quorum', 'presence', 'poll', 'decision', 'person'] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Which fact of the record a field tells: `quorum:<id of the check>`. */
export type FieldRef = `${FieldKind}:${string}`;

function isKind(kind: string | undefined): kind is FieldKind {
  return fieldKinds.some((one) => one === kind);
}

function timeOf(state: AssemblyState, id: string, end: 'from' | 'to'): string | null {
  const { timeZone } = state.facts.profile;
  const stretches = minuteSections(state).find(({ item }) => item?.id === (id as AgendaItemId))?.stretches ?? [];
  const at = end === 'from' ? stretches[0]?.from : stretches.at(-1)?.to;
  return at === undefined || at === null ? null : `pukul ${formatTime(at, timeZone)}`;
}

/** What a field reads at present, in the words of a document; null where the record knows no such thing (any more). */
export function fieldText(state: AssemblyState, ref: string): string | null {
  const [kind, id = ''] = ref.split(':');
  if (!isKind(kind)) return null;
  switch (kind) {
    case 'start':
      return timeOf(state, id, 'from');
    case 'end':
      return timeOf(state, id, 'to');
    case 'quorum': {
      const check = state.quorumChecks.find((one) => one.id === id);
      if (check === undefined) return null;
      return `${countWithWords(check.state.present)} dari ${countWithWords(check.state.registered)} koperasi`;
    }
    case 'presence': {
      const { cooperatives } = minutesAttendance(state);
      return cooperatives === null ? null : `${countWithWords(cooperatives.count)} koperasi`;
    }
    case 'poll': {
      const poll = state.polls.get(id as PollId);
      const result = poll !== undefined && 'result' in poll.state ? poll.state.result : null;
      return poll === undefined || result === null ? null : resultSentence(poll, result).replace(/\.$/, '');
    }
    case 'decision':
      return state.decisions.get(id as DecisionId)?.title ?? null;
    case 'person':
      return state.participants.get(id as ParticipantId)?.name ?? null;
  }
}

/** A fact that can be put into the text to an item. */
export interface FieldChoice {
  readonly ref: FieldRef;
  readonly kind: FieldKind;
  /** What it is about, where that is not plain: the question of a vote, the occasion of a check. */
  readonly about: string;
  readonly text: string;
}

/** The facts that the record has for the text to an item, or (null) to the day: its own first, then what concerns everybody. */
export function fieldChoices(state: AssemblyState, itemId: AgendaItemId | null): readonly FieldChoice[] {
  const wanted: {
    readonly ref: FieldRef;
    readonly kind: FieldKind;
    readonly about: string;
    readonly isOwn: boolean;
  }[] = [
    ...(itemId === null
      ? []
      : (['start', 'end'] as const).map((kind) => ({
          ref: `${kind}:${itemId}` as const,
          kind,
          about: '',
          isOwn: true,
        }))),
    ...state.polls
      .valueSeq()
      .toArray()
      .map(({ id, question, itemId: of }) => ({
        ref: `poll:${id}` as const,
        kind: 'poll' as const,
        about: question,
        isOwn: of === itemId,
      })),
    ...state.decisions
      .valueSeq()
      .toArray()
      .map(({ id, title, itemId: of }) => ({
        ref: `decision:${id}` as const,
        kind: 'decision' as const,
        about: title,
        isOwn: of === itemId,
      })),
    ...state.quorumChecks.map(({ id, occasion }) => ({
      ref: `quorum:${id}` as const,
      kind: 'quorum' as const,
      about: occasion,
      isOwn: false,
    })),
    { ref: 'presence:', kind: 'presence', about: '', isOwn: false },
  ];
  return [...wanted.filter(({ isOwn }) => isOwn), ...wanted.filter(({ isOwn }) => !isOwn)].flatMap(
    ({ ref, kind, about }) => {
      const text = fieldText(state, ref);
      return text === null ? [] : [{ ref, kind, about, text }];
    },
  );
}

/** The fact that a node tells, with what it read when it was put there; null for any other node. Somebody who is mentioned is one, too. */
export function fieldOf({ type, attrs }: RichTextNode): { readonly ref: string; readonly told: string } | null {
  const label = attrs?.['label'];
  const told = typeof label === 'string' ? label : '';
  const named = attrs?.[type === 'mention' ? 'id' : 'ref'];
  if (typeof named !== 'string') return null;
  if (type === 'mention') return { ref: `person:${named}`, told };
  return type === 'fact' ? { ref: named, told } : null;
}

/** A text with each fact as the record tells it now; what the record knows no more stays as it was told. */
export function withFactsOfNow(state: AssemblyState, node: RichTextNode): RichTextNode {
  const field = fieldOf(node);
  if (field !== null) return { ...node, attrs: { ...node.attrs, label: fieldText(state, field.ref) ?? field.told } };
  return node.content === undefined
    ? node
    : { ...node, content: node.content.map((one) => withFactsOfNow(state, one)) };
}

import type { AgendaItem } from '../agenda/model';
import { itemNumbers } from '../agenda/select';
import type { AgendaItemId, ParticipantId } from '../kernel';
import { itemClock, runningItem, runningItems, sessionOf } from '../sitting/select';
import { calledSpeaker, currentSpeech, interruptedSpeech, interruptionKindOf } from '../speakers/floor';
import type { SpeakerEntry } from '../speakers/model';
import { mayBeCalled, openInterruptions, speakerListOf, speakerQueue, speechClock } from '../speakers/select';
import type { AssemblyState } from '../state';
import type { CurrentSpeakerView, SlideView, SpeakerRowView } from './slide-view';

/** With whoever speaks and an interruption that waits, no more than seven lines stand on the wall (design.md). */
const mostNext = 5;
const mostCommissions = 7;

/** A running item with its timer. */
function itemSlide(state: AssemblyState, item: AgendaItem): SlideView | null {
  const clock = itemClock(state, item);
  if (clock === null) return null;
  return { kind: 'item', title: item.title, session: sessionOf(state.agenda, item)?.title ?? '', clock };
}

/** What runs now: the item of the plenary, else the commissions side by side; null where nothing does. */
export function runningSlide(state: AssemblyState): SlideView | null {
  const { agenda } = state;
  const plenary = runningItem(agenda);
  if (plenary !== undefined) return itemSlide(state, plenary);
  const running = runningItems(agenda);
  const numbers = itemNumbers(agenda);
  const [only] = running;
  if (only !== undefined && running.length === 1) return itemSlide(state, only);
  const rows = running.slice(0, mostCommissions).flatMap((item) => {
    const clock = itemClock(state, item);
    return clock === null
      ? []
      : [{ number: numbers.get(item.id) ?? 0, session: sessionOf(agenda, item)?.title ?? '', item: item.title, clock }];
  });
  return rows.length === 0 ? null : { kind: 'commissions', rows };
}

function person(state: AssemblyState, id: ParticipantId): Pick<SpeakerRowView, 'name' | 'cooperative'> {
  const participant = state.participants.get(id);
  if (participant === undefined) return { name: '', cooperative: '' };
  const { name, cooperativeId } = participant;
  return { name, cooperative: cooperativeId === null ? '' : (state.cooperatives.get(cooperativeId)?.name ?? '') };
}

function row(state: AssemblyState, itemId: AgendaItemId, entry: SpeakerEntry): SpeakerRowView {
  const number = speakerListOf(state, itemId).entries.findIndex(({ id }) => id === entry.id) + 1;
  return { number, ...person(state, entry.participantId), stance: entry.stance };
}

function speakerNow(state: AssemblyState, item: AgendaItem): CurrentSpeakerView | null {
  const speech = currentSpeech(state, item.id);
  if (speech !== undefined) {
    const interruptionKind = interruptionKindOf(state, speech.id);
    return { ...row(state, item.id, speech), interruptionKind, clock: speechClock(state, item.id, speech) };
  }
  const called = calledSpeaker(state, item.id);
  return called === undefined ? null : { ...row(state, item.id, called), interruptionKind: null, clock: null };
}

/** Who speaks to an item and who comes next. */
function speakersSlide(state: AssemblyState, item: AgendaItem): SlideView {
  const queue = speakerQueue(state, item.id);
  const first = openInterruptions(state, item.id).find((one) => mayBeCalled(state, one));
  const interrupted = interruptedSpeech(state, item.id);
  return {
    kind: 'speakers',
    item: item.title,
    now: speakerNow(state, item),
    interrupted: interrupted === undefined ? null : row(state, item.id, interrupted),
    next: queue.slice(0, mostNext).map((entry) => row(state, item.id, entry)),
    more: Math.max(0, queue.length - mostNext),
    interruption:
      first === undefined
        ? null
        : { number: 0, ...person(state, first.participantId), stance: 'neutral', interruptionKind: first.kind },
  };
}

/** The list that the hall would ask for: the plenary's, else that of the first commission in which somebody has the floor. */
export function chosenSpeakersSlide(state: AssemblyState): SlideView | null {
  const running = runningItems(state.agenda);
  const item = runningItem(state.agenda) ?? running.find((one) => speakerNow(state, one) !== null) ?? running[0];
  return item === undefined ? null : speakersSlide(state, item);
}

/** The list by itself, while somebody was called or speaks in the plenary; null otherwise. */
export function followedSpeakersSlide(state: AssemblyState): SlideView | null {
  const item = runningItem(state.agenda);
  if (item === undefined || speakerNow(state, item) === null) return null;
  return speakersSlide(state, item);
}

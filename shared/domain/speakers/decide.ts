import { accept, refuse } from '../kernel';
import type { AgendaItemId, DecisionContext, Deciders, EntryId, ParticipantId } from '../kernel';
import { isOpen } from '../sitting/elapsed';
import { commissionOf, presidingNow, runningItem } from '../sitting/select';
import type { AssemblyState } from '../state';
import type { SpeakerCommand, SpeakerRefusal } from './commands';
import type { SpeakerEvent } from './events';
import { beginInterruption, endFloor } from './decide-floor';
import { calledSpeaker, currentSpeech, nameOf } from './floor';
import type { NewSpeaker } from './model';
import { mayBeCalled, speakerListOf, speakerQueue, speakingObstacle } from './select';
import type { Speech } from './select';

const longestExtension = 60;

function findItem(state: AssemblyState, itemId: AgendaItemId) {
  const item = state.agenda.items.find((one) => one.id === itemId);
  return item === undefined ? refuse('speaker.unknownItem') : accept(item);
}

function findParticipant(state: AssemblyState, id: ParticipantId) {
  const participant = state.participants.get(id);
  return participant === undefined || participant.isRemoved
    ? refuse('speaker.unknownParticipant')
    : accept(participant);
}

function findEntry(state: AssemblyState, itemId: AgendaItemId, id: EntryId) {
  const entry = speakerListOf(state, itemId).entries.find((one) => one.id === id);
  return entry === undefined ? refuse('speaker.unknown') : accept(entry);
}

function obstacleOf(state: AssemblyState, participantId: ParticipantId, overrideReason: string) {
  const found = findParticipant(state, participantId);
  if (!found.ok) return found;
  const obstacle = speakingObstacle(state, found.value);
  if (obstacle === null || overrideReason !== '') return accept({ participant: found.value, obstacle });
  const params = { name: found.value.name };
  return obstacle === 'speaker.notPresent'
    ? refuse('speaker.notPresent', params)
    : refuse('speaker.noSpeakingRight', params);
}

/** Whoever is to be called or to begin: the one that was named, or the next of the queue. Nobody speaks to what is over. */
function nextSpeaker(state: AssemblyState, itemId: AgendaItemId, id: EntryId | null) {
  const item = findItem(state, itemId);
  if (!item.ok) return item;
  const { title, state: itemState } = item.value;
  if (itemState.kind === 'finished' || itemState.kind === 'skipped') return refuse('speaker.itemIsOver', { title });
  if (id !== null) {
    const entry = findEntry(state, itemId, id);
    if (!entry.ok || mayBeCalled(state, entry.value)) return entry;
    return refuse('speaker.notPresent', { name: nameOf(state, entry.value) });
  }
  const entry = calledSpeaker(state, itemId) ?? speakerQueue(state, itemId)[0];
  return entry === undefined ? refuse('speaker.nobodyWaiting') : accept(entry);
}

function withSpeech(state: AssemblyState, itemId: AgendaItemId, change: (speech: Speech) => readonly SpeakerEvent[]) {
  const speech = currentSpeech(state, itemId);
  return speech === undefined ? refuse('speaker.nobodySpeaking') : accept(change(speech));
}

function addEntry(
  state: AssemblyState,
  command: Extract<SpeakerCommand, { readonly type: 'speaker.add' }>,
  context: DecisionContext,
) {
  const { itemId, participantId, stance, note } = command;
  const reason = command.overrideReason.trim();
  const item = findItem(state, itemId);
  if (!item.ok) return item;
  const allowed = obstacleOf(state, participantId, reason);
  if (!allowed.ok) return allowed;
  const { participant, obstacle } = allowed.value;
  const list = speakerListOf(state, itemId);
  if (!list.isOpen) return refuse('speaker.listClosed', { title: item.value.title });
  const own = list.entries.filter((entry) => entry.participantId === participantId);
  if (own.some(({ state: { kind } }) => kind === 'waiting' || kind === 'called' || kind === 'speaking'))
    return refuse('speaker.alreadyListed', { name: participant.name });
  const hasSpoken = own.some((entry) => entry.state.kind === 'finished');
  const isAgainRefused = hasSpoken && !state.facts.rules.speech.mayAgain;
  if (isAgainRefused && reason === '') return refuse('speaker.alreadySpoke', { name: participant.name });
  const entry: NewSpeaker = {
    id: context.newId<EntryId>(),
    participantId,
    stance,
    note: note.trim(),
    overrideReason: obstacle !== null || isAgainRefused ? reason : null,
  };
  return accept([{ type: 'speaker.added', itemId, entry } as const]);
}

export const speakerDeciders: Deciders<AssemblyState, SpeakerCommand, SpeakerEvent, SpeakerRefusal> = {
  'speakers.open': (state, { itemId }) => {
    const item = findItem(state, itemId);
    if (!item.ok) return item;
    return accept(speakerListOf(state, itemId).isOpen ? [] : [{ type: 'speakers.opened', itemId }]);
  },
  'speakers.close': (state, { itemId }) =>
    accept(speakerListOf(state, itemId).isOpen ? [{ type: 'speakers.closed', itemId }] : []),
  'speakers.setOrder': (state, { itemId, order }) => {
    const item = findItem(state, itemId);
    return item.ok ? accept([{ type: 'speakers.orderSet', itemId, order }]) : item;
  },
  'speaker.add': addEntry,
  'speaker.edit': (state, { itemId, id, stance, note }) => {
    const entry = findEntry(state, itemId, id);
    return entry.ok ? accept([{ type: 'speaker.edited', itemId, id, stance, note: note.trim() }]) : entry;
  },
  'speaker.move': (state, { itemId, id, position }) => {
    const entry = findEntry(state, itemId, id);
    if (!entry.ok) return entry;
    if (entry.value.state.kind !== 'waiting') return refuse('speaker.notWaiting', { name: nameOf(state, entry.value) });
    const { order, entries } = speakerListOf(state, itemId);
    if (order.firstSpeakersFirst || order.alternates) return refuse('speaker.orderedByRule');
    const others = entries.filter((one) => one.state.kind === 'waiting' && one.id !== id);
    return accept([{ type: 'speaker.moved', itemId, id, before: others[Math.max(0, position)]?.id ?? null }]);
  },
  'speaker.withdraw': (state, { itemId, id }) => {
    const entry = findEntry(state, itemId, id);
    if (!entry.ok) return entry;
    const { kind } = entry.value.state;
    return kind === 'waiting' || kind === 'called'
      ? accept([{ type: 'speaker.withdrawn', itemId, id }])
      : refuse('speaker.notWaiting', { name: nameOf(state, entry.value) });
  },
  'speaker.requeue': (state, { itemId, id }) => {
    const entry = findEntry(state, itemId, id);
    if (!entry.ok) return entry;
    const { kind } = entry.value.state;
    return kind === 'withdrawn' || kind === 'called'
      ? accept([{ type: 'speaker.requeued', itemId, id }])
      : refuse('speaker.notWaiting', { name: nameOf(state, entry.value) });
  },
  'speaker.call': (state, { itemId, id }) => {
    const next = nextSpeaker(state, itemId, id);
    if (!next.ok) return next;
    if (next.value.state.kind === 'called') {
      return id === null ? refuse('speaker.alreadyCalled', { name: nameOf(state, next.value) }) : accept([]);
    }
    if (next.value.state.kind !== 'waiting') return refuse('speaker.notWaiting', { name: nameOf(state, next.value) });
    // One is called at a time: whoever was called before waits again.
    const before = speakerListOf(state, itemId).entries.filter((entry) => entry.state.kind === 'called');
    return accept([
      ...before.map((entry) => ({ type: 'speaker.requeued', itemId, id: entry.id }) as const),
      { type: 'speaker.called', itemId, id: next.value.id },
    ]);
  },
  'speaker.start': (state, { itemId, id }) => {
    const speech = currentSpeech(state, itemId);
    if (speech !== undefined) return refuse('speaker.anotherSpeaking', { name: nameOf(state, speech) });
    const next = nextSpeaker(state, itemId, id);
    if (!next.ok) return next;
    const { kind } = next.value.state;
    if (kind !== 'waiting' && kind !== 'called')
      return refuse('speaker.notWaiting', { name: nameOf(state, next.value) });
    const limitSeconds = state.facts.rules.speech.minutes * 60;
    return accept([{ type: 'speech.started', itemId, id: next.value.id, limitSeconds }]);
  },
  'speaker.pause': (state, { itemId }) =>
    withSpeech(state, itemId, ({ id, state: speech }) =>
      speech.kind !== 'speaking' || isOpen(speech.pauses) ? [] : [{ type: 'speech.paused', itemId, id }],
    ),
  'speaker.continue': (state, { itemId }) =>
    withSpeech(state, itemId, ({ id, state: speech }) =>
      speech.kind !== 'speaking' || !isOpen(speech.pauses) ? [] : [{ type: 'speech.continued', itemId, id }],
    ),
  'speaker.extend': (state, { itemId, minutes }) =>
    !Number.isInteger(minutes) || minutes < 1 || minutes > longestExtension
      ? refuse('speaker.extensionOutOfRange', { minutes })
      : withSpeech(state, itemId, ({ id, state: { limitSeconds } }) => [
          { type: 'speech.extended', itemId, id, limitSeconds: limitSeconds + minutes * 60 },
        ]),
  'speaker.finish': (state, { itemId }) => withSpeech(state, itemId, ({ id }) => endFloor(state, itemId, id)),
  'interruption.raise': (state, command, context) => {
    const { participantId, kind } = command;
    const reason = command.overrideReason.trim();
    if (command.itemId !== null) {
      const item = findItem(state, command.itemId);
      if (!item.ok) return item;
    }
    const allowed = obstacleOf(state, participantId, reason);
    if (!allowed.ok) return allowed;
    return accept([
      {
        type: 'interruption.raised',
        interruption: {
          id: context.newId<EntryId>(),
          itemId: command.itemId ?? runningItem(state.agenda)?.id ?? null,
          participantId,
          kind,
          text: command.text.trim(),
          overrideReason: allowed.value.obstacle === null ? null : reason,
        },
      },
    ]);
  },
  'interruption.rule': (state, { id, verdict, text }) => {
    const interruption = state.interruptions.find((one) => one.id === id);
    if (interruption === undefined) return refuse('interruption.unknown');
    if (interruption.ruling !== null) return refuse('interruption.alreadyRuled');
    if (verdict === 'refused' && text.trim() === '') return refuse('interruption.rulingMissing');
    const item = state.agenda.items.find((one) => one.id === interruption.itemId);
    const by = presidingNow(state, commissionOf(state.agenda, item)).name;
    const begins = verdict === 'accepted' ? beginInterruption(state, interruption) : accept([]);
    if (!begins.ok) return begins;
    return accept([{ type: 'interruption.ruled', id, verdict, text: text.trim(), by }, ...begins.value]);
  },
};

import type { ParticipantCategory } from '../assembly/categories';
import type { RulesOfProcedure } from '../assembly/model';
import { isPresent } from '../attendance/select';
import { chronicleFilter, indexOf } from '../kernel';
import type { AgendaItemId, ChronicleEntry, CooperativeId, EntryId, Instant, ParticipantId } from '../kernel';
import type { Participant } from '../registry/model';
import { clockOf } from '../sitting/clock';
import type { Clock } from '../sitting/clock';
import { elapsedBetween, isOpen } from '../sitting/elapsed';
import type { Interval } from '../sitting/model';
import { suspensionStops } from '../sitting/select';
import type { AssemblyFact, AssemblyState } from '../state';
import type { FloorState, Interruption, SpeakerEntry, SpeakerList, Stance } from './model';
import { callingOrder } from './queue';

type BegunSpeech = Extract<AssemblyFact, { readonly type: 'speech.started' }>;

/** Time that is left when the timer of a speech begins to warn. */
export const speechWarningSeconds = 30;

/** The list of an item; one that nobody has opened yet is closed and empty. */
export function speakerListOf(state: AssemblyState, itemId: AgendaItemId): SpeakerList {
  return (
    state.speakers.get(itemId) ?? {
      itemId,
      isOpen: false,
      order: { firstSpeakersFirst: false, alternates: false },
      entries: [],
    }
  );
}

export type Speech = SpeakerEntry & {
  readonly state: Extract<SpeakerEntry['state'], { readonly kind: 'speaking' | 'finished' }>;
};

export function isSpeech(entry: SpeakerEntry): entry is Speech {
  return entry.state.kind === 'speaking' || entry.state.kind === 'finished';
}

const speechCounts = indexOf((speakers: AssemblyState['speakers']) => {
  const counts = new Map<ParticipantId, number>();
  for (const list of speakers.values()) {
    for (const entry of list.entries) {
      if (isSpeech(entry)) counts.set(entry.participantId, (counts.get(entry.participantId) ?? 0) + 1);
    }
  }
  return counts;
});

/** How often somebody has spoken in this assembly. */
export function speechesOf(state: AssemblyState, participantId: ParticipantId): number {
  return speechCounts(state.speakers).get(participantId) ?? 0;
}

/** Speeches in the order in which they began, whatever the clock said. */
const begun = chronicleFilter<AssemblyFact, ChronicleEntry<BegunSpeech>>(
  (entry): entry is ChronicleEntry<BegunSpeech> => entry.fact.type === 'speech.started',
);

function lastStance(state: AssemblyState, list: SpeakerList): Stance {
  const taken = new Map(list.entries.filter(isSpeech).map((entry) => [entry.id, entry.stance]));
  const last = begun(state.chronicle).findLast(({ fact }) => (taken.get(fact.id) ?? 'neutral') !== 'neutral');
  return (last === undefined ? undefined : taken.get(last.fact.id)) ?? 'neutral';
}

/** Those who wait for their turn and may be called, the next one first: who left the hall keeps a place and is passed over (SPK-4). */
export function speakerQueue(state: AssemblyState, itemId: AgendaItemId): readonly SpeakerEntry[] {
  const list = speakerListOf(state, itemId);
  return callingOrder(
    list.entries.filter((entry) => entry.state.kind === 'waiting' && mayBeCalled(state, entry)),
    list.order,
    (participantId) => speechesOf(state, participantId) > 0,
    lastStance(state, list),
  );
}

/** Seconds that a speech has taken at `now`, without its pauses and without `stops`. */
function speechSeconds({ state }: Speech, stops: readonly Interval[], now: Instant): number {
  return floorSeconds(state, stops, now);
}

/** The same of anybody who has or had the floor. */
function floorSeconds(state: FloorState, stops: readonly Interval[], now: Instant): number {
  const end = state.kind === 'finished' ? state.finishedAt : now;
  return Math.floor(elapsedBetween(state.startedAt, end, [...state.pauses, ...stops]) / 1000);
}

/** Seconds that a speech has taken at `now`, from recorded instants alone (AGD-4). */
export function speechElapsedSeconds(state: AssemblyState, itemId: AgendaItemId, speech: Speech, now: Instant): number {
  const item = state.agenda.items.find((one) => one.id === itemId);
  return speechSeconds(speech, suspensionStops(state, item), now);
}

/** The timer of whoever speaks to an item (AGD-4). */
export function speechClock(state: AssemblyState, itemId: AgendaItemId, speech: Speech): Clock {
  const item = state.agenda.items.find((one) => one.id === itemId);
  return clockOf(speech.state.startedAt, [...speech.state.pauses, ...suspensionStops(state, item)], {
    limitSeconds: speech.state.limitSeconds,
    warningSeconds: speechWarningSeconds,
  });
}

export function isSpeechPaused(speech: Speech): boolean {
  return speech.state.kind === 'speaking' && isOpen(speech.state.pauses);
}

/** Whether the rules give a category the right to speak (domain.md §1). */
export function hasSpeakingRight(category: ParticipantCategory, rules: RulesOfProcedure): boolean {
  switch (category) {
    case 'votingDelegate':
    case 'observer':
      return true;
    case 'committee':
      return rules.speech.committeeMaySpeak;
    case 'guest':
    case 'press':
      return false;
  }
}

export type SpeakingObstacle = 'speaker.noSpeakingRight' | 'speaker.notPresent';

/** Why the rules do not let somebody speak now, or null (SPK-4). */
export function speakingObstacle(state: AssemblyState, participant: Participant): SpeakingObstacle | null {
  if (!hasSpeakingRight(participant.category, state.facts.rules)) return 'speaker.noSpeakingRight';
  return isPresent(state, participant.id) ? null : 'speaker.notPresent';
}

/**
 * Whether somebody who asked to speak may be given the floor now: still registered, and present with the right to speak unless an exception
 * was recorded (SPK-4).
 */
export function mayBeCalled(
  state: AssemblyState,
  { participantId, overrideReason }: Pick<SpeakerEntry, 'participantId' | 'overrideReason'>,
): boolean {
  const participant = state.participants.get(participantId);
  if (participant === undefined || participant.isRemoved) return false;
  return overrideReason !== null || speakingObstacle(state, participant) === null;
}

/** Those on the list who wait, or were called, and cannot be given the floor now. */
export function absentSpeakers(state: AssemblyState, itemId: AgendaItemId): readonly SpeakerEntry[] {
  return speakerListOf(state, itemId).entries.filter(
    (entry) => (entry.state.kind === 'waiting' || entry.state.kind === 'called') && !mayBeCalled(state, entry),
  );
}

/** The interruptions that wait for the chair's ruling: by the precedence of the rules, then as they came (SPK-2). */
export function openInterruptions(state: AssemblyState, itemId?: AgendaItemId | null): readonly Interruption[] {
  const order = state.facts.rules.speech.interruptionOrder;
  const rank = ({ kind }: Interruption) => {
    const place = order.indexOf(kind);
    return place === -1 ? order.length : place;
  };
  return state.interruptions
    .filter((one) => one.ruling === null && (itemId === undefined || one.itemId === itemId))
    .map((one, at) => ({ one, at }))
    .sort((a, b) => rank(a.one) - rank(b.one) || a.at - b.at)
    .map(({ one }) => one);
}

export interface RecordedSpeech {
  readonly itemId: AgendaItemId;
  readonly id: EntryId;
  readonly speech: Speech;
  readonly participant: Participant | undefined;
  readonly seconds: number;
}

const entriesById = indexOf(({ entries }: SpeakerList) => new Map(entries.map((entry) => [entry.id, entry])));

/** Every speech that began, in the order of beginning. */
export function speeches(state: AssemblyState, now: Instant): readonly RecordedSpeech[] {
  return begun(state.chronicle).flatMap(({ fact: { itemId, id } }): RecordedSpeech[] => {
    const speech = entriesById(speakerListOf(state, itemId)).get(id);
    if (speech === undefined || !isSpeech(speech)) return [];
    const item = state.agenda.items.find((one) => one.id === itemId);
    const seconds = speechSeconds(speech, suspensionStops(state, item), now);
    return [{ itemId, id, speech, participant: state.participants.get(speech.participantId), seconds }];
  });
}

/** The speeches to an item that ended, the last that began first. */
export function endedSpeeches(state: AssemblyState, itemId: AgendaItemId): readonly Speech[] {
  const entries = entriesById(speakerListOf(state, itemId));
  return begun(state.chronicle)
    .flatMap(({ fact }) => (fact.itemId === itemId ? (entries.get(fact.id) ?? []) : []))
    .filter(isSpeech)
    .filter(({ state: { kind } }) => kind === 'finished')
    .reverse();
}

/** How often somebody had the floor and for how long; what of it was by interrupting is told apart. */
interface FloorTime {
  /** Speeches of the list. */
  readonly speeches: number;
  /** Interruptions that were given the floor. */
  readonly interruptions: number;
  /** Of both. */
  readonly seconds: number;
  readonly interruptionSeconds: number;
}

export interface SpeakingShare<Key extends string> extends FloorTime {
  readonly key: Key;
}

export interface SpeakingTimes {
  readonly total: FloorTime;
  readonly byPerson: readonly SpeakingShare<ParticipantId>[];
  /** `''` gathers those without a cooperative. */
  readonly byCooperative: readonly SpeakingShare<CooperativeId | ''>[];
  /** `''` gathers those whose district is not known. */
  readonly byDistrict: readonly SpeakingShare<string>[];
  readonly bySex: readonly SpeakingShare<'female' | 'male' | ''>[];
}

/** A stretch of time that somebody had the floor. */
interface Floor {
  readonly participantId: ParticipantId;
  readonly participant: Participant | undefined;
  readonly seconds: number;
  readonly isInterruption: boolean;
}

/** Every time that the floor was given, by the list or to an interruption. */
function floors(state: AssemblyState, now: Instant): readonly Floor[] {
  const listed = speeches(state, now).map(({ speech: { participantId }, participant, seconds }) => ({
    participantId,
    participant,
    seconds,
    isInterruption: false,
  }));
  const interrupting = state.interruptions.flatMap(({ participantId, floor }): Floor[] => {
    if (floor === null) return [];
    const item = state.agenda.items.find((one) => one.id === floor.itemId);
    const seconds = floorSeconds(floor.state, suspensionStops(state, item), now);
    return [{ participantId, participant: state.participants.get(participantId), seconds, isInterruption: true }];
  });
  return [...listed, ...interrupting];
}

const noTime: FloorTime = { speeches: 0, interruptions: 0, seconds: 0, interruptionSeconds: 0 };

function withFloor(time: FloorTime, { seconds, isInterruption }: Floor): FloorTime {
  return {
    speeches: time.speeches + (isInterruption ? 0 : 1),
    interruptions: time.interruptions + (isInterruption ? 1 : 0),
    seconds: time.seconds + seconds,
    interruptionSeconds: time.interruptionSeconds + (isInterruption ? seconds : 0),
  };
}

function shares<Key extends string>(
  all: readonly Floor[],
  keyOf: (floor: Floor) => Key,
): readonly SpeakingShare<Key>[] {
  const sums = new Map<Key, FloorTime>();
  for (const floor of all) {
    const key = keyOf(floor);
    sums.set(key, withFloor(sums.get(key) ?? noTime, floor));
  }
  return [...sums].map(([key, sum]) => ({ key, ...sum })).sort((a, b) => b.seconds - a.seconds);
}

/** Who has had the floor for how long: by person, cooperative, district and sex, the longest first (SPK-3). */
export function speakingTimes(state: AssemblyState, now: Instant): SpeakingTimes {
  const all = floors(state, now);
  const cooperativeOf = ({ participant }: Floor) => participant?.cooperativeId ?? '';
  const districtOf = (floor: Floor) => {
    const id = cooperativeOf(floor);
    return id === '' ? '' : (state.cooperatives.get(id)?.district ?? '');
  };
  return {
    total: all.reduce(withFloor, noTime),
    byPerson: shares(all, ({ participantId }) => participantId),
    byCooperative: shares(all, cooperativeOf),
    byDistrict: shares(all, districtOf),
    bySex: shares(all, ({ participant }) => participant?.sex ?? ''),
  };
}

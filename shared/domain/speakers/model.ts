import type { InterruptionKind } from '../assembly/model';
import type { Interval } from '../sitting/model';
import type { AgendaItemId, EntryId, Instant, ParticipantId } from '../kernel';

export const stances = ['pro', 'contra', 'neutral'] as const;
export type Stance = (typeof stances)[number];

export type SpeakerState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'called'; readonly at: Instant }
  /** Paused while its last pause has no end. */
  | {
      readonly kind: 'speaking';
      readonly startedAt: Instant;
      readonly limitSeconds: number;
      readonly pauses: readonly Interval[];
    }
  | {
      readonly kind: 'finished';
      readonly startedAt: Instant;
      readonly finishedAt: Instant;
      readonly limitSeconds: number;
      readonly pauses: readonly Interval[];
    }
  | { readonly kind: 'withdrawn'; readonly at: Instant };

export interface SpeakerEntry {
  readonly id: EntryId;
  readonly participantId: ParticipantId;
  readonly stance: Stance;
  readonly note: string;
  readonly askedAt: Instant;
  /** Why somebody may speak whom the rules do not let; null where they do (SPK-4). */
  readonly overrideReason: string | null;
  readonly state: SpeakerState;
}

/** How those who wait are called; without either, as they asked or were put. */
export interface SpeakerOrder {
  readonly firstSpeakersFirst: boolean;
  readonly alternates: boolean;
}

/** The list of one item of the agenda. */
export interface SpeakerList {
  readonly itemId: AgendaItemId;
  readonly isOpen: boolean;
  readonly order: SpeakerOrder;
  /** In the order in which they asked or were put. */
  readonly entries: readonly SpeakerEntry[];
}

export const interruptionVerdicts = ['accepted', 'refused', 'withdrawn'] as const;

export interface InterruptionRuling {
  readonly at: Instant;
  readonly verdict: (typeof interruptionVerdicts)[number];
  readonly text: string;
  /** Who presided. */
  readonly by: string;
}

/** Somebody who has or had the floor. */
export type FloorState = Extract<SpeakerState, { readonly kind: 'speaking' | 'finished' }>;

/** The floor that an accepted interruption gave: to which item, and which speech gives way to it meanwhile. */
export interface InterruptionFloor {
  readonly itemId: AgendaItemId;
  /** The speech that was stopped for it and goes on after it; null where none was held. */
  readonly interrupts: EntryId | null;
  readonly state: FloorState;
}

export interface Interruption {
  readonly id: EntryId;
  readonly itemId: AgendaItemId | null;
  readonly participantId: ParticipantId;
  readonly kind: InterruptionKind;
  readonly text: string;
  readonly at: Instant;
  readonly overrideReason: string | null;
  readonly ruling: InterruptionRuling | null;
  /** Null while it has not been given the floor. */
  readonly floor: InterruptionFloor | null;
}

/** A speaker and an interruption as they come in. */
export type NewSpeaker = Omit<SpeakerEntry, 'askedAt' | 'state'>;
export type NewInterruption = Omit<Interruption, 'at' | 'ruling' | 'floor'>;

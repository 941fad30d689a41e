import type { AttachmentId, CooperativeId, MandateLetterId, Raisers, Seen } from '../kernel';
import type { RegistryEvent } from '../registry/events';
import type { EligibilityRuling } from '../registry/model';
import { changesOfPerson, joined } from '../registry/recorded';
import type { EarlierParticipant } from '../registry/recorded';
import type { MandateEvent } from './events';
import type { MandateLetter, NewLetter } from './model';

/** A letter as an earlier program recorded it. */
export type EarlierLetter = Omit<MandateLetter, 'receivedSeq'>;

interface Earlier {
  readonly 'participant.added': { readonly participant: EarlierParticipant; readonly mandate: EarlierLetter | null };
  readonly 'mandate.decided': {
    readonly ids: readonly MandateLetterId[];
    readonly state: MandateLetter['state'];
    readonly reason: string;
  };
  readonly 'eligibility.ruled': { readonly id: CooperativeId; readonly ruling: EligibilityRuling };
  readonly 'mandate.received': { readonly participant: EarlierParticipant; readonly mandate: EarlierLetter };
  readonly 'mandate.edited': {
    readonly id: MandateLetterId;
    readonly letterNo: string;
    readonly letterDate: string;
    readonly scanId: AttachmentId | null;
  };
  readonly 'mandate.replaced': {
    readonly replaced: readonly MandateLetterId[];
    readonly participant: EarlierParticipant;
    readonly mandate: EarlierLetter;
    readonly reason: string;
  };
  readonly 'mandate.settled': {
    readonly stands: MandateLetterId;
    readonly revoked: readonly MandateLetterId[];
    readonly reason: string;
  };
  readonly 'mandate.takenBack': { readonly ids: readonly MandateLetterId[] };
}

/** A letter as it came in: its first step says whether it was disputed from the start, and why. */
export function letterIn(letter: EarlierLetter): NewLetter {
  const { id, cooperativeId, participantId, letterNo, letterDate, scanId, history } = letter;
  const [first] = history;
  const why = first?.state === 'disputed' ? first.reason : '';
  return {
    id,
    cooperativeId,
    participantId,
    letterNo,
    ...(letterDate === undefined ? {} : { letterDate }),
    ...(scanId === undefined ? {} : { scanId }),
    conflict: why === 'secondMandate' || why === 'representsAnother' ? why : '',
  };
}

function decided(ids: readonly MandateLetterId[], state: MandateLetter['state'], reason: string): MandateEvent {
  switch (state) {
    case 'disputed':
      return { type: 'mandate.disputed', ids, reason };
    case 'revoked':
      return { type: 'mandate.revoked', ids, reason };
    default:
      return { type: 'mandate.verified', ids, reason };
  }
}

function received(seen: Seen, participant: EarlierParticipant, mandate: EarlierLetter) {
  return [...changesOfPerson(seen, participant), { type: 'mandate.received', letter: letterIn(mandate) } as const];
}

export const raisedMandates: Raisers<Earlier, RegistryEvent | MandateEvent> = {
  'participant.added': ({ participant, mandate }, seen) => [
    { type: 'participant.registered', participant: joined(seen, participant) },
    ...(mandate === null ? [] : [{ type: 'mandate.received', letter: letterIn(mandate) } as const]),
  ],
  'mandate.decided': ({ ids, state, reason }) => [decided(ids, state, reason)],
  'eligibility.ruled': ({ id, ruling: { kind, by, waived, reason, isLate } }) => [
    kind === 'objection'
      ? { type: 'eligibility.objected', id, by, reason, isLate: isLate ?? false }
      : { type: 'eligibility.overridden', id, waived, reason },
  ],
  'mandate.received': ({ participant, mandate }, seen) => received(seen, participant, mandate),
  'mandate.edited': ({ id, letterNo, letterDate, scanId }) => [
    { type: 'mandate.corrected', id, letterNo, letterDate, scanId },
  ],
  'mandate.replaced': ({ replaced, participant, mandate, reason }, seen) => [
    ...received(seen, participant, mandate),
    { type: 'mandate.replaced', ids: replaced, by: mandate.id, reason },
    ...(mandate.state === 'verified' ? [decided([mandate.id], 'verified', '')] : []),
  ],
  'mandate.settled': ({ stands, revoked, reason }) => [{ type: 'mandate.settled', stands, revoked, reason }],
  'mandate.takenBack': ({ ids }) => [{ type: 'mandate.takenBack', ids }],
};

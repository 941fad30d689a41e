import type { Map as Table } from 'immutable';
import { indexOf } from '../kernel';
import type { CooperativeId, MandateLetterId, ParticipantId } from '../kernel';
import type { Participant } from '../registry/model';
import { sameNationalId } from '../registry/select';
import type { AssemblyState } from '../state';
import type { MandateLetter } from './model';

function counts(mandate: MandateLetter): boolean {
  return mandate.state === 'received' || mandate.state === 'verified';
}

const activeByCooperative = indexOf((mandates: Table<MandateLetterId, MandateLetter>) => {
  const active = new Map<CooperativeId, MandateLetter>();
  for (const mandate of mandates.values()) {
    if (counts(mandate)) active.set(mandate.cooperativeId, mandate);
  }
  return active;
});

/** The one mandate that speaks for a cooperative: received or verified, not disputed, replaced or revoked (CRD-2). */
export function activeMandateOf(state: AssemblyState, cooperativeId: CooperativeId): MandateLetter | undefined {
  return activeByCooperative(state.mandates).get(cooperativeId);
}

/** All active mandates by participant: one pass, for tables and quorum. */
export function activeMandates(state: AssemblyState): ReadonlyMap<ParticipantId, MandateLetter> {
  const byParticipant = new Map<ParticipantId, MandateLetter>();
  for (const mandate of state.mandates.values()) {
    if (counts(mandate) && state.participants.get(mandate.participantId)?.isRemoved === false) {
      byParticipant.set(mandate.participantId, mandate);
    }
  }
  return byParticipant;
}

const lettersByParticipant = indexOf((mandates: Table<MandateLetterId, MandateLetter>) => {
  const letters = new Map<ParticipantId, MandateLetter[]>();
  for (const mandate of mandates.values()) {
    const known = letters.get(mandate.participantId);
    if (known === undefined) letters.set(mandate.participantId, [mandate]);
    else known.push(mandate);
  }
  return letters;
});

/** The letter that speaks of a participant now: the active one, else the newest; undefined where there is none. */
export function letterOf(state: AssemblyState, id: ParticipantId): MandateLetter | undefined {
  const letters = lettersByParticipant(state.mandates).get(id) ?? [];
  return letters.find(counts) ?? letters.reduce<MandateLetter | undefined>(newest, undefined);
}

function newest(a: MandateLetter | undefined, b: MandateLetter): MandateLetter {
  return a !== undefined && a.receivedSeq > b.receivedSeq ? a : b;
}

/**
 * The active mandate by which a person already represents another cooperative, under this or another entry with the same national
 * ID: one person represents one cooperative (domain.md §3).
 */
export function otherMandateOfPerson(
  state: AssemblyState,
  person: Pick<Participant, 'id' | 'nationalId'>,
  cooperativeId: CooperativeId | null,
): MandateLetter | undefined {
  for (const id of new Set([person.id, ...sameNationalId(state, person.nationalId)])) {
    const letter = letterOf(state, id);
    if (letter !== undefined && counts(letter) && letter.cooperativeId !== cooperativeId) return letter;
  }
  return undefined;
}

/** Whether a letter still waits for a word or speaks for its cooperative: not replaced, not revoked. */
export function standsOpen(letter: MandateLetter): boolean {
  return letter.state === 'received' || letter.state === 'verified' || letter.state === 'disputed';
}

/** Letters in the order in which they were received, whatever the clock said. */
export function asReceived(state: AssemblyState, letters: Iterable<MandateLetter>): readonly MandateLetter[] {
  const numberOf = ({ participantId }: MandateLetter) => state.participants.get(participantId)?.number ?? 0;
  return [...letters].sort((a, b) => a.receivedSeq - b.receivedSeq || numberOf(a) - numberOf(b));
}

/** Every letter of the ledger, in the order in which they were received. */
export function mandateLedger(state: AssemblyState): readonly MandateLetter[] {
  return asReceived(state, state.mandates.values());
}

/** The open letters that cannot stand beside this one: of the same cooperative, or of the same person for another. */
export function rivalsOf(state: AssemblyState, letter: MandateLetter): readonly MandateLetter[] {
  const nationalId = state.participants.get(letter.participantId)?.nationalId ?? '';
  const persons = new Set<string>([letter.participantId, ...sameNationalId(state, nationalId)]);
  return state.mandates
    .valueSeq()
    .filter(
      (other) =>
        other.id !== letter.id &&
        standsOpen(other) &&
        (other.cooperativeId === letter.cooperativeId || persons.has(other.participantId)),
    )
    .toArray();
}

/** What a letter was before its last verdict; null where it has had none, or one that stands for good. */
export function stateBefore(letter: MandateLetter): MandateLetter['state'] | null {
  const verdicts = letter.history.filter(({ act }) => act === undefined || act === 'takenBack');
  const [before, last] = verdicts.slice(-2);
  if (before === undefined || last === undefined || last.act === 'takenBack' || letter.state === 'replaced')
    return null;
  return letter.history.some(({ act }) => act === 'settled') || last.state === before.state ? null : before.state;
}

import type { MandateLetter } from '../registry/model';
import { sameNationalId } from '../registry/select';
import type { AssemblyState } from '../state';

/** Whether a letter still waits for a word or speaks for its cooperative: not replaced, not revoked. */
export function standsOpen(letter: MandateLetter): boolean {
  return letter.state === 'received' || letter.state === 'verified' || letter.state === 'disputed';
}

/** Every letter of the ledger, in the order in which they were received. */
export function mandateLedger(state: AssemblyState): readonly MandateLetter[] {
  return state.mandates
    .valueSeq()
    .sortBy(
      (letter) =>
        `${letter.receivedAt} ${String(state.participants.get(letter.participantId)?.number ?? 0).padStart(7, '0')}`,
    )
    .toArray();
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

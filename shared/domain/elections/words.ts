import type { NextStep } from '../../counting';
import type { NomineeId } from '../kernel';
import { nomineeOf } from './select';
import type { BallotStep, Election } from './model';

/* What the record calls the rounds of an election: it stands on the papers and in the minutes. */

const stepWords: Readonly<Record<Exclude<BallotStep, 'acclamation' | 'confirmation'>, string>> = {
  firstRound: '',
  runOff: ' (putaran penentuan)',
  tieBreak: ' (suara sama)',
  repeat: ' (ulangan)',
};

/** `putaran 2 (putaran penentuan)`. */
export function roundName(number: number, step: BallotStep): string {
  if (step === 'acclamation') return 'aklamasi';
  if (step === 'confirmation') return 'persetujuan calon';
  return `putaran ${String(number)}${stepWords[step]}`;
}

/** Names one after the other: `A, B, dan C`. */
export function inARow(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  if (names.length === 2) return names.join(' dan ');
  return `${names.slice(0, -1).join(', ')}, dan ${names.at(-1) ?? ''}`;
}

/** The names of nominees. */
export function namesOf(election: Election, ids: readonly NomineeId[]): string {
  return inARow(ids.map((id) => nomineeOf(election, id)?.name ?? ''));
}

/** What is asked in a poll of a round. */
export function roundQuestion(
  election: Election,
  number: number,
  step: Extract<NextStep<NomineeId>, { readonly kind: BallotStep }>,
  candidate: NomineeId | null,
): string {
  if (step.kind === 'acclamation')
    return `Apakah ${namesOf(election, step.candidates)} ditetapkan secara aklamasi sebagai ${election.title}?`;
  if (step.kind === 'confirmation' && candidate !== null)
    return `Apakah ${namesOf(election, [candidate])} disetujui sebagai ${election.title}?`;
  return `Pemilihan ${election.title}: ${roundName(number, step.kind)}`;
}

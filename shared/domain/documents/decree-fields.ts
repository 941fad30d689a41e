import { countWithWords, listLetter } from '../../text';
import { decisionsInOrder } from '../decisions/select';
import { electionsInOrder } from '../elections/select';
import { pollsInOrder } from '../polls/select';
import type { Poll } from '../polls/model';
import { tellVerdict } from '../polls/telling';
import type { AssemblyState } from '../state';
import { issuedDocumentOf } from './select';
import type { DocumentSubject } from './model';

/* What a decree says of the record stands in it as a field: `{ba-suara-3}` is the number of that record once it has one (DOC-4). */

/** What stands where the record does not say it yet; no paper is issued with it. */
const notYet = '…………';

/** One field that can be written into the points of a decree. */
export interface DecreeField {
  /** As it is written: `{ba-kuorum-1}`. */
  readonly token: string;
  /** What it is of, for a person who chooses it. */
  readonly about: string;
  /** What the paper shows now; null where the record does not say it yet. */
  readonly value: string | null;
}

/** Braces around lower-case words, ended by a number. */
const written = /\{([a-z]+(?:-[a-z]+)?)-(\d{1,5})\}/g;

function votesOf({ state }: Poll): string | null {
  if (state.kind !== 'counted' && state.kind !== 'confirmed') return null;
  if (state.result.kind === 'acclamation' || state.result.kind === 'choice') return null;
  return tellVerdict(state.result.verdict)
    .answers.map(({ label, count }) => `${label.toLowerCase()} ${countWithWords(count)}`)
    .join(', ');
}

const numberOf = (state: AssemblyState, subject: DocumentSubject) => issuedDocumentOf(state, subject)?.number ?? null;

/** The value of one kind of field, by the number that stands in it; undefined where the record knows no such thing. */
const values: Readonly<Record<string, (state: AssemblyState, number: number) => string | null | undefined>> = {
  'ba-kuorum': (state, number) => {
    const check = state.quorumChecks[number - 1];
    return check === undefined ? undefined : numberOf(state, { kind: 'quorumRecord', quorumCheckId: check.id });
  },
  kuorum: (state, number) => {
    const check = state.quorumChecks[number - 1]?.state;
    return check === undefined
      ? undefined
      : `${countWithWords(check.present)} dari ${countWithWords(check.registered)} koperasi`;
  },
  'ba-suara': (state, number) => {
    const poll = pollsInOrder(state).find((one) => one.number === number);
    return poll === undefined ? undefined : numberOf(state, { kind: 'pollRecord', pollId: poll.id });
  },
  suara: (state, number) => {
    const poll = pollsInOrder(state).find((one) => one.number === number);
    return poll === undefined ? undefined : votesOf(poll);
  },
  sk: (state, number) => {
    const decision = decisionsInOrder(state).find((one) => one.number === number);
    return decision === undefined ? undefined : numberOf(state, { kind: 'decree', decisionId: decision.id });
  },
  nama: (state, number) => state.participants.find((one) => one.number === number && !one.isRemoved)?.name,
  ...Object.fromEntries(
    (
      [
        ['ba-calon', 'nomineeRecord'],
        ['ba-nomor', 'lotRecord'],
        ['ba-hasil', 'electionRecord'],
      ] as const
    ).map(([word, kind]) => [
      word,
      (state: AssemblyState, number: number) => {
        const election = electionsInOrder(state).find((one) => one.number === number);
        return election === undefined ? undefined : numberOf(state, { kind, electionId: election.id });
      },
    ]),
  ),
};

/** A text of a decree with its fields filled in from the record: `…………` where it says nothing yet; what is no field stays as it is. */
export function withFields(state: AssemblyState, text: string): string {
  if (!text.includes('{')) return text;
  return text.replace(written, (token, word: string, digits: string) => {
    const value = Object.hasOwn(values, word) ? values[word]?.(state, Number(digits)) : undefined;
    return value === undefined ? token : (value ?? notYet);
  });
}

/** The fields that a decree can use now, names of people left out: those are looked up by name. */
export function decreeFields(state: AssemblyState): readonly DecreeField[] {
  const field = (word: string, number: number, about: string): DecreeField => ({
    token: `{${word}-${String(number)}}`,
    about,
    value: values[word]?.(state, number) ?? null,
  });
  return [
    ...state.quorumChecks.flatMap((_check, index) => [
      field('kuorum', index + 1, `Kehadiran pada pemeriksaan kuorum ${String(index + 1)}`),
      field('ba-kuorum', index + 1, `Nomor BA kuorum ${String(index + 1)}`),
    ]),
    ...pollsInOrder(state)
      .filter(({ state: { kind } }) => kind === 'counted' || kind === 'confirmed')
      .flatMap((poll) => [
        ...(votesOf(poll) === null ? [] : [field('suara', poll.number, `Suara: ${poll.question}`)]),
        field('ba-suara', poll.number, `Nomor BA: ${poll.question}`),
      ]),
    ...electionsInOrder(state).flatMap(({ number, title, listFixedAt, numbersDraw }) => [
      ...(listFixedAt === null ? [] : [field('ba-calon', number, `Nomor BA bakal calon: ${title}`)]),
      ...(numbersDraw === null ? [] : [field('ba-nomor', number, `Nomor BA undian: ${title}`)]),
      field('ba-hasil', number, `Nomor BA hasil: ${title}`),
    ]),
    ...decisionsInOrder(state).map(({ number, title }) => field('sk', number, `Nomor SK: ${title}`)),
  ];
}

/**
 * The consideration that gathers the ones before it (domain.md §4). @param count how many are before it, one at least.
 */
export function gatheringRecital(count: number, what: string): string {
  const letters = Array.from({ length: count }, (_unused, index) => `huruf ${listLetter(index)}`);
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  const all = count === 1 ? first : count === 2 ? `${first} dan ${last}` : `${first} sampai dengan ${last}`;
  return `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam ${all}, perlu menetapkan ${what}`;
}

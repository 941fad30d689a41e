import { comparableName, searchable } from '../../text';
import type { ParticipantId } from '../kernel';
import type { MandateLetter } from '../mandates/model';
import type { Participant } from '../registry/model';
import type { ReadPerson } from './read-person';
import { agreements, likenessInFile, likenessToRegistered } from './who';
import type { Evidence } from './who';

type Keyed<Value> = ReadonlyMap<string, readonly Value[]>;

/** Under which keys somebody is looked for: nobody else can be the same person. */
function keysOf({ name, nationalId, letterNo, cooperative }: Evidence): readonly string[] {
  return [
    `name ${comparableName(name)}`,
    ...(nationalId === '' ? [] : [`id ${nationalId}`]),
    ...(letterNo === '' || cooperative === '' ? [] : [`letter ${cooperative} ${searchable(letterNo)}`]),
  ];
}

function add<Value>(index: Map<string, Value[]>, evidence: Evidence, value: Value): void {
  for (const key of keysOf(evidence)) {
    const same = index.get(key);
    if (same === undefined) index.set(key, [value]);
    else same.push(value);
  }
}

function lookUp<Value>(index: Keyed<Value>, evidence: Evidence): readonly Value[] {
  return [...new Set(keysOf(evidence).flatMap((key) => index.get(key) ?? []))];
}

interface Registered {
  readonly participant: Participant;
  readonly evidence: Evidence;
}

/** What came out for a row: whom it means, or of whom nobody but a person can say whether it means them. */
export interface Recognised {
  readonly existing: Participant | null;
  readonly maybe: readonly Participant[];
}

/**
 * Whom of the registry each row means. Everybody is meant by one row at most: who is surest is taken first, so that a list with two of
 * a name, imported again, finds both.
 */
export function recognise(
  rows: readonly ReadPerson[],
  known: readonly Participant[],
  letters: ReadonlyMap<ParticipantId, MandateLetter>,
): ReadonlyMap<ReadPerson, Recognised> {
  const index = new Map<string, Registered[]>();
  for (const participant of known) {
    const { cooperativeId } = participant;
    const evidence = {
      ...participant,
      letterNo: letters.get(participant.id)?.letterNo ?? '',
      cooperative: cooperativeId ?? searchable(participant.institution ?? ''),
    };
    add(index, evidence, { participant, evidence });
  }
  const claimed = new Set<ParticipantId>();
  const result = new Map<ReadPerson, Recognised>();
  const free = (row: ReadPerson) =>
    lookUp(index, row.evidence).filter(({ participant }) => !claimed.has(participant.id));
  function claim(row: ReadPerson, existing: Participant): void {
    claimed.add(existing.id);
    result.set(row, { existing, maybe: [] });
  }

  for (const row of rows) {
    const answered = known.find(({ id }) => id === row.answer?.who);
    if (answered !== undefined) claim(row, answered);
  }
  const open = rows.filter((row) => !result.has(row) && row.answer?.who !== 'another');
  for (const row of open) {
    const [exact] = free(row).filter(({ participant }) => saysTheSame(row, participant));
    if (exact !== undefined) claim(row, exact.participant);
  }
  const same = open
    .filter((row) => !result.has(row))
    .flatMap((row) =>
      free(row)
        .filter(({ evidence }) => likenessToRegistered(row.evidence, evidence) === 'same')
        .map(({ participant, evidence }) => ({ row, participant, sure: agreements(row.evidence, evidence) })),
    )
    .sort((a, b) => b.sure - a.sure);
  for (const { row, participant, sure } of same) {
    if (result.has(row) || claimed.has(participant.id)) continue;
    const equals = same.filter((one) => one.row === row && one.sure === sure && !claimed.has(one.participant.id));
    if (equals.length === 1) claim(row, participant);
    else result.set(row, { existing: null, maybe: equals.map((one) => one.participant) });
  }
  for (const row of open) {
    if (result.has(row)) continue;
    const maybe = free(row).filter(({ evidence }) => likenessToRegistered(row.evidence, evidence) === 'unclear');
    result.set(row, { existing: null, maybe: maybe.map(({ participant }) => participant) });
  }
  return result;
}

/** Whether a row says nothing of somebody that is not known already, and names him as he is written. */
function saysTheSame({ person, evidence }: ReadPerson, known: Participant): boolean {
  const { institution = '', category, ...fields } = person;
  if (
    fields.name !== known.name ||
    (fields.cooperativeId === null && evidence.cooperative !== '' && institution === '')
  )
    return false;
  const isSaid = (value: unknown) => value !== '' && value !== null;
  return (
    (category === null || category === known.category) &&
    fields.cooperativeId === known.cooperativeId &&
    (institution === '' || institution === (known.institution ?? '')) &&
    (Object.keys(fields) as (keyof typeof fields)[]).every((key) => !isSaid(fields[key]) || fields[key] === known[key])
  );
}

/** Earlier rows of the file that may be the same person as a row. */
export interface Namesakes {
  readonly same: readonly number[];
  readonly unclear: readonly number[];
}

/** The people of a file as its rows are gone through. */
export class PeopleOfFile {
  private readonly index = new Map<string, ReadPerson[]>();

  /** Who of the earlier rows may be the same; the row is one of them from then on. */
  meet(row: ReadPerson): Namesakes {
    const earlier = lookUp(this.index, row.evidence);
    add(this.index, row.evidence, row);
    const like = (likeness: 'same' | 'unclear') =>
      earlier
        .filter((other) => likenessInFile(other.evidence, row.evidence) === likeness)
        .map(({ rowNumber }) => rowNumber);
    return { same: like('same'), unclear: like('unclear') };
  }

  /** Whether somebody with this national ID stands in an earlier row for another cooperative. */
  representsAnother({ evidence }: ReadPerson): boolean {
    return lookUp(this.index, evidence).some(
      (other) =>
        other.evidence.nationalId !== '' &&
        other.evidence.nationalId === evidence.nationalId &&
        other.evidence.category === 'votingDelegate' &&
        other.evidence.cooperative !== evidence.cooperative,
    );
  }
}

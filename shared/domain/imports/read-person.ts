import { readNationalId, searchable, youngestBirthYear } from '../../text';
import type { CooperativeId } from '../kernel';
import type { Cooperative, ParticipantFields } from '../registry/model';
import { RowReader } from './cells';
import type { BodyRow } from './header-rows';
import type { CooperativeMatcher } from './matching';
import type { ColumnMapping, CooperativeCandidate, ImportAnswers, PlannedPerson, RowAnswer } from './model';
import type { Evidence } from './who';
import { categoryOf, wordsOfSexes } from './words';

/** A row of people as it was read, before anybody asked who that is. */
export interface ReadPerson {
  readonly rowNumber: number;
  readonly row: RowReader;
  readonly person: PlannedPerson;
  readonly evidence: Evidence;
  readonly letterNo: string;
  readonly letterDate: string;
  readonly cooperativeName: string;
  readonly candidates: readonly CooperativeCandidate[];
  readonly mustAskCooperative: boolean;
  /** Whether the file itself says the category. */
  readonly saysCategory: boolean;
  readonly answer: RowAnswer | undefined;
}

/** What is known of cooperatives where people are read. */
export interface KnownCooperatives {
  readonly matcher: CooperativeMatcher;
  readonly byId: ReadonlyMap<CooperativeId, Cooperative>;
  readonly byRegNo: ReadonlyMap<string, Cooperative>;
}

/** Members of an assembly are grown up; who was born later is a slip of the pen. */
const youngestAge = 10;

function readBirthYear(row: RowReader): number | null {
  const year = row.year('birthDate');
  if (year === null || (year >= 1900 && year <= youngestBirthYear - youngestAge)) return year;
  row.fault('dateInvalid', 'warning', 'birthDate', row.text('birthDate'));
  return null;
}

/** The national ID, where it can be read; what a spreadsheet ruined is told and left out, never guessed. */
function readId(row: RowReader, sex: ParticipantFields['sex'], birthYear: number | null): string {
  const reading = readNationalId(row.text('nationalId'));
  switch (reading.kind) {
    case 'empty':
      return '';
    case 'ruined':
      row.fault('nationalIdRuined', 'warning', 'nationalId', row.text('nationalId'));
      return '';
    case 'invalid':
      // The digits themselves are personal: the fault names the cell, not its content.
      row.fault('nationalIdInvalid', 'warning', 'nationalId', '');
      return '';
    case 'valid': {
      const isOtherSex = sex !== null && reading.sex !== sex;
      const isOtherYear =
        birthYear !== null && reading.birthDate !== null && Number(reading.birthDate.slice(0, 4)) !== birthYear;
      if (isOtherSex || isOtherYear) row.fault('nationalIdMismatch', 'warning', 'nationalId', '');
      return reading.value;
    }
  }
}

interface FoundCooperative {
  readonly id: CooperativeId | null;
  readonly candidates: readonly CooperativeCandidate[];
}

function findCooperative(row: RowReader, name: string, { matcher, byRegNo }: KnownCooperatives): FoundCooperative {
  const registered = byRegNo.get(row.digits('cooperativeRegNo'));
  if (registered !== undefined) return { id: registered.id, candidates: [] };
  if (name === '') return { id: null, candidates: [] };
  const match = matcher.match(name);
  switch (match.kind) {
    case 'same':
      return { id: match.candidate.id, candidates: [] };
    case 'spelling':
      row.fault('cooperativeSpelling', 'warning', 'cooperative', match.candidate.name);
      return { id: match.candidate.id, candidates: [match.candidate] };
    case 'uncertain':
      row.fault('cooperativeUncertain', 'warning', 'cooperative', name);
      return { id: null, candidates: match.candidates };
    case 'unknown':
      row.fault('cooperativeUnknown', 'warning', 'cooperative', name);
      return { id: null, candidates: [] };
  }
}

/** What a row of people says, with a person's answers for what it does not. */
export function readPerson(
  { rowNumber, cells }: BodyRow,
  mapping: ColumnMapping,
  known: KnownCooperatives,
  answers: ImportAnswers,
  answer: RowAnswer | undefined,
): ReadPerson {
  const row = new RowReader(cells, mapping);
  const name = row.text('name');
  if (name === '') row.fault('nameMissing', 'error', 'name', '');
  const categoryCell = row.text('category');
  const said = categoryOf(categoryCell);
  // A file without the column is asked once, as a whole.
  if (said === null && row.has('category')) {
    row.fault(categoryCell === '' ? 'categoryMissing' : 'categoryUnknown', 'warning', 'category', categoryCell);
  }
  const category = said ?? answer?.category ?? answers.category ?? null;
  const cooperativeName = row.text('cooperative');
  const answered = answer?.cooperativeId ?? null;
  const found =
    answered !== null && known.byId.has(answered)
      ? { id: answered, candidates: [] }
      : findCooperative(row, cooperativeName, known);
  const isDelegate = category === 'votingDelegate';
  if (isDelegate && found.id === null && cooperativeName === '') {
    row.fault('cooperativeMissing', 'error', 'cooperative', '');
  }
  // Guests and the press come from where they say: nobody has to find a cooperative for them.
  const comesFromElsewhere = category === 'guest' || category === 'press';
  const sex = row.choice<ParticipantFields['sex']>('sex', wordsOfSexes);
  const birthYear = readBirthYear(row);
  const isLost = found.id === null && !isDelegate && (comesFromElsewhere || found.candidates.length === 0);
  const institution = row.text('institution') || (isLost ? cooperativeName : '');
  const person: PlannedPerson = {
    name,
    sex,
    birthYear,
    position: row.text('position'),
    cooperativeId: found.id,
    category,
    phone: row.phone('phone'),
    email: row.text('email'),
    nationalId: readId(row, sex, birthYear),
    ...(institution === '' ? {} : { institution }),
  };
  const letterNo = row.text('letterNo');
  return {
    rowNumber,
    row,
    person,
    evidence: { ...person, letterNo, cooperative: found.id ?? searchable(cooperativeName) },
    letterNo,
    letterDate: row.day('letterDate'),
    cooperativeName,
    candidates: found.candidates,
    mustAskCooperative: found.id === null && (isDelegate || (!comesFromElsewhere && found.candidates.length > 0)),
    saysCategory: said !== null,
    answer,
  };
}

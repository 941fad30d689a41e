import { isRuinedNumber, parseDate } from '../../text';
import type { CooperativeFields, CooperativeStatus } from '../registry/model';
import type { RowReader } from './cells';
import { districtForm } from './districts';
import { splitLegalEntity } from './legal-entity';
import type { LegalEntity } from './legal-entity';
import { wordsOfKinds, wordsOfLevels, wordsOfMemberships, wordsOfStatuses, yesNo } from './words';

/** What a row says of a cooperative; `said` are the fields that it has something for. */
export interface ReadCooperative {
  readonly fields: CooperativeFields;
  readonly said: ReadonlySet<keyof CooperativeFields>;
}

const mostVotes = 1000;

/** The days of a column of dates as they were written, or those that a spreadsheet's numbers mean. */
function dateText(row: RowReader, field: 'legalEntity' | 'legalEntityDate', written: string): string {
  return row.serialDate(field, written) ?? written;
}

/** Number and date, from columns of their own or from one that has both. */
function readLegalEntity(row: RowReader): LegalEntity {
  const both = splitLegalEntity(row.text('legalEntity'));
  const number = row.digits('legalEntityNo') || both.number;
  const written = row.text('legalEntityDate');
  if (written === '') return { number, date: dateText(row, 'legalEntity', both.date) };
  const date = dateText(row, 'legalEntityDate', written);
  if (parseDate(date) !== null || number !== '') return { number, date };
  // A column of dates that has numbers, too: neither gets lost.
  return splitLegalEntity(written);
}

/** The registration number without what groups its digits. One whose digits a spreadsheet lost is none: two would be taken for one. */
function readRegistrationNumber(row: RowReader): string {
  const written = row.digits('coopRegNo');
  if (isRuinedNumber(written)) {
    row.fault('registrationNumberRuined', 'warning', 'coopRegNo', written);
    return '';
  }
  const number = written.replace(/[\s'.\p{Pd}]/gu, '');
  if (number !== '' && !/^(\d{13}|\d{16})$/.test(number)) {
    row.fault('registrationNumberUnusual', 'warning', 'coopRegNo', number);
  }
  return number;
}

function readWeight(row: RowReader): number | null {
  const weight = row.wholeNumber('voteWeight', 'error');
  if (weight === null || (weight >= 1 && weight <= mostVotes)) return weight;
  row.fault('numberInvalid', 'error', 'voteWeight', String(weight));
  return null;
}

/**
 * What a row says of a cooperative. Nothing gives it a right that the row does not say: without a status it counts as inactive until a
 * person says otherwise of the file (`status`), and a membership in words that nobody knows carries no vote.
 */
export function readCooperative(
  row: RowReader,
  districts: ReadonlyMap<string, string>,
  status: CooperativeStatus | undefined,
): ReadCooperative {
  const name = row.text('name');
  if (name === '') row.fault('nameMissing', 'error', 'name', '');
  const coopRegNo = readRegistrationNumber(row);
  const district = row.text('district');
  const legalEntity = readLegalEntity(row);
  const membership = row.choice('membership', wordsOfMemberships);
  const saysMembership = row.text('membership') !== '';
  const own = row.choice('status', wordsOfStatuses);
  if (own === null && row.has('status') && row.text('status') === '')
    row.fault('statusMissing', 'warning', 'status', '');
  const answers = {
    membership,
    kind: row.choice<CooperativeFields['kind']>('kind', wordsOfKinds),
    level: row.choice<CooperativeFields['level']>('level', wordsOfLevels),
    isSharia: row.choice('isSharia', yesNo),
    isRedWhiteCoop: row.choice('isRedWhiteCoop', yesNo),
    status: own,
    lastRatYear: row.year('lastRatYear'),
    duesPaidThrough: row.year('duesPaidThrough'),
    memberCount: row.wholeNumber('memberCount'),
    voteWeight: readWeight(row),
  };
  const texts = {
    name,
    coopRegNo,
    legalEntityNo: legalEntity.number,
    legalEntityDate: legalEntity.date,
    address: row.text('address'),
    district: districts.get(districtForm(district)) ?? district,
    village: row.text('village'),
    chair: row.text('chair'),
    phone: row.phone('phone'),
    email: row.text('email'),
  };
  const isSaid = ([, value]: readonly [string, unknown]) => value !== null && value !== '';
  const said = new Set([...Object.entries(answers), ...Object.entries(texts)].filter(isSaid).map(([field]) => field));
  return {
    fields: {
      ...texts,
      ...answers,
      membership: membership ?? (saysMembership ? 'associate' : 'ordinary'),
      isSharia: answers.isSharia ?? /syariah|kspps/i.test(name),
      isRedWhiteCoop: answers.isRedWhiteCoop ?? /merah putih|kdmp|kkmp/i.test(name),
      status: own ?? status ?? 'inactive',
      voteWeight: answers.voteWeight ?? 1,
    },
    said: said as ReadonlySet<keyof CooperativeFields>,
  };
}

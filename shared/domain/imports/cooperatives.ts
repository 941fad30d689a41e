import type { CooperativeId } from '../kernel';
import type { Cooperative, CooperativeFields } from '../registry/model';
import { comparableCooperativeName } from '../registry/names';
import { RowReader } from './cells';
import type { ColumnMapping, CooperativeColumn, CooperativeRow, ImportPlan, SheetOfText } from './model';

const yesNo = [
  [/^(ya|y|yes|v|x|1|true|benar|ada)$/i, true],
  [/^(tidak|tdk|t|n|no|0|false|bukan)$/i, false],
] as const;

const kinds = [
  [/simpan|ksp|pinjam/i, 'savingsLoan'],
  [/konsumen|konsumsi|consumer/i, 'consumer'],
  [/produsen|produksi|producer/i, 'producer'],
  [/jasa|service/i, 'service'],
  [/pemasaran|marketing/i, 'marketing'],
] as const satisfies readonly (readonly [RegExp, CooperativeFields['kind']])[];

/** How districts are compared: "Karang Bahagia" and "KARANGBAHAGIA" are one place (domain.md §5). */
function districtForm(name: string): string {
  return name
    .toLowerCase()
    .replace(/^kec(amatan|\.)?\s*/, '')
    .replace(/[^a-z]/g, '');
}

/** Gives every spelling of a district the spelling that the file or the registry uses most. */
function districtSpellings(names: Iterable<string>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    if (name === '') continue;
    const spellings = counts.get(districtForm(name)) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    counts.set(districtForm(name), spellings);
  }
  const preferred = new Map<string, string>();
  for (const [form, spellings] of counts) {
    // Capitals alone are a shout, not a spelling.
    const [first] = [...spellings].sort(([a, countA], [b, countB]) => {
      const shoutA = a === a.toUpperCase() ? 1 : 0;
      const shoutB = b === b.toUpperCase() ? 1 : 0;
      return shoutA - shoutB || countB - countA;
    });
    if (first !== undefined) preferred.set(form, first[0]);
  }
  return preferred;
}

function readFields(row: RowReader, districts: ReadonlyMap<string, string>): CooperativeFields {
  const name = row.text('name');
  if (name === '') row.fault('nameMissing', 'error', 'name', '');
  const coopRegNo = row.text('coopRegNo').replace(/[\s'-]/g, '');
  if (coopRegNo !== '' && !/^(\d{13}|\d{16})$/.test(coopRegNo)) {
    row.fault('registrationNumberUnusual', 'warning', 'coopRegNo', coopRegNo);
  }
  const district = row.text('district');
  const isVillageCoop = /merah putih|kdmp|kkmp/i.test(name);
  return {
    name,
    membership: row.choice(
      'membership',
      [
        [/luar biasa|associate/i, 'associate'],
        [/biasa|ordinary/i, 'ordinary'],
      ],
      'ordinary',
    ),
    coopRegNo,
    legalEntityNo: row.text('legalEntityNo'),
    legalEntityDate: row.text('legalEntityDate'),
    kind: row.choice<CooperativeFields['kind']>('kind', kinds, null),
    level: row.choice(
      'level',
      [
        [/primer|primary/i, 'primary'],
        [/sekunder|secondary/i, 'secondary'],
      ],
      null,
    ),
    isSharia: row.choice('isSharia', yesNo, /syariah|kspps/i.test(name)),
    isRedWhiteCoop: row.choice('isRedWhiteCoop', yesNo, isVillageCoop),
    status: row.choice(
      'status',
      [
        [/^(tidak|tdk|non|in|pasif|beku)/i, 'inactive'],
        [/aktif|active|^a$/i, 'active'],
      ],
      'active',
    ),
    lastRatYear: row.year('lastRatYear'),
    duesPaidThrough: row.year('duesPaidThrough'),
    memberCount: row.wholeNumber('memberCount'),
    address: row.text('address'),
    district: districts.get(districtForm(district)) ?? district,
    village: row.text('village'),
    chair: row.text('chair'),
    phone: row.phone('phone'),
    email: row.text('email'),
    voteWeight: row.wholeNumber('voteWeight') ?? 1,
  };
}

function isTotals(cells: readonly string[], mapping: ColumnMapping): boolean {
  const name = cells[mapping.indexOf('name')] ?? '';
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return /^\s*(jumlah|total|grand total)\b/i.test(name) && filled <= 4;
}

/** Only what the file has columns for replaces what is known; an empty cell replaces nothing. */
function merged(before: Cooperative, fields: CooperativeFields, mapping: ColumnMapping): CooperativeFields {
  const { id: _id, number: _number, revision: _revision, isRemoved: _isRemoved, ...known } = before;
  const changes: Record<string, unknown> = {};
  for (const column of mapping) {
    if (column === null || !(column in fields)) continue;
    const value = fields[column as CooperativeColumn];
    if (value !== '' && value !== null) changes[column] = value;
  }
  return { ...known, ...changes };
}

function isSame(before: Cooperative, fields: CooperativeFields): boolean {
  return (Object.keys(fields) as (keyof CooperativeFields)[]).every((key) => before[key] === fields[key]);
}

/** What each row of a registry would do, without doing it (REG-2). Rows without text and totals are passed over. */
export function planCooperatives(
  sheet: SheetOfText,
  headerRow: number,
  mapping: ColumnMapping,
  known: readonly Cooperative[],
): ImportPlan<CooperativeRow> {
  const byRegNo = new Map(known.filter((one) => one.coopRegNo !== '').map((one) => [one.coopRegNo, one]));
  const byName = new Map(known.map((one) => [comparableCooperativeName(one.name), one]));
  const districtIndex = mapping.indexOf('district');
  const districts = districtSpellings([
    ...known.map((one) => one.district),
    ...sheet.rows.slice(headerRow + 1).map((cells) => (cells[districtIndex] ?? '').trim()),
  ]);
  const seen = new Map<string, number>();
  const taken = new Set<CooperativeId>();
  const rows: CooperativeRow[] = [];

  sheet.rows.forEach((cells, index) => {
    if (index <= headerRow || cells.every((cell) => cell.trim() === '') || isTotals(cells, mapping)) return;
    const rowNumber = sheet.rowNumbers[index] ?? index + 1;
    const reader = new RowReader(cells, mapping);
    const fields = readFields(reader, districts);
    const key = `${comparableCooperativeName(fields.name)}|${fields.coopRegNo}`;
    const earlier = seen.get(key);
    if (earlier !== undefined && fields.name !== '') reader.fault('duplicateInFile', 'error', 'name', String(earlier));
    seen.set(key, earlier ?? rowNumber);
    const label = fields.name;
    if (reader.isRejected) {
      rows.push({ rowNumber, verdict: 'rejected', faults: reader.faults, label, existing: null, fields: null });
      return;
    }
    const sameName = byName.get(comparableCooperativeName(fields.name));
    const isOther =
      sameName !== undefined &&
      fields.coopRegNo !== '' &&
      sameName.coopRegNo !== '' &&
      sameName.coopRegNo !== fields.coopRegNo;
    const before = byRegNo.get(fields.coopRegNo) ?? (isOther ? undefined : sameName);
    if (before === undefined || taken.has(before.id)) {
      rows.push({ rowNumber, verdict: 'new', faults: reader.faults, label, existing: null, fields });
      return;
    }
    taken.add(before.id);
    const after = merged(before, fields, mapping);
    const verdict = isSame(before, after) ? 'unchanged' : 'changed';
    rows.push({ rowNumber, verdict, faults: reader.faults, label, existing: before.id, fields: after });
  });
  return { headerRow, headers: sheet.rows[headerRow] ?? [], mapping, rows };
}

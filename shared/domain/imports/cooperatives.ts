import type { CooperativeId } from '../kernel';
import { cooperativeFieldsOf } from '../registry/cooperatives';
import type { Cooperative, CooperativeFields } from '../registry/model';
import { comparableCooperativeName } from '../registry/names';
import { RowReader } from './cells';
import { districtForm, districtSpellings } from './districts';
import { bodyRows, headersOf, samplesOf } from './header-rows';
import type {
  ColumnMapping,
  CooperativeColumn,
  CooperativeRow,
  FieldChange,
  ImportAnswers,
  ImportPlan,
  RowQuestion,
  SheetOfText,
} from './model';
import { readCooperative } from './read-cooperative';
import type { ReadCooperative } from './read-cooperative';

function isTotals(cells: readonly string[], mapping: ColumnMapping): boolean {
  const name = cells[mapping.indexOf('name')] ?? '';
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return /^\s*(jumlah|total|grand total)\b/i.test(name) && filled <= 4;
}

type Likeness = 'same' | 'different' | 'unclear';
type Identity = Pick<CooperativeFields, 'name' | 'coopRegNo' | 'district'>;

/**
 * Whether two entries are one cooperative (REG-11): by their number, else by name and district. One name in one district under two
 * numbers is for a person to tell, and so is one name in two districts.
 */
export function cooperativeLikeness(a: Identity, b: Identity): Likeness {
  const numbers =
    a.coopRegNo === '' || b.coopRegNo === '' ? 'unknown' : a.coopRegNo === b.coopRegNo ? 'agree' : 'differ';
  if (numbers === 'agree') return 'same';
  if (comparableCooperativeName(a.name) !== comparableCooperativeName(b.name)) return 'different';
  if (numbers === 'differ') return isElsewhere(a, b) ? 'different' : 'unclear';
  return isElsewhere(a, b) ? 'unclear' : 'same';
}

function isElsewhere(a: Identity, b: Identity): boolean {
  const [here, there] = [districtForm(a.district), districtForm(b.district)];
  return here !== '' && there !== '' && here !== there;
}

/** Looks up those that may be the same: by number and by name. */
class Lookup<Value extends Identity> {
  private readonly byKey = new Map<string, Value[]>();

  add(value: Value): void {
    for (const key of keysOf(value)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), value]);
  }

  /** Those that are as like an entry as that. */
  like(identity: Identity, likeness: Likeness): readonly Value[] {
    const near = new Set(keysOf(identity).flatMap((key) => this.byKey.get(key) ?? []));
    return [...near].filter((one) => cooperativeLikeness(identity, one) === likeness);
  }
}

function keysOf({ name, coopRegNo }: Identity): readonly string[] {
  return [`name ${comparableCooperativeName(name)}`, ...(coopRegNo === '' ? [] : [`number ${coopRegNo}`])];
}

interface Correction {
  readonly after: CooperativeFields;
  readonly changes: readonly FieldChange[];
}

/** Only what the row says replaces what is known. Another spelling of the same name and district is no correction of it. */
function correctionOf(before: Cooperative, { fields, said }: ReadCooperative): Correction {
  const known = cooperativeFieldsOf(before);
  const isSpelling = (field: CooperativeColumn) =>
    field === 'name' &&
    fields.name !== before.name &&
    fields.name.toLowerCase() === before.name.toLowerCase() &&
    fields.name === fields.name.toUpperCase();
  const changes: FieldChange[] = [];
  for (const field of said) {
    if (fields[field] === before[field] || isSpelling(field)) continue;
    changes.push({ field, before: before[field], after: fields[field] });
  }
  const changed = new Set<string>(changes.map(({ field }) => field));
  const taken = Object.entries(fields).filter(([field]) => changed.has(field));
  return { after: { ...known, ...Object.fromEntries(taken) }, changes };
}

interface EarlierRow extends Identity {
  readonly rowNumber: number;
}

/** What each row of a registry would do, without doing it (REG-2, REG-11). Rows without text and totals are passed over. */
export function planCooperatives(
  sheet: SheetOfText,
  headerRow: number,
  mapping: ColumnMapping,
  known: readonly Cooperative[],
  answers: ImportAnswers = { rows: [] },
): ImportPlan<CooperativeRow> {
  const body = bodyRows(sheet, headerRow, mapping).filter(({ cells }) => !isTotals(cells, mapping));
  const districtIndex = mapping.indexOf('district');
  const districts = districtSpellings([
    ...known.map((one) => one.district),
    ...body.map(({ cells }) => (cells[districtIndex] ?? '').trim()),
  ]);
  const registered = new Lookup<Cooperative>();
  for (const one of known) registered.add(one);
  const earlierRows = new Lookup<EarlierRow>();
  const answerOf = new Map(answers.rows.map((answer) => [answer.rowNumber, answer]));
  const damaged = new Set(sheet.damagedRows ?? []);
  const taken = new Set<CooperativeId>();
  let unsaid = 0;

  const rows = body.map(({ rowNumber, cells }): CooperativeRow => {
    const row = new RowReader(cells, mapping);
    if (damaged.has(rowNumber)) row.fault('quoteUnclosed', 'warning', '', '');
    const read = readCooperative(row, districts, answers.status);
    const { fields } = read;
    const base = { rowNumber, faults: row.faults, label: fields.name, questions: [], changes: [] };
    const answer = answerOf.get(rowNumber);
    const isAnother = answer?.who === 'another';
    if (answer?.isLeftOut === true) return { ...base, verdict: 'leftOut', existing: null, fields };
    const [same] = earlierRows.like(fields, 'same');
    // A list names each cooperative once: the same name in another district is another one.
    const alike = earlierRows
      .like(fields, 'unclear')
      .filter((one) => !isElsewhere(fields, one))
      .map((one) => one.rowNumber);
    if (fields.name !== '') earlierRows.add({ ...fields, rowNumber });
    if (same !== undefined && !isAnother) row.fault('duplicateInFile', 'error', 'name', String(same.rowNumber));
    if (row.isRejected) return { ...base, verdict: 'rejected', existing: null, fields: null };

    const meant = known.find(({ id }) => id === answer?.who);
    const [surest] = isAnother ? [] : registered.like(fields, 'same').filter(({ id }) => !taken.has(id));
    const before = meant ?? surest;
    if (!read.said.has('status') && before === undefined) unsaid += 1;
    if (before !== undefined) {
      taken.add(before.id);
      const { after, changes } = correctionOf(before, read);
      const verdict = changes.length === 0 ? 'unchanged' : 'changed';
      return { ...base, verdict, changes, existing: before.id, fields: after };
    }
    const candidates = registered.like(fields, 'unclear').map(({ id, name }) => ({ id, name }));
    if (isAnother || candidates.length + alike.length === 0) {
      return { ...base, verdict: 'new', existing: null, fields };
    }
    row.fault('sameCooperative', 'warning', 'name', candidates[0]?.name ?? String(alike[0]));
    const question: RowQuestion = { kind: 'twin', rows: alike, candidates };
    return { ...base, verdict: 'ask', questions: [question], existing: null, fields };
  });
  const headers = headersOf('cooperatives', sheet, headerRow);
  return { headerRow, headers, samples: samplesOf(body, headers.length), mapping, rows, unsaid };
}

import type { CooperativeId, ParticipantId } from '../kernel';
import type { MandateLetter } from '../mandates/model';
import type { Cooperative, Participant } from '../registry/model';
import { bodyRows, headersOf, samplesOf } from './header-rows';
import { PeopleOfFile, recognise } from './known-people';
import type { Recognised } from './known-people';
import { CooperativeMatcher } from './matching';
import type {
  ColumnMapping,
  FieldChange,
  ImportAnswers,
  ImportPlan,
  ParticipantColumn,
  ParticipantRow,
  PlannedPerson,
  RowQuestion,
  RowVerdict,
  SheetOfText,
} from './model';
import { readPerson } from './read-person';
import type { ReadPerson } from './read-person';

/** What else is known where people are planned: their letters, which of these bind, and what a person said of the file. */
export interface PlanContext {
  /** The letter that speaks of each. */
  readonly letters: ReadonlyMap<ParticipantId, MandateLetter>;
  /** Whose letter counts: their cooperative and category are not changed by a list. */
  readonly bound: ReadonlySet<ParticipantId>;
  readonly answers: ImportAnswers;
}

const nothingKnown: PlanContext = { letters: new Map(), bound: new Set(), answers: { rows: [] } };

const columnOf: Readonly<Record<keyof PlannedPerson, ParticipantColumn>> = {
  name: 'name',
  sex: 'sex',
  birthYear: 'birthDate',
  position: 'position',
  cooperativeId: 'cooperative',
  category: 'category',
  phone: 'phone',
  email: 'email',
  nationalId: 'nationalId',
  institution: 'institution',
};

interface Correction {
  readonly fields: PlannedPerson;
  readonly changes: readonly FieldChange[];
}

/** Somebody as the row corrects him. What it does not say stays; what a letter binds stays and is told. */
function correctionOf(read: ReadPerson, participant: Participant, { letters, bound }: PlanContext): Correction {
  const { person, row, letterNo, letterDate } = read;
  const changes: FieldChange[] = [];
  function taken<Value extends string | number | null>(key: keyof PlannedPerson, was: Value, says: Value): Value {
    if (says === '' || says === null || says === was) return was;
    if (bound.has(participant.id) && (key === 'category' || key === 'cooperativeId')) {
      row.fault('boundByLetter', 'warning', columnOf[key], '');
      return was;
    }
    changes.push({ field: columnOf[key], before: was, after: says });
    return says;
  }
  const institution = taken('institution', participant.institution ?? '', person.institution ?? '');
  const fields: PlannedPerson = {
    name: taken('name', participant.name, person.name),
    sex: taken('sex', participant.sex, person.sex),
    birthYear: taken('birthYear', participant.birthYear, person.birthYear),
    position: taken('position', participant.position, person.position),
    cooperativeId: taken('cooperativeId', participant.cooperativeId, person.cooperativeId),
    category: taken<PlannedPerson['category']>('category', participant.category, person.category),
    phone: taken('phone', participant.phone, person.phone),
    email: taken('email', participant.email, person.email),
    nationalId: taken('nationalId', participant.nationalId, person.nationalId),
    ...(institution === '' ? {} : { institution }),
  };
  const letter = letters.get(participant.id);
  if (letter !== undefined && letterNo !== '' && letterNo !== letter.letterNo) {
    changes.push({ field: 'letterNo', before: letter.letterNo, after: letterNo });
  }
  if (letter !== undefined && letterDate !== '' && letterDate !== (letter.letterDate ?? '')) {
    changes.push({ field: 'letterDate', before: letter.letterDate ?? '', after: letterDate });
  }
  return { fields, changes };
}

/**
 * What each registration would do, without doing it (REG-2 to REG-4, REG-11). What nobody but a person can say – which cooperative, which
 * category, who it is – asks; a second mandate of a cooperative goes in as disputed and says so.
 */
export function planParticipants(
  sheet: SheetOfText,
  headerRow: number,
  mapping: ColumnMapping,
  cooperatives: readonly Cooperative[],
  known: readonly Participant[],
  withMandate: ReadonlySet<CooperativeId>,
  context: PlanContext = nothingKnown,
): ImportPlan<ParticipantRow> {
  const cooperativesKnown = {
    matcher: new CooperativeMatcher(cooperatives),
    byId: new Map(cooperatives.map((one) => [one.id, one])),
    byRegNo: new Map(cooperatives.flatMap((one) => (one.coopRegNo === '' ? [] : [[one.coopRegNo, one] as const]))),
  };
  const { answers } = context;
  const answerOf = new Map(answers.rows.map((answer) => [answer.rowNumber, answer]));
  const body = bodyRows(sheet, headerRow, mapping);
  const read = body.map((one) => readPerson(one, mapping, cooperativesKnown, answers, answerOf.get(one.rowNumber)));
  const isIn = (one: ReadPerson) => !one.row.isRejected && one.answer?.isLeftOut !== true;
  const recognised = recognise(read.filter(isIn), known, context.letters);
  const people = new PeopleOfFile();
  const mandated = new Set(withMandate);
  const damaged = new Set(sheet.damagedRows ?? []);

  const rows = read.map((one): ParticipantRow => {
    if (damaged.has(one.rowNumber)) one.row.fault('quoteUnclosed', 'warning', '', '');
    const found = recognised.get(one) ?? { existing: null, maybe: [] };
    const { existing } = found;
    const questions = isIn(one) ? questionsOf(one, found, people) : [];
    const correction = existing === null ? null : correctionOf(one, existing, context);
    const changes = correction?.changes ?? [];
    if (existing !== null) one.row.fault('alreadyRegistered', 'warning', 'name', existing.name);
    const verdict = verdictOf(one, existing, questions, changes);
    if (verdict === 'new') tellOfMandate(one, mandated, cooperativesKnown.byId, people);
    return {
      rowNumber: one.rowNumber,
      verdict,
      faults: one.row.faults,
      label: one.person.name,
      questions: verdict === 'ask' ? questions : [],
      changes: verdict === 'changed' ? changes : [],
      existing: existing?.id ?? null,
      fields: verdict === 'rejected' ? null : (correction?.fields ?? one.person),
      letterNo: one.letterNo,
      letterDate: one.letterDate,
      cooperativeName: one.cooperativeName,
      candidates: one.candidates,
    };
  });
  const headers = headersOf('participants', sheet, headerRow);
  const unsaid = read.filter(
    (one) => !one.saysCategory && !one.row.isRejected && (recognised.get(one)?.existing ?? null) === null,
  ).length;
  return { headerRow, headers, samples: samplesOf(body, headers.length), mapping, rows, unsaid };
}

function questionsOf(one: ReadPerson, { existing, maybe }: Recognised, people: PeopleOfFile): readonly RowQuestion[] {
  const namesakes = people.meet(one);
  if (existing !== null) return [];
  const isAnother = one.answer?.who === 'another';
  const [same] = namesakes.same;
  if (same !== undefined && !isAnother) {
    one.row.fault('duplicateInFile', 'error', 'name', String(same));
    return [];
  }
  const questions: RowQuestion[] = [];
  if (!isAnother && maybe.length + namesakes.unclear.length > 0) {
    const [earlier] = namesakes.unclear;
    const [likely] = maybe;
    if (likely !== undefined) one.row.fault('samePerson', 'warning', 'name', likely.name);
    else one.row.fault('sameName', 'warning', 'name', String(earlier));
    questions.push({
      kind: 'person',
      rows: namesakes.unclear,
      candidates: maybe.map(({ id, name }) => ({ id, name })),
    });
  }
  if (one.person.category === null) questions.push({ kind: 'category' });
  if (one.mustAskCooperative) questions.push({ kind: 'cooperative', candidates: one.candidates });
  return questions;
}

function verdictOf(
  { row, answer }: ReadPerson,
  existing: Participant | null,
  questions: readonly RowQuestion[],
  changes: readonly FieldChange[],
): RowVerdict {
  if (row.isRejected) return 'rejected';
  if (answer?.isLeftOut === true) return 'leftOut';
  if (existing !== null) return changes.length === 0 ? 'unchanged' : 'changed';
  return questions.length > 0 ? 'ask' : 'new';
}

/** What a new delegate's letter would meet: another letter, a cooperative without a vote, a person who represents another. */
function tellOfMandate(
  one: ReadPerson,
  mandated: Set<CooperativeId>,
  byId: ReadonlyMap<CooperativeId, Cooperative>,
  people: PeopleOfFile,
): void {
  const { row, person, cooperativeName } = one;
  const { cooperativeId, category } = person;
  if (cooperativeId === null || category !== 'votingDelegate') return;
  if (mandated.has(cooperativeId)) row.fault('secondMandate', 'warning', 'cooperative', cooperativeName);
  else if (people.representsAnother(one)) row.fault('representsAnother', 'warning', 'name', person.name);
  mandated.add(cooperativeId);
  if (byId.get(cooperativeId)?.status === 'inactive') {
    row.fault('cooperativeInactive', 'warning', 'cooperative', cooperativeName);
  }
}

import { comparableName, readNationalId } from '../../text';
import type { ParticipantCategory } from '../assembly/categories';
import type { CooperativeId } from '../kernel';
import type { Cooperative, Participant, ParticipantFields } from '../registry/model';
import { RowReader } from './cells';
import { CooperativeMatcher } from './matching';
import type { CooperativeCandidate, ColumnMapping, ImportPlan, ParticipantRow, RowVerdict, SheetOfText } from './model';

const categories = [
  [/utusan|peserta penuh|delegat/i, 'votingDelegate'],
  [/peninjau|observer/i, 'observer'],
  [/undangan|tamu|guest/i, 'guest'],
  [/panitia|committee/i, 'committee'],
  [/pers|media|press/i, 'press'],
] as const satisfies readonly (readonly [RegExp, ParticipantCategory])[];

const sexes = [
  [/^(l|lk|laki.*|pria|m|male)$/i, 'male'],
  [/^(p|pr|perempuan|wanita|f|female)$/i, 'female'],
] as const satisfies readonly (readonly [RegExp, ParticipantFields['sex']])[];

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

function findCooperative(
  row: RowReader,
  name: string,
  isNeeded: boolean,
  matcher: CooperativeMatcher,
): FoundCooperative {
  if (name === '') {
    if (isNeeded) row.fault('cooperativeMissing', 'error', 'cooperative', '');
    return { id: null, candidates: [] };
  }
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

function personKey(name: string, cooperative: string): string {
  return `${comparableName(name)}|${cooperative}`;
}

/**
 * What each registration would do, without doing it (REG-2 to REG-4). A row whose cooperative is uncertain asks; a second mandate of
 * a cooperative goes in as disputed and says so.
 */
export function planParticipants(
  sheet: SheetOfText,
  headerRow: number,
  mapping: ColumnMapping,
  cooperatives: readonly Cooperative[],
  known: readonly Participant[],
  withMandate: ReadonlySet<CooperativeId>,
): ImportPlan<ParticipantRow> {
  const matcher = new CooperativeMatcher(cooperatives);
  const byId = new Map(cooperatives.map((cooperative) => [cooperative.id, cooperative]));
  const registered = new Set(known.map((one) => personKey(one.name, one.cooperativeId ?? '')));
  const mandated = new Set(withMandate);
  const seen = new Map<string, number>();
  const rows: ParticipantRow[] = [];

  sheet.rows.forEach((cells, index) => {
    if (index <= headerRow || cells.every((cell) => cell.trim() === '')) return;
    const rowNumber = sheet.rowNumbers[index] ?? index + 1;
    const row = new RowReader(cells, mapping);
    const name = row.text('name');
    if (name === '') row.fault('nameMissing', 'error', 'name', '');
    const category = row.choice<ParticipantCategory>('category', categories, 'votingDelegate');
    const sex = row.choice<ParticipantFields['sex']>('sex', sexes, null);
    const birthYear = row.year('birthDate');
    const cooperativeName = row.text('cooperative');
    const found = findCooperative(row, cooperativeName, category === 'votingDelegate', matcher);
    const fields: ParticipantFields = {
      name,
      sex,
      birthYear,
      position: row.text('position'),
      cooperativeId: found.id,
      category,
      phone: row.phone('phone'),
      email: row.text('email'),
      nationalId: readId(row, sex, birthYear),
    };

    const key = personKey(name, found.id ?? cooperativeName.toLowerCase());
    const earlier = seen.get(key);
    if (earlier !== undefined && name !== '') row.fault('duplicateInFile', 'error', 'name', String(earlier));
    seen.set(key, earlier ?? rowNumber);

    const isKnown = registered.has(personKey(name, found.id ?? ''));
    if (isKnown && !row.isRejected) row.fault('alreadyRegistered', 'warning', 'name', name);
    if (found.id !== null && category === 'votingDelegate' && !row.isRejected && !isKnown) {
      if (mandated.has(found.id)) row.fault('secondMandate', 'warning', 'cooperative', cooperativeName);
      mandated.add(found.id);
      if (byId.get(found.id)?.status === 'inactive') {
        row.fault('cooperativeInactive', 'warning', 'cooperative', cooperativeName);
      }
    }
    // Without a cooperative nobody is a delegate: a person says which it is, or the row stays out.
    const isDelegateOfNone = category === 'votingDelegate' && found.id === null;
    const mustAsk = isDelegateOfNone || (found.id === null && found.candidates.length > 0);
    const verdict: RowVerdict = row.isRejected ? 'rejected' : isKnown ? 'unchanged' : mustAsk ? 'ask' : 'new';
    rows.push({
      rowNumber,
      verdict,
      faults: row.faults,
      label: name,
      fields: row.isRejected ? null : fields,
      letterNo: row.text('letterNo'),
      cooperativeName,
      candidates: found.candidates,
    });
  });
  return { headerRow, headers: sheet.rows[headerRow] ?? [], mapping, rows };
}

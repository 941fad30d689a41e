import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTableFile } from '../../electron/imports';
import { findHeaderRow, guessHeader, planCooperatives, planParticipants } from '../../shared/domain';
import type {
  Cooperative,
  CooperativeFields,
  CooperativeId,
  ImportAnswers,
  ImportKind,
  Participant,
  ParticipantFields,
  ParticipantId,
  SheetOfText,
} from '../../shared/domain';
import { cooperativeFields } from '../domain/meeting';

const fixtures = join(import.meta.dirname, '../fixtures/import');

/** A file that lies beside the tests. */
export function fixture(name: string): Promise<Uint8Array> {
  return readFile(join(fixtures, name));
}

/** The first sheet of a file that a kind of import understands. */
export async function sheetFor(kind: ImportKind, bytes: Uint8Array): Promise<SheetOfText> {
  const result = await readTableFile(bytes);
  if (!result.ok) throw new Error(`${result.fault} ${result.detail}`);
  const sheet = result.sheets.find((one) => findHeaderRow(kind, one) !== -1);
  if (sheet === undefined) throw new Error('no header');
  return sheet;
}

export function cooperative(index: number, fields: Partial<CooperativeFields>): Cooperative {
  return {
    ...cooperativeFields,
    ...fields,
    id: `c${String(index)}` as CooperativeId,
    number: index,
    revision: 1,
    isRemoved: false,
  };
}

export const nobody: ParticipantFields = {
  name: '',
  sex: null,
  birthYear: null,
  position: '',
  cooperativeId: null,
  category: 'observer',
  phone: '',
  email: '',
  nationalId: '',
};

export function participant(index: number, fields: Partial<ParticipantFields>): Participant {
  return {
    ...nobody,
    ...fields,
    id: `p${String(index)}` as ParticipantId,
    number: index,
    categoryNumber: index,
    badgeToken: `token-${String(index)}`,
    revision: 1,
    isRemoved: false,
  };
}

/** What a file of cooperatives would do. */
export async function plannedCooperatives(
  bytes: Uint8Array | string,
  known: readonly Cooperative[] = [],
  answers?: ImportAnswers,
) {
  const sheet = await sheetFor('cooperatives', Buffer.from(bytes));
  const headerRow = findHeaderRow('cooperatives', sheet);
  return planCooperatives(sheet, headerRow, guessHeader('cooperatives', sheet, headerRow, {}), known, answers);
}

/** What a file of people would do. */
export async function plannedPeople(
  bytes: Uint8Array | string,
  {
    cooperatives = [],
    known = [],
    answers = { rows: [] },
  }: {
    readonly cooperatives?: readonly Cooperative[];
    readonly known?: readonly Participant[];
    readonly answers?: ImportAnswers;
  } = {},
) {
  const sheet = await sheetFor('participants', Buffer.from(bytes));
  const headerRow = findHeaderRow('participants', sheet);
  const mapping = guessHeader('participants', sheet, headerRow, {});
  const context = { letters: new Map(), bound: new Set<ParticipantId>(), answers };
  return planParticipants(sheet, headerRow, mapping, cooperatives, known, new Set(), context);
}

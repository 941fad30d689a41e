import { Map } from 'immutable';
import { completeAgenda } from './agenda/complete';
import type { RecordedAgenda } from './agenda/complete';
import { completeRules } from './assembly/evolve';
import type { AssemblyFacts } from './assembly/model';
import { initialProjection } from './projection/model';
import { numberedInCategory } from './registry/evolve';
import type { Participant } from './registry/model';
import type { Attendance, EarlierQuorumCheck } from './checkin/model';
import { completeCheck } from './checkin/quorum';
import { recentMarksOf } from './checkin/select';
import type { ParticipantId } from './kernel';
import { nothingYet } from './state';
import type { AssemblyState } from './state';

const tables = [
  'cooperatives',
  'participants',
  'mandates',
  'attachments',
  'invitations',
  'imports',
  'badges',
  'attendance',
  'speakers',
  'polls',
  'proposals',
  'amendments',
  'decisions',
  'followUps',
  'minuteTexts',
] as const satisfies readonly (keyof AssemblyState)[];

/** A record as plain JSON: tables become objects by id. */
export type AssemblyStateJson = Readonly<Record<string, unknown>>;

/** The version of the record's shape; raised with a migration whenever it changes. */
export const stateSchemaVersion = 2;

function plain(state: Omit<AssemblyState, 'facts'>): Record<string, unknown> {
  const json: Record<string, unknown> = { ...state };
  for (const table of tables) json[table] = state[table].toObject();
  return json;
}

/** The record as plain JSON, for snapshots and replicas. */
export function toJson(state: AssemblyState): AssemblyStateJson {
  return plain(state);
}

/** Version 1 knew fewer tables and rules: they stand as they do in a new assembly. */
function from1(state: AssemblyStateJson): AssemblyStateJson {
  const facts = state['facts'] as AssemblyFacts;
  const rules = completeRules(facts.rules);
  const projection = { ...initialProjection, ...(state['projection'] as object) };
  const agenda = completeAgenda(state['agenda'] as RecordedAgenda);
  const checks = (state['quorumChecks'] ?? []) as readonly EarlierQuorumCheck[];
  const recorded = Object.values(state['participants'] as Readonly<Record<string, Participant>>);
  const { participants, next } = numberedInCategory(
    nothingYet.nextCategoryNumbers,
    [...recorded].sort((a, b) => a.number - b.number),
  );
  return {
    ...plain(nothingYet),
    ...state,
    projection,
    agenda,
    facts: { ...facts, rules },
    recentMarks: recentMarksOf(Map((state['attendance'] ?? {}) as Readonly<Record<ParticipantId, Attendance>>)),
    quorumChecks: checks.map((check, index) => completeCheck(check, index + 1, rules, facts.rulesVersion)),
    participants: Object.fromEntries(participants.map((one) => [one.id, one])),
    nextCategoryNumbers: next,
  };
}

/** From each earlier version of the record's shape to the next, on plain JSON. */
export const stateMigrations = [{ from: 1, migrate: from1 }];

/**
 * The record from its JSON, which must be of the present schema version (checked by checksum and version before).
 * @throws Error where a table is missing: the text is then not that of a record.
 */
export function fromJson(json: AssemblyStateJson): AssemblyState {
  const revived: Record<string, unknown> = { ...json };
  for (const table of tables) {
    const rows = json[table];
    if (typeof rows !== 'object' || rows === null) throw new Error(`the snapshot has no table ${table}`);
    revived[table] = Map(rows as Readonly<Record<string, unknown>>);
  }
  return revived as unknown as AssemblyState;
}

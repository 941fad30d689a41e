import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { earlierTypes, evolveCommit, toJson } from '../../shared/domain';
import type { AssemblyEvent, AssemblyState } from '../../shared/domain';
import { commitsIn } from './journal-text';

/*
 * Journals as programs wrote them that kept whole states in their events, and the record that those programs made of them. They are never
 * made anew: every later program must read them to the same record.
 */

const fixtures = join(import.meta.dirname, '../fixtures/storage');
type Json = Record<string, unknown>;

async function linesOf(name: string): Promise<readonly string[]> {
  return (await readFile(join(fixtures, name), 'utf8')).split('\n').filter((line) => line !== '');
}

/** The record of a journal, with the events that were read. */
async function read(
  name: string,
): Promise<{ readonly state: AssemblyState; readonly events: readonly AssemblyEvent[] }> {
  let state: AssemblyState | null = null;
  const events: AssemblyEvent[] = [];
  for (const { commit, format } of commitsIn((await linesOf(name)).join('\n'))) {
    expect(format).toBe(1);
    state = evolveCommit(state, commit);
    events.push(...commit.events);
  }
  if (state === null) throw new Error('an empty journal');
  return { state, events };
}

/** Properties that earlier programs did not keep. */
const later: Readonly<Record<string, readonly string[]>> = {
  mandates: ['receivedSeq'],
  imports: ['seq'],
  documents: ['kept'],
  interruptions: ['floor'],
  polls: ['options', 'marks', 'series', 'answers', 'late'],
};

function without(rows: unknown, names: readonly string[]): unknown {
  const strip = (row: Json) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  if (Array.isArray(rows)) return rows.map((row) => strip(row as Json));
  return Object.fromEntries(Object.entries(rows as Record<string, Json>).map(([id, row]) => [id, strip(row)]));
}

/** What a cancelled poll had been before it was cancelled was lost. */
function withoutPastOfCancelled(polls: Record<string, { readonly state: Json }>) {
  return Object.fromEntries(
    Object.entries(polls).map(([id, poll]) => {
      const { kind, at, reason } = poll.state;
      return [id, kind === 'cancelled' ? { ...poll, state: { kind, at, reason } } : poll];
    }),
  );
}

/** What was closed was counted at once: closed without a result is a vote on paper, which those programs did not know. */
function withCountedPolls(polls: Record<string, { readonly state: Json }>) {
  return Object.fromEntries(
    Object.entries(polls).map(([id, poll]) => [
      id,
      poll.state['kind'] === 'closed' ? { ...poll, state: { ...poll.state, kind: 'counted' } } : poll,
    ]),
  );
}

/** The order in which people of a commission stand in its list says nothing. */
function inOrder(agenda: { readonly sessions: readonly { readonly presence: readonly Json[] }[] }) {
  const key = (one: Json) => JSON.stringify([one['participantId'], one['at']]);
  return {
    ...agenda,
    sessions: agenda.sessions.map((session) => ({
      ...session,
      presence: [...session.presence].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    })),
  };
}

/** Bases by the names of today: those programs called valid what had the abstentions in it. Everything else stands as they wrote it. */
function withBasesOfToday(state: Json): Json {
  const names: Readonly<Record<string, string>> = { valid: 'validOrAbstain', yesNo: 'valid' };
  const text = JSON.stringify(state, (name, value: unknown) => {
    if (name === 'base' && typeof value === 'string') return names[value];
    // An interruption has a verdict, too: one word.
    if (name !== 'verdict' || typeof value !== 'object') return value;
    const verdict = value as Json & { readonly count: { readonly yes: number; readonly no: number } };
    return { ...verdict, valid: verdict.count.yes + verdict.count.no };
  });
  return JSON.parse(text) as Json;
}

function comparable(state: Json): Json {
  const {
    seq: _seq,
    chronicle: _chronicle,
    purges: _purges,
    ballots: _ballots,
    elections: _elections,
    minutesVersions: _versions,
    deskConflicts: _conflicts,
    ...rest
  } = state;
  const trimmed = Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [
      name,
      later[name] === undefined ? value : without(value, later[name]),
    ]),
  );
  return {
    ...trimmed,
    polls: withCountedPolls(withoutPastOfCancelled(trimmed['polls'] as Record<string, { readonly state: Json }>)),
    agenda: inOrder(trimmed['agenda'] as Parameters<typeof inOrder>[0]),
  };
}

const journals = [
  ['v1/folder/journal.ndjson', 'v1/state.json'],
  ['v2/musda.ndjson', 'v2/musda.state.json'],
  ['v2/every-act.ndjson', 'v2/every-act.state.json'],
] as const;

describe('a journal whose events carried whole states', () => {
  it.each(journals)('[DAT-5] %s is read to the record that its program had', async (journal, expected) => {
    const { state } = await read(journal);
    const before = JSON.parse(await readFile(join(fixtures, expected), 'utf8')) as Json;
    expect(comparable(JSON.parse(JSON.stringify(toJson(state))) as Json)).toEqual(comparable(withBasesOfToday(before)));
  });

  it('[DAT-5] every kind of event that those programs could write stands in the journals that are read here', async () => {
    const written = new Set<string>();
    for (const [journal] of journals) {
      for (const line of await linesOf(journal)) {
        const { events } = JSON.parse(line) as {
          readonly events: readonly { readonly event: { readonly type: string } }[];
        };
        for (const { event } of events) written.add(event.type);
      }
    }
    expect(earlierTypes.filter((type) => !written.has(type))).toEqual([]);
  });

  it('[VOT-3] a poll that was paused and cancelled has been opened, paused and continued', async () => {
    const { state } = await read('v2/every-act.ndjson');
    const told = state.chronicle
      .map(({ fact }) => fact.type)
      .filter((type) => type.startsWith('poll.'))
      .toArray();
    expect(told).toContain('poll.paused');
    expect(told).toContain('poll.continued');
    const cancelled = state.polls.find((poll) => poll.state.kind === 'cancelled');
    expect(cancelled?.state).toMatchObject({
      openedAt: expect.any(String) as string,
      definition: expect.any(Object) as object,
    });
  });

  it('[AGD-3] an item that was taken up again after it was skipped has been skipped', async () => {
    const { state } = await read('v2/every-act.ndjson');
    const ofItems = state.chronicle.filter(({ fact }) => fact.type.startsWith('item.'));
    const skipped = ofItems.findLast(({ fact }) => fact.type === 'item.skipped');
    const id = skipped?.fact.type === 'item.skipped' ? skipped.fact.id : '';
    const after = ofItems.filter(({ fact }) => 'id' in fact && fact.id === id).map(({ fact }) => fact.type);
    expect(after.toArray()).toEqual(['item.skipped', 'item.resumed', 'item.finished']);
  });
});

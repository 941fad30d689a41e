import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  decisionsInOrder,
  factSentence,
  headsPresent,
  liveQuorum,
  minuteFacts,
  minuteTextOf,
  pollsInOrder,
} from '../../shared/domain';
import type { AssemblyState } from '../../shared/domain';
import { RunningHost } from '../host/running-host';

/* Folders and archives as version 1 of the format wrote them. They are never made anew: every later program must open them. */

const fixtures = join(import.meta.dirname, '../fixtures/storage/v1');
const hosts: RunningHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end();
});

/** What a person would check of the record, whatever shape it has by now. */
function story(state: AssemblyState) {
  const [item] = state.agenda.items;
  return {
    title: state.facts.profile.title,
    cooperatives: state.cooperatives.size,
    participants: state.participants.size,
    mandates: state.mandates
      .map((mandate) => mandate.state)
      .valueSeq()
      .countBy((one) => one)
      .toObject(),
    heads: headsPresent(state),
    quorum: liveQuorum(state),
    polls: pollsInOrder(state).map((poll) => [poll.question, poll.state.kind]),
    decisions: decisionsInOrder(state).map((decision) => decision.title),
    numbers: state.documents.map((document) => document.number),
    rulesVersion: state.facts.rulesVersion,
    minutes: minuteFacts(state).map(factSentence),
    note: JSON.stringify(minuteTextOf(state, item?.id ?? null)?.body).includes('Catatan notulis.'),
  };
}

/** A data folder that knows one assembly, copied from the frozen one. */
async function opened(change: (folder: string) => Promise<void>): Promise<AssemblyState> {
  const empty = await RunningHost.start();
  const folder = join(empty.dataFolder, 'musda', 'v1');
  await mkdir(join(empty.dataFolder, 'musda'), { recursive: true });
  await cp(join(fixtures, 'folder'), folder, { recursive: true });
  await change(folder);
  const { assemblyId } = JSON.parse(await readFile(join(folder, 'assembly.json'), 'utf8')) as { assemblyId: string };
  const recent = { id: assemblyId, title: 'v1', council: '', startsOn: '2026-11-26', lastOpenedAt: '', folder };
  const preferences = { language: 'id', theme: 'auto', textSize: 'normal' };
  await empty.palu.close();
  await writeFile(join(empty.dataFolder, 'settings.json'), JSON.stringify({ preferences, recent: [recent] }));
  const host = await RunningHost.start({ dataFolder: empty.dataFolder });
  hosts.push(host);
  await host.value('assemblies.open', { id: assemblyId as never });
  return host.state;
}

const expected = async () => JSON.parse(await readFile(join(fixtures, 'expected.json'), 'utf8')) as unknown;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('format version 1', () => {
  it('[DAT-5] a folder opens from its snapshot', async () => {
    expect(plain(story(await opened(() => Promise.resolve())))).toEqual(await expected());
  });

  it('[DAT-5] a folder opens from its journal alone', async () => {
    expect(plain(story(await opened((folder) => rm(join(folder, 'snapshot.json')))))).toEqual(await expected());
  });

  it('[DAT-3] an archive opens in an empty profile', async () => {
    const host = await RunningHost.start();
    hosts.push(host);
    const bytes = await readFile(join(fixtures, 'contoh.musda'));
    await host.value('archive.import', { bytes });
    expect(plain(story(host.state))).toEqual(await expected());
    expect((await host.value('archive.verify', {})).commits).toBeGreaterThan(40);
  });
});

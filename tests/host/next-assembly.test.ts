import { mkdtemp, readdir, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registeredCooperatives, termsServedBefore } from '../../shared/domain';
import type { AssemblyId, AssemblyState } from '../../shared/domain';
import { nodeFileSystem } from '../../electron/storage';
import type { FileSystem } from '../../electron/storage';
import { cooperativeFields, participantFields, profile } from '../domain/meeting';
import { nextCommandId, RunningHost } from './running-host';

let host: RunningHost;
let folder: string;
/** So many appended bytes the disk still takes; for ever by default. */
let room = Number.POSITIVE_INFINITY;

const disk: FileSystem = {
  ...nodeFileSystem,
  async open(path, mode) {
    const file = await nodeFileSystem.open(path, mode);
    return new Proxy(file, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        if (key !== 'write') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        return async (bytes: Uint8Array, position: number) => {
          room -= bytes.length;
          if (room < 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
          await target.write(bytes, position);
        };
      },
    });
  },
};

/** A picture of one pixel. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function act(command: Parameters<RunningHost['execute']>[0]) {
  const reply = await host.execute(command);
  if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal.code}`);
  return reply.value.events;
}

async function lastAssembly(): Promise<AssemblyId> {
  await act({
    type: 'cooperative.add',
    fields: { ...cooperativeFields, name: 'KSU Uji A', status: 'inactive', lastRatYear: 2024, duesPaidThrough: 2025 },
  });
  await act({ type: 'cooperative.add', fields: { ...cooperativeFields, name: 'KSU Uji B' } });
  const [removed] = await act({ type: 'cooperative.add', fields: { ...cooperativeFields, name: 'KSU Uji C' } });
  if (removed?.type !== 'cooperative.registered') throw new Error('not registered');
  await act({ type: 'cooperative.remove', id: removed.cooperative.id });
  const fields = { ...participantFields, category: 'guest' as const, name: 'Tamu Rahasia' };
  await act({ type: 'participant.add', fields, letterNo: '' });
  await act({
    type: 'template.edit',
    kind: 'agenda',
    source: '#import "common.typ": *\n#show: official\nTemplat kami',
  });
  await act({ type: 'rulesText.edit', source: '# Ketentuan Kami\nSatu.' });
  await act({
    type: 'followUp.add',
    fields: {
      title: 'Menyusun anggaran',
      proposalId: null,
      addressee: 'internal',
      owner: 'Pengurus',
      dueOn: '2027-01-31',
    },
  });
  await act({
    type: 'decision.record',
    method: 'consensus',
    pollId: null,
    quorumCheckId: null,
    itemId: null,
    knocks: 0,
    text: {
      title: 'Iuran',
      recitals: { considering: [], citing: ['Peraturan Daerah Uji;'], noting: [] },
      operativeClauses: ['Menetapkan.'],
    },
  });
  const { attachment } = await host.value('attachments.put', {
    fileName: 'lambang.png',
    bytes: new Uint8Array(logo),
    commandId: nextCommandId(),
  });
  const { profile: before } = host.state.facts;
  await act({
    type: 'assembly.editProfile',
    profile: { ...before, letterhead: { ...before.letterhead, logoId: attachment.id } },
  });
  return host.state.facts.id;
}

const next = {
  ...profile,
  title: 'Musda Berikutnya',
  startsOn: '2031-11-26',
  endsOn: '2031-11-26',
  termFrom: 2031,
  termTo: 2036,
};

beforeEach(async () => {
  room = Number.POSITIVE_INFINITY;
  folder = await mkdtemp(join(tmpdir(), 'palu-next-'));
  host = await RunningHost.withAssembly({ fs: disk, dataFolder: folder });
});

afterEach(async () => {
  await host.end();
  await rm(folder, { recursive: true, force: true });
});

describe('the next assembly', () => {
  it.each([['while the last one is open'], ['while it is closed']])(
    '[DAT-7] begins with registry, templates, legal bases, logo and what is open, %s',
    async (when) => {
      const from = await lastAssembly();
      if (when === 'while it is closed') await host.value('assemblies.close', {});
      const { counts } = await host.value('assemblies.carryOver', { id: from });
      expect(counts).toEqual({ cooperatives: 2, followUps: 1, templates: 2, legalBases: 1, terms: 0 });
      const { rules } = await host.value('assemblies.carryOver', { id: from });
      await host.value('assemblies.create', { profile: next, rules, from });
      const { state } = host;
      expect(state.facts.profile.title).toBe('Musda Berikutnya');
      expect(state.facts.continues).toMatchObject({ from, terms: [] });
      expect(registeredCooperatives(state).map(({ name }) => name)).toEqual(['KSU Uji A', 'KSU Uji B']);
      const [first] = registeredCooperatives(state);
      expect(first).toMatchObject({ status: 'inactive', lastRatYear: 2024, duesPaidThrough: 2025 });
      expect(state.templates.agenda).toContain('Templat kami');
      expect(state.rulesText).toContain('Ketentuan Kami');
      expect([...state.followUps.values()].map(({ title, dueOn }) => [title, dueOn])).toEqual([
        ['Menyusun anggaran', '2027-01-31'],
      ]);
      expect((await host.value('program.status', {})).preferences.legalBases).toContain('Peraturan Daerah Uji');
      const logoId = state.facts.profile.letterhead.logoId ?? null;
      if (logoId === null) throw new Error('no logo');
      const { bytes } = await host.value('attachments.get', { id: logoId });
      expect(Buffer.from(bytes ?? new Uint8Array()).equals(logo)).toBe(true);
      // Nobody who was there, and nothing that was decided.
      expect(state.participants.size).toBe(0);
      expect(state.decisions.size + state.polls.size + state.documents.length).toBe(0);
      // The one before is as it was.
      await host.value('assemblies.open', { id: from });
      expect(host.state.decisions.size).toBe(1);
    },
  );

  it('[DAT-7] does without a logo whose file is gone', async () => {
    const from = await lastAssembly();
    const files = join(host.open.folder, 'attachments');
    for (const file of await readdir(files)) await unlink(join(files, file));
    await host.value('assemblies.create', { profile: next, rules: host.state.facts.rules, from });
    expect(host.state.facts.profile.letterhead.logoId ?? null).toBeNull();
    expect(registeredCooperatives(host.state)).toHaveLength(2);
  });

  it('[DAT-7] is whole or not there: a disk that fills leaves the last one open and no folder behind', async () => {
    const from = await lastAssembly();
    const folders = await readdir(join(folder, 'musda'));
    const { rules } = host.state.facts;
    let refused = 0;
    for (let left = 500; host.state.facts.id === from; left += 500) {
      room = left;
      const reply = await host.call('assemblies.create', { profile: next, rules, from });
      room = Number.POSITIVE_INFINITY;
      if (reply.ok) break;
      refused += 1;
      expect(reply.refusal.code).toBe('storage.diskFull');
      expect(await readdir(join(folder, 'musda'))).toEqual(folders);
      expect(host.state.facts.id).toBe(from);
    }
    expect(refused).toBeGreaterThan(5);
    expect(host.state.facts.profile.title).toBe('Musda Berikutnya');
    expect(registeredCooperatives(host.state)).toHaveLength(2);
  });

  it('[DAT-7] of an assembly that nobody knows is refused, and makes nothing', async () => {
    const id = 'tidak-ada' as AssemblyId;
    const { rules } = host.state.facts;
    for (const reply of [
      await host.call('assemblies.carryOver', { id }),
      await host.call('assemblies.create', { profile: next, rules, from: id }),
    ])
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'assembly.unknown' } });
    expect(await readdir(join(folder, 'musda'))).toHaveLength(1);
  });
});

describe('terms in a row', () => {
  const told = (terms: readonly { name: string; office: string; terms: number }[]) =>
    ({
      facts: {
        continues: { from: '' as AssemblyId, title: '', terms: terms.map((term) => ({ id: '' as never, ...term })) },
      },
    }) as unknown as Pick<AssemblyState, 'facts'>;

  it('[DAT-7] [ELE-1] are those of the same office under the same name, however it is written', () => {
    const state = told([
      { name: 'Drs. H. Ahmad Uji, S.E.', office: 'Ketua Dekopinda masa bakti 2026–2031', terms: 2 },
      { name: 'Ahmad Uji', office: 'Ketua Pengawas', terms: 1 },
    ]);
    const chair = 'Ketua Dekopinda masa bakti 2031–2036';
    expect(termsServedBefore(state, 'AHMAD UJI', chair)).toBe(2);
    expect(termsServedBefore(state, 'Ahmad Uji', 'Ketua Pengawas periode 2031-2036')).toBe(1);
    expect(termsServedBefore(state, 'Ahmad Lain', chair)).toBe(0);
    expect(termsServedBefore(told([]), 'Ahmad Uji', chair)).toBe(0);
  });
});

import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AssemblyCommand, RichTextNode } from '../../shared/domain';
import { sha256Hex } from '../../electron/storage';
import { cooperativeFields } from '../domain/meeting';
import { FailingDisk } from './failing-disk';
import { callerOf, nextCommandId, RunningHost } from './running-host';

/* One act, one answer: what the host promises to whoever sends a command, whatever the disk, the program or the network do. */

const hosts: RunningHost[] = [];
function kept(host: RunningHost): RunningHost {
  hosts.push(host);
  return host;
}
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.end();
});

const knock = { type: 'gavel.knock', knocks: 3, meaning: 'order' } as const satisfies AssemblyCommand;
const suspend = { type: 'meeting.suspend', reason: 'jeda', knocks: 2 } as const satisfies AssemblyCommand;
const addCooperative = (name: string) => ({ type: 'cooperative.add', fields: { ...cooperativeFields, name } }) as const;

async function commitsWith(host: RunningHost, commandId: string): Promise<number> {
  return (await host.value('assembly.since', { seq: 0 })).filter((commit) => commit.commandId === commandId).length;
}

describe('a commandId acts once, for ever', () => {
  it('[DAT-1] the same knock again is one knock, also at the same moment', async () => {
    const host = kept(await RunningHost.withAssembly());
    const commandId = nextCommandId();
    const [first, second] = await Promise.all([host.execute(knock, commandId), host.execute(knock, commandId)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
    expect(await host.execute(knock, commandId)).toEqual(first);
    expect(await commitsWith(host, commandId)).toBe(1);
  });

  it('[DAT-1] it is answered again with what it did after a clean restart', async () => {
    const host = await RunningHost.withAssembly();
    const commandId = nextCommandId();
    const first = await host.execute(knock, commandId);
    for (let index = 0; index < 5; index++) await host.execute(knock);
    const { id } = host.state.facts;
    const again = kept(await host.restart());
    await again.value('assemblies.open', { id });
    expect(again.open.recovery.snapshotUsed).toBe('newest');
    expect(await again.execute(knock, commandId)).toEqual(first);
    expect(await commitsWith(again, commandId)).toBe(1);
  });

  it('[DAT-1] and after a kill, by the journal alone', async () => {
    const host = kept(await RunningHost.withAssembly());
    const commandId = nextCommandId();
    const first = await host.execute(knock, commandId);
    const { id } = host.state.facts;
    // As a kill leaves the folder: no snapshot, the lock still there.
    const killed = kept(await RunningHost.start());
    await cp(host.dataFolder, killed.dataFolder, { recursive: true });
    await killed.value('assemblies.open', { id });
    expect(await killed.execute(knock, commandId)).toEqual(first);
  });

  it('[DAT-1] and on another laptop, out of an archive', async () => {
    const host = kept(await RunningHost.withAssembly());
    const commandId = nextCommandId();
    const first = await host.execute(knock, commandId);
    const bytes = await host.bytes('archive.export', {});
    const other = kept(await RunningHost.start());
    await other.value('archive.import', { bytes });
    expect(await other.execute(knock, commandId)).toEqual(first);
    expect(await commitsWith(other, commandId)).toBe(1);
  });

  it('[DAT-1] and after a restore of a backup that holds it', async () => {
    const host = kept(await RunningHost.withAssembly());
    const commandId = nextCommandId();
    const first = await host.execute(knock, commandId);
    const { name } = await host.value('backups.create', {});
    const later = nextCommandId();
    await host.execute(knock, later);
    await host.value('assemblies.restore', { id: host.state.facts.id, name });
    expect(await host.execute(knock, commandId)).toEqual(first);
    // What the backup does not hold has not happened.
    expect(await commitsWith(host, later)).toBe(0);
    expect((await host.execute(knock, later)).ok).toBe(true);
  });

  it('[DAT-1] an act that changed nothing is written down by its id and answers the same', async () => {
    const host = await RunningHost.withAssembly();
    const commandId = nextCommandId();
    const file = { fileName: 'surat.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') };
    const { attachment } = await host.value('attachments.put', { ...file, commandId: nextCommandId() });
    const { sha256, fileName, mediaType, bytes } = attachment;
    const add = { type: 'attachment.add', sha256, fileName, mediaType, bytes } as const;
    const first = await host.open.execute(add, commandId, callerOf('operator'));
    expect(first).toEqual({ ok: true, value: { seq: 3, events: [] } });
    await host.execute(knock);
    const { id } = host.state.facts;
    const again = kept(await host.restart());
    await again.value('assemblies.open', { id });
    expect(await again.open.execute(add, commandId, callerOf('operator'))).toEqual(first);
    expect(again.open.seq).toBe(4);
    // An act that changed nothing is in the journal by its id only, and is no fact.
    expect(again.state.chronicle.map(({ seq }) => seq).toArray()).not.toContain(3);
  });
});

describe('a refusal is as durable as an acknowledgement', () => {
  it('[DAT-1] two suspensions on their way to a full disk: both hear that it is full', async () => {
    const disk = new FailingDisk();
    const host = kept(await RunningHost.withAssembly({ fs: disk }));
    disk.codeOf = (operation, path) => (operation === 'write' && path.endsWith('journal.ndjson') ? 'ENOSPC' : null);
    const replies = await Promise.all([host.execute(suspend), host.execute(suspend)]);
    disk.codeOf = () => null;
    for (const reply of replies) expect(reply).toMatchObject({ ok: false, refusal: { code: 'storage.diskFull' } });
    expect(await host.execute(suspend)).toMatchObject({ ok: true });
    expect(await host.execute(suspend)).toMatchObject({ ok: false, refusal: { code: 'meeting.alreadySuspended' } });
  });

  it('[DAT-1] a disk that refuses the first and takes the next: the second is decided anew and done', async () => {
    const disk = new FailingDisk();
    const host = kept(await RunningHost.withAssembly({ fs: disk }));
    let writes = 0;
    disk.codeOf = (operation, path) =>
      operation === 'write' && path.endsWith('journal.ndjson') && ++writes === 1 ? 'ENOSPC' : null;
    const [first, second] = await Promise.all([host.execute(suspend), host.execute(suspend)]);
    expect(first).toMatchObject({ ok: false, refusal: { code: 'storage.diskFull' } });
    expect(second.ok).toBe(true);
  });

  it('[DAT-1] many acts at once on a disk that fails now and then: each is done once or refused', async () => {
    const disk = new FailingDisk();
    const host = kept(await RunningHost.withAssembly({ fs: disk }));
    let writes = 0;
    disk.codeOf = (operation, path) =>
      operation === 'write' && path.endsWith('journal.ndjson') && ++writes % 3 === 0 ? 'ENOSPC' : null;
    const names: string[] = [];
    for (let wave = 0; wave < 30; wave++) {
      const wanted = Array.from({ length: 5 }, (_unused, index) => `Koperasi ${String(wave)}-${String(index)}`);
      const replies = await Promise.all(wanted.map((name) => host.execute(addCooperative(name))));
      names.push(...wanted.filter((_name, index) => replies[index]?.ok === true));
      for (const reply of replies) if (!reply.ok) expect(reply.refusal.code).toBe('storage.diskFull');
    }
    expect(names.length).toBeGreaterThan(50);
    expect(
      host.state.cooperatives
        .map(({ name }) => name)
        .valueSeq()
        .toArray()
        .sort(),
    ).toEqual([...names].sort());
  });
});

describe('an act that the program cannot carry out', () => {
  /** Text whose attributes lie so deep within each other that whoever follows them falls. */
  function deepText(depth: number): RichTextNode {
    let value: unknown = 'dasar';
    for (let level = 0; level < depth; level++) value = [value];
    return { type: 'doc', content: [{ type: 'paragraph', attrs: { a: value } }] };
  }

  it.each([70, 20_000])('[DAT-1] text %d deep is refused with words, and the queue goes on', async (depth) => {
    const host = kept(await RunningHost.withAssembly());
    const save = { type: 'minutes.save', itemId: null, revision: 0, body: deepText(depth) } as const;
    expect(await host.execute(save)).toMatchObject({ ok: false, refusal: { code: 'contract.tooLarge' } });
    expect((await host.execute(knock)).ok).toBe(true);
  });

  it('[DAT-1] one that throws while it is written down is refused alone; those before and behind it are done', async () => {
    const host = kept(await RunningHost.withAssembly());
    const body = deepText(20_000);
    const act = (command: AssemblyCommand) => host.open.execute(command, nextCommandId(), callerOf('operator'));
    const replies = await Promise.all([
      act(knock),
      act({ type: 'minutes.save', itemId: null, revision: 0, body }),
      act(knock),
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(replies[1]).toMatchObject({ refusal: { code: 'contract.failed' } });
    expect((await act(knock)).ok).toBe(true);
  });
});

describe('a snapshot that lies', () => {
  it('[DAT-5] with the right checksum and a part missing: the journal is read, and no lock stays', async () => {
    const host = await RunningHost.withAssembly();
    await host.execute(addCooperative('Koperasi Satu'));
    const { folder } = host.open;
    const { id } = host.state.facts;
    await host.palu.close();
    for (const part of ['cooperatives', 'agenda']) {
      const path = join(folder, 'snapshot.json');
      const [envelope = '', state = '', ids = ''] = (await readFile(path, 'utf8')).split('\n');
      const rest = Object.entries(JSON.parse(state) as object).filter(([name]) => name !== part);
      const content = `${JSON.stringify(Object.fromEntries(rest))}\n${ids}\n`;
      const sha256 = sha256Hex(content);
      await writeFile(path, `${JSON.stringify({ ...(JSON.parse(envelope) as object), sha256 })}\n${content}`);
      const again = kept(await RunningHost.start({ dataFolder: host.dataFolder }));
      await again.value('assemblies.open', { id });
      expect(again.state.cooperatives.size).toBe(1);
      expect((await again.execute(knock)).ok).toBe(true);
      await again.palu.close();
    }
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { createFolder, journalName, nodeFileSystem } from '../../electron/storage';
import { FaultyDisk } from './faulty-disk';
import { now, openTexts, say, textsIn } from './text-record';

const folder = '/musda/contoh';
const identity = { format: 'palu-assembly', version: 1, assemblyId: 'assembly-1', createdAt: now } as const;

async function created(): Promise<FaultyDisk> {
  const disk = new FaultyDisk();
  await disk.makeFolder('/musda');
  await createFolder(disk, folder, identity);
  return disk;
}

const lockOf = (change: object) =>
  Buffer.from(JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: now, ...change }));

describe('the lock', () => {
  it('[DAT-1] one at a time; the second hears who has it and since when, and has it once it is given back', async () => {
    const disk = await created();
    for (let turn = 0; turn < 12; turn++) {
      const first = await openTexts(disk, folder);
      await expect(openTexts(disk, folder)).rejects.toMatchObject({
        code: 'storage.locked',
        params: { pid: process.pid, since: now },
      });
      await first.close();
    }
    expect(disk.paths.filter((path) => path.includes('/lock')).length).toBeLessThan(8);
  });

  it.each([
    ['of a process that is gone', 'lock.1', lockOf({})],
    ['of a process that is gone, of an earlier program', 'lock', lockOf({})],
    [
      'whose process number belongs to another process by now',
      'lock.1',
      lockOf({ pid: process.pid, process: 'another-boot/0' }),
    ],
    ['that a crash left half-written', 'lock.1', Buffer.from('{"pid":')],
    ['that was given back', 'lock.7', lockOf({ pid: process.ppid, isReleased: true })],
  ])('[DAT-1] a lock %s is passed on', async (_name, name, bytes) => {
    const disk = await created();
    // The machine of this computer, so that only the start of the process differs.
    const own = await openTexts(disk, folder);
    const mine = JSON.parse(Buffer.from(disk.bytesOf(join(folder, 'lock.1'))).toString()) as { process: string };
    await own.close();
    await disk.remove(join(folder, 'lock.1'));
    const machine = mine.process.split('/').slice(0, 2).join('/');
    const text = Buffer.from(bytes).toString().replace('another-boot', machine);
    await disk.createWhole(join(folder, name), Buffer.from(text));
    await (await openTexts(disk, folder)).close();
  });

  it('[DAT-1] a lock of another computer stays until a person takes it over; its owner then writes nothing more', async () => {
    const disk = await created();
    const there = await openTexts(disk, folder);
    await say(there, 1);
    // As the other computer wrote it: another name, another machine.
    const path = join(folder, 'lock.1');
    disk.tamper(path, (bytes) =>
      Buffer.from(
        JSON.stringify({
          ...(JSON.parse(Buffer.from(bytes).toString()) as object),
          host: 'laptop-lain',
          process: 'x/y/1',
        }),
      ),
    );
    await expect(openTexts(disk, folder)).rejects.toMatchObject({
      code: 'storage.lockedElsewhere',
      params: { host: 'laptop-lain', since: now },
    });
    const here = await openTexts(disk, folder, {}, true);
    await expect(say(there, 1)).rejects.toMatchObject({ code: 'storage.takenOver', params: { host: hostname() } });
    await say(here, 1);
    await there.close();
    await here.close();
    expect(textsIn(await openTexts(disk, folder))).toEqual(['catatan 1', 'catatan 2']);
  });

  it('[DAT-1] a copy of a folder that is open is not locked by the lock that was copied with it', async () => {
    const place = await mkdtemp(join(tmpdir(), 'palu-copied-'));
    await createFolder(nodeFileSystem, join(place, 'satu'), identity);
    const opened = await openTexts(nodeFileSystem, join(place, 'satu'));
    await say(opened, 1);
    await cp(join(place, 'satu'), join(place, 'dua'), { recursive: true });
    const copy = await openTexts(nodeFileSystem, join(place, 'dua'));
    await Promise.all([say(opened, 1), say(copy, 1)]);
    await copy.close();
    await opened.close();
    await rm(place, { recursive: true });
  });

  it('[DAT-1] a lock that runs is not taken over by the explicit act either', async () => {
    const disk = await created();
    await openTexts(disk, folder);
    await expect(openTexts(disk, folder, {}, true)).rejects.toMatchObject({ code: 'storage.locked' });
  });

  it('[DAT-5] a journal into which somebody else has written takes nothing more from here', async () => {
    const disk = await created();
    const opened = await openTexts(disk, folder);
    await say(opened, 1);
    disk.tamper(join(folder, journalName), (bytes) => Buffer.concat([bytes, Buffer.from('x')]));
    await expect(say(opened, 1)).rejects.toMatchObject({ code: 'storage.journalReplaced' });
  });
});

/* Two processes that open the same folder at the same moment, again and again. */

let work: string;
let starter: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'palu-lock-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'lock-starter.ts'),
      outDir: work,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'starter.cjs' } },
    },
    ssr: { noExternal: true },
  });
  starter = join(work, 'starter.cjs');
});
afterAll(() => rm(work, { recursive: true, force: true }));

class Starter {
  private readonly child;
  private readonly lines: AsyncIterator<string>;

  constructor(clockDays: number) {
    this.child = spawn(process.execPath, [starter, String(clockDays)], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async ask(line: string): Promise<string> {
    this.child.stdin.write(`${line}\n`);
    const answer = await this.lines.next();
    return answer.done === true ? 'ended' : answer.value;
  }

  async end(): Promise<void> {
    this.child.stdin.end();
    await once(this.child, 'exit');
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}

const rounds = Number(process.env['PALU_STARTS'] ?? 150);

it(
  `[DAT-1] of two processes that open one folder at once, one does, ${String(rounds)} times, whatever their clocks say`,
  { timeout: 600_000 },
  async () => {
    const place = join(work, 'musda');
    await createFolder(nodeFileSystem, place, identity);
    const starters = [new Starter(0), new Starter(400), new Starter(-400)];
    let said = 0;
    for (let round = 0; round < rounds; round++) {
      const answers = await Promise.all(starters.map((one) => one.ask(`open ${place}`)));
      expect(
        answers.filter((answer) => answer === 'opened'),
        answers.join(),
      ).toHaveLength(1);
      expect(
        answers.filter((answer) => answer === 'storage.locked'),
        answers.join(),
      ).toHaveLength(2);
      const winner = answers.indexOf('opened');
      expect(await starters[winner]?.ask('say')).toBe(`said ${String(++said)}`);
      // Every fifth winner dies as it is; the others close.
      if (round % 5 === 4) {
        await starters[winner]?.kill();
        starters[winner] = new Starter([0, 400, -400][winner] ?? 0);
      } else expect(await starters[winner]?.ask('close')).toBe('closed');
    }
    await Promise.all(starters.map((one) => one.end()));
    const journal = await readFile(join(place, journalName), 'utf8');
    expect(journal.trimEnd().split('\n')).toHaveLength(said);
  },
);

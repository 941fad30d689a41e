import { describe, expect, it } from 'vitest';
import type { EventLog } from '../../electron/storage';
import { commitOf } from './test-event';
import type { TestEvent } from './test-event';

export async function textsOf(log: EventLog<TestEvent>, from = 1): Promise<string[]> {
  const texts: string[] = [];
  for await (const { commit } of log.read(from)) texts.push(...commit.events.map((event) => event.text));
  return texts;
}

/** A place where a log can be opened, closed and opened again. */
export interface LogPlace {
  open(): Promise<EventLog<TestEvent>>;
  end(): Promise<void>;
}

/** The promises of the interface; every implementation runs through the same suite. */
export function eventLogContract(name: string, place: () => Promise<LogPlace>): void {
  async function withLog(act: (log: EventLog<TestEvent>, reopen: () => Promise<EventLog<TestEvent>>) => Promise<void>) {
    const here = await place();
    let log = await here.open();
    try {
      await act(log, async () => {
        await log.close();
        log = await here.open();
        return log;
      });
    } finally {
      await log.close();
      await here.end();
    }
  }

  describe(`EventLog: ${name}`, () => {
    it('[DAT-1] begins empty', () =>
      withLog(async (log) => {
        expect(log.position).toEqual({ seq: 0, hash: '0'.repeat(64) });
        expect(await textsOf(log)).toEqual([]);
      }));

    it('[DAT-1] what was acknowledged is read, now and after opening again', () =>
      withLog(async (log, reopen) => {
        await log.append(1, commitOf('satu'));
        await log.append(2, commitOf('dua'));
        expect(await textsOf(log)).toEqual(['satu', 'dua']);
        expect(await textsOf(await reopen())).toEqual(['satu', 'dua']);
      }));

    it('[DAT-1] appends that do not wait for each other keep the order of the calls', () =>
      withLog(async (log, reopen) => {
        const texts = Array.from({ length: 200 }, (_unused, index) => `catatan ${String(index)}`);
        const stored = await Promise.all(texts.map((text, index) => log.append(index + 1, commitOf(text))));
        expect(stored.map(({ seq }) => seq)).toEqual(texts.map((_text, index) => index + 1));
        expect(await textsOf(await reopen())).toEqual(texts);
      }));

    it('[DAT-1] a number that does not follow is refused and leaves nothing behind', () =>
      withLog(async (log, reopen) => {
        await log.append(1, commitOf('satu'));
        for (const seq of [0, 1, 3]) {
          await expect(log.append(seq, commitOf('salah'))).rejects.toMatchObject({ code: 'storage.wrongSeq' });
        }
        await log.append(2, commitOf('dua'));
        expect(await textsOf(await reopen())).toEqual(['satu', 'dua']);
      }));

    it('[DAT-1] reading begins where it is asked to', () =>
      withLog(async (log) => {
        for (const [index, text] of ['a', 'b', 'c'].entries()) await log.append(index + 1, commitOf(text));
        expect(await textsOf(log, 2)).toEqual(['b', 'c']);
        expect(await textsOf(log, 4)).toEqual([]);
      }));

    it('[DAT-1] the lines that are read are the ones that were written, and each ends at a position that the log was at', () =>
      withLog(async (log, reopen) => {
        const written: Uint8Array[] = [];
        const hashes: string[] = [];
        log.subscribe(({ line }) => written.push(Buffer.from(line)));
        for (const [index, text] of ['a', 'b', 'c'].entries()) {
          await log.append(index + 1, commitOf(text));
          hashes.push(log.position.hash);
        }
        const read: Uint8Array[] = [];
        for await (const { line, seq, hash } of (await reopen()).read(1)) {
          read.push(Buffer.from(line));
          expect(hash).toBe(hashes[seq - 1]);
        }
        expect(read).toEqual(written);
      }));

    it('[DAT-1] reading begins anywhere in a long log, whatever the lengths of its lines', () =>
      withLog(async (log) => {
        const texts = Array.from(
          { length: 300 },
          (_unused, index) => `${String(index + 1)} ${'x'.repeat((index * 37) % 9000)}`,
        );
        await Promise.all(texts.map((text, index) => log.append(index + 1, commitOf(text))));
        for (const from of [1, 2, 17, 150, 299, 300, 301])
          expect(await textsOf(log, from)).toEqual(texts.slice(from - 1));
      }));

    it('[DAT-1] a commit that cannot be written is refused alone: what came before and comes after is stored', () =>
      withLog(async (log, reopen) => {
        const first = log.append(1, commitOf('satu'));
        const circle: { self?: unknown } = {};
        circle.self = circle;
        const unwritable = { ...commitOf('lingkaran'), events: [circle as unknown as TestEvent] };
        expect(() => log.append(2, unwritable)).toThrow(/circular|call stack/i);
        const second = log.append(2, commitOf('dua'));
        await Promise.all([first, second]);
        expect(await textsOf(await reopen())).toEqual(['satu', 'dua']);
      }));

    it('[DAT-1] a commit without events is stored by its id', () =>
      withLog(async (log, reopen) => {
        await log.append(1, { ...commitOf('kosong'), events: [] });
        for await (const { commit } of (await reopen()).read(1))
          expect(commit).toMatchObject({ seq: 1, commandId: 'command-kosong', events: [] });
      }));

    it('[DAT-1] subscribers hear of a commit once it is durable, in order, until they leave', () =>
      withLog(async (log) => {
        const heard: number[] = [];
        const leave = log.subscribe(({ seq, commit }) => heard.push(commit.seq === seq ? seq : -1));
        await Promise.all([log.append(1, commitOf('a')), log.append(2, commitOf('b'))]);
        expect(heard).toEqual([1, 2]);
        leave();
        await log.append(3, commitOf('c'));
        expect(heard).toEqual([1, 2]);
      }));

    it('[DAT-1] text of every kind comes back as it was', () =>
      withLog(async (log, reopen) => {
        const texts = [
          'a\nb',
          '\u2028',
          '"\\',
          '\u202eterbalik',
          '🎉',
          '{"crc":"00000000"}',
          'x'.repeat(300_000),
          '\u0000',
        ];
        for (const [index, text] of texts.entries()) await log.append(index + 1, commitOf(text));
        expect(await textsOf(await reopen())).toEqual(texts);
      }));

    it('[DAT-1] a closed log takes nothing more', () =>
      withLog(async (log) => {
        await log.append(1, commitOf('satu'));
        await log.close();
        await expect(log.append(2, commitOf('dua'))).rejects.toMatchObject({ code: 'storage.closed' });
      }));
  });
}

import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextCommandId, RunningHost } from '../host/running-host';

const verifier = join(import.meta.dirname, '../../build/verify/verify.mjs');
let work: string;
let folder: string;
let archive: string;
let lastHash: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'palu-verify-'));
  const host = await RunningHost.start();
  await host.value('assemblies.createExample', {});
  await host.value('attachments.put', {
    fileName: 'surat.pdf',
    bytes: Buffer.from('%PDF-1.7\n%%EOF\n'),
    commandId: nextCommandId(),
  });
  archive = join(work, 'contoh.musda');
  folder = join(work, 'contoh');
  const { path } = await host.value('archive.export', {});
  await cp(path, archive);
  ({ lastHash } = await host.value('archive.verify', {}));
  const { folder: open } = host.open;
  await host.palu.program.close();
  await cp(open, folder, { recursive: true });
  await host.end();
});
afterAll(() => rm(work, { recursive: true, force: true }));

async function verify(path: string): Promise<{ readonly code: number; readonly text: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [verifier, path]);
    return { code: 0, text: stdout };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, text: stderr };
  }
}

async function journalWith(change: (lines: string[]) => string[]): Promise<string> {
  const lines = (await readFile(join(folder, 'journal.ndjson'), 'utf8')).trimEnd().split('\n');
  const path = join(work, 'changed.ndjson');
  await writeFile(path, `${change(lines).join('\n')}\n`);
  return path;
}

describe('the verifier, without the program', () => {
  it('[DAT-4] confirms a folder and an archive with the same hash as the program', async () => {
    for (const path of [folder, archive, join(folder, 'journal.ndjson')]) {
      const { code, text } = await verify(path);
      expect(code, text).toBe(0);
      expect(text).toContain(lastHash);
      expect(text).toContain('UTUH');
    }
    expect((await verify(folder)).text).toContain('snapshot.json sesuai');
  });

  it('[DAT-5] names an attachment that was changed or is gone', async () => {
    expect((await verify(folder)).text).toContain('1 lampiran sesuai');
    expect((await verify(archive)).text).toContain('1 lampiran sesuai');
    const other = join(work, 'lampiran');
    await cp(folder, other, { recursive: true });
    const [name = ''] = await readdir(join(other, 'attachments'));
    await writeFile(join(other, 'attachments', name), 'lain');
    expect(await verify(other)).toMatchObject({ code: 1, text: expect.stringContaining('diubah') as string });
    await rm(join(other, 'attachments', name));
    expect(await verify(other)).toMatchObject({ code: 1, text: expect.stringContaining('hilang') as string });
  });

  it.each([
    [
      'a name that was changed',
      ([a = '', b = '', ...rest]: string[]) => [a, b.replace('Koperasi', 'Koperazi'), ...rest],
      /baris 2: .*CRC/,
    ],
    ['a line taken out', (lines: string[]) => lines.filter((_line, index) => index !== 3), /baris 4: nomor catatan 5/],
    ['two lines changed about', ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest], /baris 1/],
    ['a line that is no JSON', ([a = '', ...rest]: string[]) => [a.slice(1), ...rest], /baris 1: bukan JSON/],
  ])('[DAT-4] finds %s and names the line', async (_name, change, expected) => {
    const { code, text } = await verify(await journalWith(change));
    expect(code).toBe(1);
    expect(text).toMatch(expected);
  });

  it('[DAT-4] finds a change whose CRC was made to fit', async () => {
    const { crc32 } = await import('node:zlib');
    const path = await journalWith((lines) =>
      lines.map((line, index) => {
        if (index !== 1) return line;
        const rest = line.slice('{"crc":"00000000",'.length).replace('Koperasi', 'Koperazi');
        return `{"crc":"${crc32(rest).toString(16).padStart(8, '0')}",${rest}`;
      }),
    );
    expect((await verify(path)).text).toMatch(/baris 2: peristiwa ke-1/);
  });

  it('[DAT-6] an event whose content was erased leaves the chain whole', async () => {
    const { crc32 } = await import('node:zlib');
    const path = await journalWith((lines) =>
      lines.map((line, index) => {
        if (index !== 1) return line;
        const { header, payloads } = JSON.parse(line) as { header: unknown; payloads: unknown[] };
        const rest = `"header":${JSON.stringify(header)},"payloads":${JSON.stringify(payloads.map(() => ({ erased: true })))}}`;
        return `{"crc":"${crc32(rest).toString(16).padStart(8, '0')}",${rest}`;
      }),
    );
    const { code, text } = await verify(path);
    expect(code, text).toBe(0);
    expect(text).toContain('1 di antaranya sudah dihapus isinya');
    expect(text).toContain(lastHash);
  });

  it('[DAT-3] finds a flipped bit anywhere in an archive', async () => {
    const bytes = await readFile(archive);
    const path = join(work, 'rotten.musda');
    for (const share of [0.02, 0.2, 0.5, 0.9]) {
      const rotten = Buffer.from(bytes);
      const at = Math.floor(bytes.length * share);
      rotten[at] = (rotten[at] ?? 0) ^ 4;
      await writeFile(path, rotten);
      expect((await verify(path)).code, `byte ${String(at)}`).toBe(1);
    }
  });

  it('[DAT-4] says in a sentence what is missing', async () => {
    expect((await verify(join(work, 'nothing'))).text).toMatch(/tidak ditemukan/);
  });
});

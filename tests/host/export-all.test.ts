import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesOf } from '../../electron/host';
import { nodeFileSystem } from '../../electron/storage';
import type { FileSystem } from '../../electron/storage';
import { defaultRules } from '../../shared/domain';
import type { DocumentSubject } from '../../shared/domain';
import type { ExportState } from '../../shared/contract';
import { pdfInfo, pdfText } from '../documents/pdf-tools';
import { profile } from '../domain/meeting';
import { decidedIn } from './decided';
import { callerOf, nextCommandId, RunningHost } from './running-host';

let host: RunningHost;
let scratch: string;
/** How many more bytes the disk takes into the export; for ever by default. */
let room = Number.POSITIVE_INFINITY;
const heard: ExportState[] = [];

/** The real disk with so much room for exports. */
const disk: FileSystem = {
  ...nodeFileSystem,
  async open(path, mode) {
    const file = await nodeFileSystem.open(path, mode);
    if (!path.includes('.palu-ekspor-')) return file;
    return new Proxy(file, {
      get(target, key, receiver) {
        if (key !== 'write') {
          const value: unknown = Reflect.get(target, key, receiver);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        }
        return async (bytes: Uint8Array, position: number) => {
          room -= bytes.length;
          if (room < 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
          await target.write(bytes, position);
        };
      },
    });
  },
};

const exported = () => join(host.dataFolder, 'ekspor');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const inOrder = (names: readonly string[]) => [...names].sort();

const decided = (title: string) => decidedIn(host, title, 'Iuran ditetapkan Rp50.000,00.');

async function issued(title: string): Promise<DocumentSubject> {
  const subject = await decided(title);
  const command = { type: 'document.number', subject, signedOn: '2026-11-26', reason: 'Uji' } as const;
  const reply = await host.call('assembly.execute', { command, commandId: nextCommandId() });
  if (!reply.ok) throw new Error(reply.refusal.code);
  return subject;
}

/** Whatever the host says of the export until it has ended. */
function end(until: (state: ExportState) => boolean = ({ kind }) => kind !== 'running' && kind !== 'idle') {
  return new Promise<ExportState>((resolve) => {
    const stop = host.palu.dispatcher.subscribe(callerOf('operator'), (message) => {
      if (message.kind !== 'export') return;
      heard.push(message.state);
      if (heard.some(({ kind }) => kind === 'running') && until(message.state)) {
        queueMicrotask(() => {
          stop();
        });
        resolve(message.state);
      }
    });
  });
}

async function exportAll(): Promise<Extract<ExportState, { readonly kind: 'done' }>> {
  heard.length = 0;
  const ended = end();
  expect(await host.value('documents.exportAll', {})).toEqual({ isStarted: true });
  const state = await ended;
  if (state.kind !== 'done') throw new Error(JSON.stringify(state));
  return state;
}

const sumsOf = async (folder: string) =>
  new Map(
    (await readFile(join(folder, 'SHA256SUMS'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );

beforeEach(async () => {
  room = Number.POSITIVE_INFINITY;
  scratch = await mkdtemp(join(tmpdir(), 'palu-test-'));
  host = await RunningHost.start({ fs: disk, sources: sourcesOf({ PALU_CLOCK: '2026-11-26T09:00:00+07:00' }) });
  await host.value('assemblies.create', {
    profile: { ...profile, presidium: [{ office: 'chair', name: 'Uji Ketua' }] },
    rules: defaultRules,
  });
});

afterEach(async () => {
  await host.end();
  await rm(scratch, { recursive: true, force: true });
});

describe('everything in one folder', () => {
  it('[DOC-6] holds each paper once, a list, true checksums, and one tagged file with a bookmark for each', async () => {
    await issued('Iuran Anggota');
    await issued('Iuran Anggota');
    await decided('Program Kerja');
    const state = await exportAll();
    const names = await readdir(state.folder);
    const sums = await sumsOf(state.folder);
    expect(inOrder([...sums.keys(), 'SHA256SUMS'])).toEqual(inOrder(names));
    for (const [name, sum] of sums) expect(sha256(await readFile(join(state.folder, name)))).toBe(sum);
    expect(names).toEqual(
      expect.arrayContaining([
        'keputusan-01-iuran-anggota.pdf',
        'keputusan-02-iuran-anggota.pdf',
        'keputusan-rancangan-03-program-kerja.pdf',
        'notulen.pdf',
        'DAFTAR.xlsx',
        'arsip-lengkap.pdf',
      ]),
    );
    expect(state).toMatchObject({ files: names.length, papers: names.length - 3, missing: [] });
    const combined = await readFile(join(state.folder, 'arsip-lengkap.pdf'));
    const info = pdfInfo(combined);
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toBe('Arsip naskah');
    const file = join(scratch, 'all.pdf');
    await writeFile(file, combined);
    const outline = execFileSync('qpdf', ['--json', '--json-key=outlines', file], { encoding: 'utf8' });
    const bookmarks = [...outline.matchAll(/"title": "((?:[^"\\]|\\.)*)"/g)].map(([, title]) => title ?? '');
    expect(bookmarks.filter((title) => title.startsWith('01/KEP/'))).toHaveLength(1);
    expect(bookmarks.filter((title) => title.startsWith('02/KEP/'))).toHaveLength(1);
    expect(bookmarks).toEqual(expect.arrayContaining(['Keputusan', 'Notulen dan catatan sidang']));
    // Each paper counts its own pages.
    const text = pdfText(combined);
    expect(text.match(/Halaman 1 dari/g)?.length).toBe(state.papers);
    for (const [, page, of] of text.matchAll(/Halaman (\d+) dari (\d+)/g)) {
      expect(Number(page)).toBeLessThanOrEqual(Number(of));
      expect(Number(of)).toBeLessThan(6);
    }
  });

  it('[DOC-6] [DOC-7] attaches the issued papers byte for byte to the one file', async () => {
    await issued('Iuran Anggota');
    const { folder } = await exportAll();
    const file = join(folder, 'arsip-lengkap.pdf');
    const name = 'keputusan-01-iuran-anggota.pdf';
    const attached = execFileSync('qpdf', [`--show-attachment=attached/${name}`, file], { maxBuffer: 64 << 20 });
    const [document] = host.state.documents;
    const kept = await readFile(join(folder, name));
    expect(sha256(kept)).toBe(document?.kept?.sha256);
    expect(sha256(attached)).toBe(document?.kept?.sha256);
  });

  it('[DOC-2] [DOC-6] keeps voided papers, stamped and under their own name, beside their successors', async () => {
    const subject = await issued('Iuran Anggota');
    const [document] = host.state.documents;
    if (document === undefined) throw new Error('no number');
    await host.execute({ type: 'document.void', id: document.id, reason: 'Salah tanggal' });
    const command = { type: 'document.number', subject, signedOn: '2026-11-26', reason: 'Uji' } as const;
    await host.call('assembly.execute', { command, commandId: nextCommandId() });
    const { folder } = await exportAll();
    const voided = pdfText(await readFile(join(folder, 'BATAL-KEP-01.pdf')));
    expect(voided).toContain('01/KEP');
    expect(pdfText(await readFile(join(folder, 'keputusan-02-iuran-anggota.pdf')))).toContain('Menggantikan');
    expect(await readdir(folder)).not.toContain('keputusan-01-iuran-anggota.pdf');
  });

  it('[DOC-6] names the paper that cannot be made, and makes all others', async () => {
    await decided('Iuran Anggota');
    await host.execute({ type: 'template.edit', kind: 'gavelLog', source: '#tidak-ada' });
    const { folder, missing } = await exportAll();
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ title: /palu/i, refusal: { code: 'document.templateBroken' } });
    const names = await readdir(folder);
    expect(names).not.toContain('palu-sidang.pdf');
    expect(names).toEqual(expect.arrayContaining(['notulen.pdf', 'arsip-lengkap.pdf']));
  });

  it('[DOC-6] names an issued paper whose file is gone or was changed, and makes all others', async () => {
    await issued('Iuran Anggota');
    await issued('Program Kerja');
    await issued('Tata Kerja');
    const [gone, changed] = host.state.documents.map(({ kept }) => `${kept?.sha256 ?? ''}.pdf`);
    const kept = join(host.open.folder, 'documents');
    await rm(join(kept, gone ?? ''));
    await writeFile(join(kept, changed ?? ''), '%PDF-1.7 lain');
    const { folder, missing } = await exportAll();
    expect(missing.map(({ refusal }) => refusal.code)).toEqual([
      'storage.attachmentMissing',
      'storage.attachmentChanged',
    ]);
    const names = await readdir(folder);
    expect(names).toContain('keputusan-03-tata-kerja.pdf');
    expect(names).not.toContain('keputusan-01-iuran-anggota.pdf');
    expect(names).not.toContain('keputusan-02-program-kerja.pdf');
    expect(names).toContain('arsip-lengkap.pdf');
  });

  it('[DOC-6] leaves nothing behind when it is stopped, and makes again only what was not made', async () => {
    await decided('Iuran Anggota');
    heard.length = 0;
    const ended = end();
    const third = end((state) => state.kind === 'running' && state.done === 3);
    await host.value('documents.exportAll', {});
    await third;
    await host.value('documents.cancelExport', {});
    expect(await ended).toEqual({ kind: 'cancelled' });
    expect(await readdir(exported())).toEqual([]);
    const { papers, missing } = await exportAll();
    expect(missing).toEqual([]);
    expect(papers).toBeGreaterThan(3);
    expect(await readdir(exported())).toHaveLength(1);
  });

  it('[DOC-6] runs once at a time, and each run has a folder of its own', async () => {
    const ended = end();
    await host.value('documents.exportAll', {});
    expect(await host.call('documents.exportAll', {})).toMatchObject({ refusal: { code: 'export.running' } });
    await ended;
    await exportAll();
    expect(await readdir(exported())).toHaveLength(2);
  });

  it('[DOC-6] says that the disk is full, and leaves nothing half-done', async () => {
    await decided('Iuran Anggota');
    room = 60_000;
    heard.length = 0;
    const ended = end();
    await host.value('documents.exportAll', {});
    expect(await ended).toMatchObject({ kind: 'failed', refusal: { code: 'storage.diskFull' } });
    expect(await readdir(exported())).toEqual([]);
  });

  it('[DOC-6] ends with the assembly that it is of', async () => {
    const running = end(({ kind }) => kind === 'running');
    await host.value('documents.exportAll', {});
    await running;
    const idle = end(({ kind }) => kind === 'idle');
    await host.value('assemblies.close', {});
    await idle;
    expect(heard.at(-1)).toEqual({ kind: 'idle' });
  });

  it('[DOC-6] is the operator’s alone', async () => {
    for (const role of ['registrar', 'minuteTaker', 'teller'] as const)
      expect(await host.call('documents.exportAll', {}, role)).toMatchObject({
        refusal: { code: 'contract.forbidden' },
      });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbook } from './workbook';
import type { ImportKind } from '../../shared/domain';
import { nextCommandId, RunningHost } from '../host/running-host';

let host: RunningHost;
beforeEach(async () => {
  host = await RunningHost.withAssembly();
});
afterEach(() => host.end());

function bytesOf(content: string | Uint8Array): Uint8Array {
  return Buffer.from(content);
}

async function read(kind: ImportKind, fileName: string, content: string | Uint8Array) {
  return host.call('imports.read', { kind, fileName, bytes: bytesOf(content) });
}

async function takeOver(kind: ImportKind, fileName: string, content: string | Uint8Array) {
  const { token } = await host.value('imports.read', { kind, fileName, bytes: bytesOf(content) });
  return host.call('imports.apply', { token, commandId: nextCommandId(), answers: [] });
}

const cooperatives =
  'Nama Koperasi;Kecamatan;Status\nKoperasi Mekar Jaya;Setu;Aktif\nKoperasi Tunas Abadi;Setu;Aktif\n';
const participants = 'Nama;Nama Koperasi;Hadir sebagai;No. HP\nSiti Nuraini;Kop. Mekar Jaya;Utusan;081234567890\n';

describe('the import desk', () => {
  it('[REG-2] writes nothing before it is confirmed, and nothing for a file that is no table', async () => {
    const before = host.open.seq;
    expect((await read('cooperatives', 'a.csv', cooperatives)).ok).toBe(true);
    for (const [content, code] of [
      ['', 'import.empty'],
      ['<html></html>', 'import.isHtml'],
      ['PK\u0003\u0004torn', 'import.unreadable'],
      ['a;b\n1;2\n', 'import.noHeader'],
    ] as const) {
      const reply = await read('cooperatives', 'salah.xlsx', content);
      expect(reply).toMatchObject({ ok: false, refusal: { code, params: { file: 'salah.xlsx' } } });
    }
    expect(host.open.seq).toBe(before);
  });

  it('[REG-2] [REG-3] takes the same file over once: again, it changes nothing', async () => {
    expect(await takeOver('cooperatives', 'a.csv', cooperatives)).toMatchObject({ ok: true, value: { imported: 2 } });
    expect(await takeOver('participants', 'b.csv', participants)).toMatchObject({ ok: true, value: { imported: 1 } });
    const before = host.open.seq;
    for (const [kind, content] of [
      ['cooperatives', cooperatives],
      ['participants', participants],
    ] as const) {
      const again = await takeOver(kind, 'lagi.csv', content);
      expect(again).toMatchObject({ ok: false, refusal: { code: 'import.nothingToImport' } });
    }
    expect(host.open.seq).toBe(before);
  });

  it('[REG-2] [DAT-1] asked again behind a restart answers as the first time, although nobody knows the file any more', async () => {
    const { token } = await host.value('imports.read', {
      kind: 'cooperatives',
      fileName: 'a.csv',
      bytes: bytesOf(cooperatives),
    });
    const params = { token, commandId: nextCommandId(), answers: [] };
    const first = await host.value('imports.apply', params);
    expect(await host.value('imports.apply', params)).toEqual(first);
    const { id } = host.state.facts;
    host = await host.restart();
    await host.value('assemblies.open', { id });
    const { seq } = host.open;
    expect(await host.value('imports.apply', params)).toEqual(first);
    expect(host.open.seq).toBe(seq);
    const unknown = { ...params, commandId: nextCommandId() };
    expect(await host.call('imports.apply', unknown)).toMatchObject({ refusal: { code: 'import.expired' } });
  });

  it('[REG-2] is one step that is undone as one', async () => {
    await takeOver('cooperatives', 'a.csv', cooperatives);
    const before = host.open.seq;
    const reply = await takeOver('participants', 'b.csv', participants);
    if (!reply.ok) throw new Error(reply.refusal.code);
    expect(host.open.seq).toBe(before + 1);
    const undone = await host.execute({ type: 'registry.revertImport', importId: reply.value.importId });
    expect(undone.ok).toBe(true);
    expect(host.state.participants.size).toBe(0);
    expect(host.state.mandates.size).toBe(0);
    expect(host.state.cooperatives.size).toBe(2);
    const twice = await host.execute({ type: 'registry.revertImport', importId: reply.value.importId });
    expect(twice).toMatchObject({ ok: false, refusal: { code: 'registry.importAlreadyReverted' } });
  });

  it('[REG-4] names row and column of what a spreadsheet ruined', async () => {
    await takeOver('cooperatives', 'a.csv', cooperatives);
    const bytes = await workbook('Peserta', [
      ['PESERTA MUSDA'],
      [],
      ['Nama', 'NIK', 'Nama Koperasi', 'No. HP', 'Tanggal Lahir'],
      ['Siti', '3,21601E+15', 'Koperasi Mekar Jaya', '81234567890', '29221'],
      ['Eko\u200b', '', 'Koperasi Tunas Abadi', '081234567890 / 081234567891', '1980'],
      ['x'.repeat(600), '', 'Koperasi Tunas Abadi', '', ''],
    ]);
    const { plan } = await host.value('imports.read', {
      kind: 'participants',
      fileName: 'p.xlsx',
      bytes: bytesOf(bytes),
    });
    const faults = plan.plan.rows.map(({ rowNumber, faults: list }) => [
      rowNumber,
      list.map(({ code, column }) => `${column}:${code}`).sort(),
    ]);
    expect(faults).toEqual([
      [4, ['B:nationalIdRuined', 'D:phoneLostZero', 'E:dateSerial']],
      [5, ['A:invisibleRemoved', 'D:phoneSeveral']],
      [6, expect.arrayContaining(['A:cellTooLong']) as string[]],
    ]);
  });

  it('[REG-2] [REG-9] hands out the rejected rows with their reason, without formulas', async () => {
    const content = 'Nama;Nama Koperasi;Hadir sebagai\n=CMD|A1;Tidak Dikenal Sama Sekali;Utusan\n';
    const { token } = await host.value('imports.read', {
      kind: 'participants',
      fileName: 'r.csv',
      bytes: bytesOf(content),
    });
    const { bytes: file } = await host.value('imports.rejected', {
      token,
      reasons: [{ rowNumber: 2, words: 'Kolom B: koperasi tidak ada dalam daftar' }],
    });
    const csv = Buffer.from(file ?? []).toString('utf8');
    expect(csv).toContain('Kolom B: koperasi tidak ada dalam daftar');
    expect(csv).toMatch(/'=CMD\|A1/);
    expect(csv).not.toMatch(/(^|;)"?=CMD/m);
  });

  it('[REG-2] a cell of 10 MB and 5,000 rows are answers', async () => {
    const huge = await read('cooperatives', 'besar.csv', `Nama Koperasi;Kecamatan\n${'x'.repeat(10_000_000)};Setu\n`);
    expect(huge).toMatchObject({ ok: true });
    if (huge.ok) expect(huge.value.plan.plan.rows[0]?.verdict).toBe('rejected');
    const rows = Array.from({ length: 5000 }, (_unused, index) => `Koperasi Uji ${String(index)};Setu`);
    const reply = await takeOver('cooperatives', 'banyak.csv', ['Nama Koperasi;Kecamatan', ...rows].join('\n'));
    expect(reply).toMatchObject({ ok: true, value: { imported: 5000, rejected: 0 } });
  });

  it('[REG-2] a header without rows has nothing to import', async () => {
    expect(await takeOver('cooperatives', 'kosong.csv', 'Nama Koperasi;Kecamatan\n')).toMatchObject({
      ok: false,
      refusal: { code: 'import.nothingToImport' },
    });
  });
});

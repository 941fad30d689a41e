import readExcel from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutNationalIds } from '../../shared/domain';
import type { ImportKind, RowAnswer } from '../../shared/domain';
import type { ParamsOf } from '../../shared/contract';
import { badgesView } from '../../electron/documents/views/badges';
import { nextCommandId, RunningHost } from '../host/running-host';
import { fixture } from './planning';
import { workbook } from './workbook';

/* Lists that come again: corrected, with the rows that were left out, or with more people of a name. */

let host: RunningHost;
beforeEach(async () => {
  host = await RunningHost.withAssembly();
  await takeOver(
    'cooperatives',
    'Nama Koperasi;Kecamatan;Status\nKoperasi Mekar Jaya;Setu;Aktif\nKSP Tunas;Setu;Aktif\n',
  );
});
afterEach(() => host.end());

async function openedAgain(): Promise<void> {
  const { id } = host.state.facts;
  host = await host.restart();
  await host.value('assemblies.open', { id });
}

function read(kind: ImportKind, content: string | Uint8Array) {
  return host.value('imports.read', { kind, fileName: 'daftar.csv', bytes: Buffer.from(content) });
}

async function takeOver(
  kind: ImportKind,
  content: string | Uint8Array,
  answers: readonly RowAnswer[] = [],
  assumed: NonNullable<ParamsOf<'imports.apply'>['assumed']> = {},
) {
  const { token } = await read(kind, content);
  return host.call('imports.apply', { token, commandId: nextCommandId(), answers: [...answers], assumed });
}

const head = 'Nama;Nama Koperasi;Hadir sebagai;No. HP;Nomor Surat Mandat;Tanggal Surat Mandat;NIK\n';
const siti = 'Siti Nuraini, S.E.;Kop. Mekar Jaya;Utusan;081234567890;001/SM/2026;12 Oktober 2026;3216016107890002\n';

describe('a list that comes again', () => {
  it('[REG-11] corrects phone, letter and its date, field by field, and is undone as one step', async () => {
    await takeOver('participants', head + siti);
    const [letter] = host.state.mandates.valueSeq().toArray();
    expect(letter).toMatchObject({ letterNo: '001/SM/2026', letterDate: '2026-10-12' });
    const corrected =
      'Siti Nuraini, S.E., M.M.;Koperasi Mekar Jaya;Utusan;0857-1111-2222;002/SM/2026;13/10/2026;3216016107890002\n';
    const { plan } = await read('participants', head + corrected);
    expect(plan.plan.rows[0]).toMatchObject({ verdict: 'changed' });
    expect(plan.plan.rows[0]?.changes).toEqual([
      { field: 'name', before: 'Siti Nuraini, S.E.', after: 'Siti Nuraini, S.E., M.M.' },
      { field: 'phone', before: '+6281234567890', after: '+6285711112222' },
      { field: 'letterNo', before: '001/SM/2026', after: '002/SM/2026' },
      { field: 'letterDate', before: '2026-10-12', after: '2026-10-13' },
    ]);
    const reply = await takeOver('participants', head + corrected);
    if (!reply.ok) throw new Error(reply.refusal.code);
    expect(reply.value).toMatchObject({ imported: 1, rejected: 0 });
    const [person] = host.state.participants.valueSeq().toArray();
    expect(host.state.participants.size).toBe(1);
    expect(person).toMatchObject({ name: 'Siti Nuraini, S.E., M.M.', phone: '+6285711112222' });
    expect(host.state.mandates.valueSeq().toArray()).toMatchObject([
      { letterNo: '002/SM/2026', letterDate: '2026-10-13' },
    ]);
    const undone = await host.execute({ type: 'registry.revertImport', importId: reply.value.importId });
    expect(undone.ok).toBe(true);
    expect(host.state.participants.valueSeq().toArray()).toMatchObject([{ phone: '+6281234567890' }]);
    expect(host.state.mandates.valueSeq().toArray()).toMatchObject([
      { letterNo: '001/SM/2026', letterDate: '2026-10-12' },
    ]);
  });

  it('[REG-11] is there after a restart, and the national ID of what it changed stays on the host', async () => {
    await takeOver('participants', head + siti);
    const corrected = siti.replace('081234567890', '085711112222');
    const { plan } = await read('participants', head + corrected);
    expect(JSON.stringify(plan)).not.toContain('3216016107890002');
    const { token } = await read('participants', head + corrected);
    await host.value('imports.apply', { token, commandId: nextCommandId(), answers: [] });
    // What it keeps to be undone is masked in every replica.
    expect(host.state.imports.last()?.corrected?.before).toHaveLength(1);
    expect(JSON.stringify(withoutNationalIds(host.state))).not.toContain('3216016107890002');
    await openedAgain();
    expect(host.state.participants.valueSeq().toArray()).toMatchObject([{ phone: '+6285711112222' }]);
  });

  it('[REG-11] a letter binds: another category or cooperative in the list is told and not taken over', async () => {
    await takeOver('participants', head + siti);
    const moved = siti.replace('Utusan', 'Peninjau').replace('081234567890', '085711112222');
    const { plan } = await read('participants', head + moved);
    const [row] = plan.plan.rows;
    expect(row?.changes.map(({ field }) => field)).toEqual(['phone']);
    expect(row?.faults.map(({ code }) => code)).toContain('boundByLetter');
    expect(await takeOver('participants', head + moved)).toMatchObject({ ok: true, value: { imported: 1 } });
    expect(host.state.participants.valueSeq().toArray()).toMatchObject([{ category: 'votingDelegate' }]);
  });

  it('[REG-11] an observer whom the list calls a delegate gets his letter', async () => {
    await takeOver('participants', head + siti.replace('Utusan', 'Peninjau'));
    expect(host.state.mandates.size).toBe(0);
    await takeOver('participants', head + siti);
    expect(host.state.participants.size).toBe(1);
    expect(host.state.participants.valueSeq().toArray()).toMatchObject([
      { category: 'votingDelegate', categoryNumber: 1 },
    ]);
    expect(host.state.mandates.valueSeq().toArray()).toMatchObject([{ letterNo: '001/SM/2026' }]);
  });

  it('[REG-2] takes rows that were left out by hand for left out', async () => {
    const two = head + siti + 'Eko;KSP Tunas;Utusan;081234567891;;;\n';
    const reply = await takeOver('participants', two, [{ rowNumber: 3, isLeftOut: true }]);
    expect(reply).toMatchObject({ ok: true, value: { imported: 1, rejected: 1 } });
    expect(host.state.participants.valueSeq().toArray()).toMatchObject([{ name: 'Siti Nuraini, S.E.' }]);
  });
});

describe('what the file does not say', () => {
  it('[REG-6] twelve people without a category get no mandate; one answer makes them observers', async () => {
    const rows = Array.from(
      { length: 12 },
      (_unused, at) => `Orang ${String(at)};Mekar Jaya;08123456780${String(at).padStart(2, '0')}`,
    );
    const file = ['Nama;Koperasi;HP', ...rows].join('\n');
    expect(await takeOver('participants', file)).toMatchObject({
      ok: false,
      refusal: { code: 'import.nothingToImport' },
    });
    const reply = await takeOver('participants', file, [], { category: 'observer' });
    expect(reply).toMatchObject({ ok: true, value: { imported: 12 } });
    expect(host.state.mandates.size).toBe(0);
  });

  it('[REG-6] cooperatives whose status nobody said are inactive until somebody says it', async () => {
    const file = 'Nama Koperasi;Kecamatan\nKoperasi Satu;Setu\n';
    await takeOver('cooperatives', file);
    const status = () =>
      host.state.cooperatives
        .valueSeq()
        .toArray()
        .find(({ name }) => name === 'Koperasi Satu')?.status;
    expect(status()).toBe('inactive');
    await takeOver('cooperatives', 'Nama Koperasi;Kecamatan\nKoperasi Dua;Setu\n', [], { status: 'active' });
    expect(
      host.state.cooperatives
        .valueSeq()
        .toArray()
        .find(({ name }) => name === 'Koperasi Dua')?.status,
    ).toBe('active');
  });
});

describe('rows that stay out', () => {
  it('[REG-2] [REG-9] saved as a file, corrected and imported again, they come in unchanged', async () => {
    const { token, plan } = await read('participants', await fixture('field/rejected-round-trip.csv'));
    expect(plan.plan.rows.map(({ verdict }) => verdict)).toEqual(['rejected']);
    const file = await host.bytes('imports.rejected', { token, reasons: [{ rowNumber: 2, words: 'koperasi kosong' }] });
    const csv = Buffer.from(file).toString('utf8');
    expect(csv).toContain("'+62 812-3456-7890");
    expect(csv).toContain("'-");
    const corrected = csv.replace('Budi Santoso;;', 'Budi Santoso;Koperasi Mekar Jaya;');
    expect(await takeOver('participants', corrected)).toMatchObject({ ok: true, value: { imported: 1, rejected: 0 } });
    expect(host.state.participants.valueSeq().toArray()).toMatchObject([
      {
        name: 'Budi Santoso',
        category: 'votingDelegate',
        phone: '+6281234567890',
        nationalId: '3216012107890001',
        position: '-',
        birthYear: 1989,
      },
    ]);
  });
});

describe('rows of a workbook that stay out', () => {
  it('[REG-2] [REG-4] are saved as a workbook with every digit, and come in when they were corrected', async () => {
    const bytes = await workbook('Peserta', [
      ['Nama', 'Nama Koperasi', 'Hadir sebagai', 'No. HP', 'NIK'],
      ['=Budi Santoso', '', 'Utusan', '081234567890', '3216012107890001'],
    ]);
    const { token } = await read('participants', bytes);
    const reasons = [{ rowNumber: 2, words: 'koperasi kosong' }];
    const file = await host.value('imports.rejected', { token, reasons });
    expect(file.fileName).toBe('ditolak-daftar.xlsx');
    const [sheet] = await readExcel(Buffer.from(file.bytes ?? []));
    const [head = [], row = []] = sheet?.data ?? [];
    expect(row).toEqual([2, 'koperasi kosong', '=Budi Santoso', null, 'Utusan', '081234567890', '3216012107890001']);
    const corrected = row.map((cell) => (cell === null ? 'Koperasi Mekar Jaya' : (cell as string | number)));
    const again = await workbook('Sheet1', [head as string[], corrected]);
    expect(await takeOver('participants', again)).toMatchObject({ ok: true, value: { imported: 1, rejected: 0 } });
    expect(host.state.participants.valueSeq().toArray()).toMatchObject([
      { phone: '+6281234567890', nationalId: '3216012107890001' },
    ]);
  });
});

describe('where guests and the press come from', () => {
  it('[REG-6] is kept from the column of institutions or of cooperatives, and stands on the badge', async () => {
    await takeOver(
      'participants',
      'Nama;Instansi;Kategori\nDrs. Camat;Kecamatan Setu;Undangan\nRini;Radio Contoh;Pers\n',
    );
    await takeOver('participants', 'Nama;Asal Koperasi/Instansi;Kategori\nAgus;Dinas Koperasi;Undangan\n');
    expect(badgesView(host.state)?.badges.map(({ name, cooperative }) => [name, cooperative])).toEqual([
      ['Drs. Camat', 'Kecamatan Setu'],
      ['Rini', 'Radio Contoh'],
      ['Agus', 'Dinas Koperasi'],
    ]);
    await openedAgain();
    expect(badgesView(host.state)?.badges[0]?.cooperative).toBe('Kecamatan Setu');
    const again = await takeOver('participants', 'Nama;Instansi;Kategori\nDrs. Camat;Kecamatan Setu;Undangan\n');
    expect(again).toMatchObject({ ok: false, refusal: { code: 'import.nothingToImport' } });
  });
});

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  activeMandateOf,
  assemblyYear,
  badgeCode,
  eligibilityOf,
  evolveCommit,
  registeredParticipants,
} from '../../shared/domain';
import type { AssemblyId, AssemblyState, Participant } from '../../shared/domain';
import { formatCount } from '../../shared/text';
import { codesInPicture, pdfInfo, pdfText, scannedCards } from '../documents/pdf-tools';
import { commitsIn } from '../storage/journal-text';
import { printedBy } from './printing';
import { exportPdf, fixtures, freshFolder, quorumOf, room, root, startElectron, whole } from './palu';

/** The record as it lies on the disk: what the screens say is held against it. */
async function recordIn(dataFolder: string): Promise<AssemblyState> {
  const [name = ''] = await readdir(join(dataFolder, 'musda'));
  const journal = await readFile(join(dataFolder, 'musda', name, 'journal.ndjson'), 'utf8');
  let state: AssemblyState | null = null;
  for (const { commit } of commitsIn(journal)) state = evolveCommit(state, commit);
  if (state === null) throw new Error('the journal is empty');
  return state;
}

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(join(root, 'test-results/screens'), { recursive: true });
  await page.screenshot({ path: join(root, 'test-results/screens', `morning-${name}.png`) });
}

async function createAssembly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Musda baru' }).click();
  await page.getByLabel('Daerah').fill('Kabupaten Bekasi');
  await page.getByLabel('Nama musyawarah').fill('Musda Dekopinda Kabupaten Bekasi');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Tempat').fill('Aula Contoh');
  await page.getByLabel('Kota penandatanganan').fill('Cikarang Pusat');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByRole('button', { name: 'Buat musda' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Beranda' })).toBeVisible();
}

async function openFile(page: Page, roomName: string, path: string): Promise<void> {
  await room(page, roomName);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Impor berkas' }).click();
  await page.getByRole('button', { name: 'Pilih berkas' }).click();
  await (await chooser).setFiles(path);
}

async function confirmImport(page: Page, taken: number, left: number): Promise<void> {
  await page.getByRole('button', { name: `Impor ${String(taken)} baris` }).click();
  const done = `${formatCount(taken)} baris diimpor${left === 0 ? '' : `, ${formatCount(left)} tidak`}`;
  await expect(page.getByText(done, { exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Delegates whom the rules let in, in the order of their numbers. */
function admissible(state: AssemblyState): readonly Participant[] {
  const year = assemblyYear(state);
  return registeredParticipants(state).filter((person) => {
    if (person.category !== 'votingDelegate' || person.cooperativeId === null) return false;
    const cooperative = state.cooperatives.get(person.cooperativeId);
    const mandate = activeMandateOf(state, person.cooperativeId);
    return (
      cooperative !== undefined &&
      mandate?.participantId === person.id &&
      eligibilityOf(cooperative, mandate, state.facts.rules, year).isEligible
    );
  });
}

/** A scanner: keys as fast as they come, wherever the focus is. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(`${code}\n`);
}

test('[REG-2] [REG-3] [CRD-2] [CHK-1] [CHK-3] [CHK-4] [CHK-6] a clerk has the hall registered, verified, badged and inside', async () => {
  // Four hundred scans are eight thousand keys: a machine that does other work besides needs longer for them.
  test.setTimeout(300_000);
  const dataFolder = await freshFolder();
  const { page, close } = await startElectron(dataFolder);
  const given = JSON.parse(await readFile(join(fixtures, 'expected.json'), 'utf8')) as Record<
    'registry' | 'form',
    Record<string, number>
  >;
  const expected = (part: 'registry' | 'form', name: string) => given[part][name] ?? Number.NaN;

  await createAssembly(page);

  // Both files, and a late one by hand whose names of cooperatives are doubtful.
  await openFile(page, 'Koperasi', join(fixtures, 'data-koperasi.xlsx'));
  await expect(page.getByText(whole(`Baru: ${String(expected('registry', 'rows'))}`))).toBeVisible();
  await picture(page, 'import-cooperatives');
  await confirmImport(page, expected('registry', 'rows'), 0);
  await openFile(page, 'Peserta', join(fixtures, 'pendaftaran-google-form.csv'));
  const left = expected('form', 'unknownCoop') + expected('form', 'missingName') + expected('form', 'exactDuplicates');
  await expect(page.getByText(whole(`Perlu jawaban: ${String(expected('form', 'unknownCoop'))}`))).toBeVisible();
  await picture(page, 'import-participants');
  await confirmImport(page, expected('form', 'rows') - left, left);
  const late = join(await mkdtemp(join(tmpdir(), 'palu-late-')), 'susulan.csv');
  await writeFile(
    late,
    'Nama;Nama Koperasi;Hadir sebagai;No. HP\r\n' +
      'Drs. H. Susulan Satu;KDMP Cipayung 02;Utusan;081211110001\r\n' +
      'Hj. Susulan Dua, S.E.;Kop. Mitra Gotong Royong Set;Peninjau;081211110002\r\n',
  );
  await openFile(page, 'Peserta', late);
  await expect(page.getByText(whole('Perlu jawaban: 2'))).toBeVisible();
  for (const [row, answer] of [
    [2, 'Koperasi Desa Merah Putih Cipayung 024'],
    [3, 'Koperasi Pemasaran Mitra Gotong Royong'],
  ] as const) {
    await page.getByRole('combobox', { name: `Koperasi untuk baris ${String(row)}` }).click();
    await page.getByRole('option', { name: answer }).click();
  }
  await picture(page, 'import-doubtful');
  await confirmImport(page, 2, 0);

  let record = await recordIn(dataFolder);
  const cooperatives = [...record.cooperatives.values()];
  expect({
    rows: cooperatives.length,
    active: cooperatives.filter(({ status }) => status === 'active').length,
    inactive: cooperatives.filter(({ status }) => status === 'inactive').length,
    redWhite: cooperatives.filter(({ isRedWhiteCoop }) => isRedWhiteCoop).length,
  }).toEqual(given.registry);
  expect(record.participants.size).toBe(expected('form', 'rows') - left + 2);
  const disputes = record.mandates.count(({ state }) => state === 'disputed');
  expect(disputes).toBe(expected('form', 'secondMandateSameCoop'));

  // Mandates: all received ones at once, then one dispute.
  await room(page, 'Mandat');
  await page.getByRole('button', { name: /^Verifikasi semua yang diterima/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Verifikasi semua yang diterima' }).click();
  await expect(page.getByRole('button', { name: 'Verifikasi semua yang diterima (0)' })).toBeVisible();
  await expect(page.getByText(whole(`${String(disputes)} sengketa menunggu putusan`))).toBeVisible();
  await page.getByRole('button', { name: 'Selesaikan sengketa' }).click();
  const settle = page.getByRole('dialog', { name: 'Selesaikan sengketa' });
  await expect(settle.getByRole('radio')).toHaveCount(2);
  await settle.getByRole('radio').first().check();
  await settle.getByLabel('Alasan').fill('surat pertama ditegaskan pengurus koperasi');
  await picture(page, 'settle');
  await settle.getByRole('button', { name: 'Selesaikan sengketa' }).click();
  await expect(page.getByText(whole(`${String(disputes - 1)} sengketa menunggu putusan`))).toBeVisible();
  await picture(page, 'mandates');

  // Badges: what a decoder reads from the sheet is what the record knows.
  await room(page, 'Dokumen');
  const sheet = await readFile(await exportPdf(page, 'Kartu peserta', 'kartu-peserta'));
  record = await recordIn(dataFolder);
  const codeOf = (person: Participant) => badgeCode(record.facts.id, person.badgeToken);
  const everyCode = new Set(registeredParticipants(record).map(codeOf));
  const decoded = scannedCards(sheet);
  expect(decoded).toHaveLength(8);
  for (const code of decoded) expect(everyCode).toContain(code);
  expect(Number(pdfInfo(sheet).get('Pages'))).toBe(Math.ceil(record.participants.size / 8));

  // The desk opens. Three hundred come by scanner, with the focus wherever the clerk left it.
  await room(page, 'Meja Registrasi');
  const verdict = page.getByTestId('verdict');
  const quorum = page.getByTestId('quorum');
  const delegates = admissible(record);
  const registered = expected('registry', 'active');
  const needed = Math.floor(registered / 2) + 1;
  expect(delegates.length).toBeGreaterThan(needed);
  for (const [index, person] of delegates.slice(0, 300).entries()) {
    if (index % 50 === 10) await page.getByRole('button', { name: 'Masuk', exact: true }).focus();
    if (index % 50 === 20) await page.getByRole('heading', { level: 1 }).click();
    await scan(page, codeOf(person));
  }
  await expect(quorum).toHaveText(quorumOf(300, registered));
  await expect(verdict).toContainText(delegates[299]?.name ?? 'nobody');
  await picture(page, 'desk-300');

  const [first, second] = delegates;
  if (first === undefined || second === undefined) throw new Error('nobody came');
  await scan(
    page,
    codeOf(first).replace(/^./, (sign) => (sign === '7' ? '8' : '7')),
  );
  await expect(verdict).toContainText('Kode tidak terbaca utuh');
  await scan(page, codeOf(first));
  await expect(verdict).toContainText(/Sudah masuk \d\d\.\d\d di Meja 1/);
  await scan(page, badgeCode('another-assembly' as AssemblyId, first.badgeToken));
  await expect(verdict).toContainText('Kartu dari musda lain');
  // The cursor stands in the name of the desk: a badge is a scan there too, and the name stays.
  await page.getByLabel('Nama meja').click();
  await scan(page, codeOf(second));
  await expect(verdict).toContainText(second.name);
  await expect(page.getByLabel('Nama meja')).toHaveValue('Meja 1');

  await page.getByRole('button', { name: 'Peserta baru di meja' }).click();
  const walkIn = page.getByRole('dialog', { name: 'Peserta baru di meja' });
  await walkIn.getByLabel('Nama (beserta gelar)').fill("Prof. Dr. Ir. H. Ma'ruf Al-Contoh, S.E., M.M., Ak.");
  await walkIn.getByRole('combobox', { name: 'Koperasi' }).fill('Pemasaran Mitra Gotong');
  await page.getByRole('option', { name: 'Koperasi Pemasaran Mitra Gotong Royong', exact: true }).click();
  await walkIn.getByLabel('No. surat mandat').fill('099/SM/XI/2026');
  await walkIn.getByLabel('Tanggal surat').fill('2026-11-24');
  await walkIn.getByLabel('Surat mandat ada di meja dan sudah diperiksa').check();
  await walkIn.getByLabel('Buat kartunya sekaligus').check();
  await picture(page, 'walk-in');
  const card = await printedBy(page, () => walkIn.getByLabel('No. surat mandat').press('Enter'));
  await expect(verdict).toContainText("Ma'ruf Al-Contoh");
  await expect(verdict).toContainText('Silakan masuk');
  await expect(walkIn).toHaveCount(0);
  const [printed] = codesInPicture(card.picture);
  await scan(page, printed ?? '');
  await expect(verdict).toContainText(/Sudah masuk[\s\S]*Al-Contoh/);

  // One came in by mistake: taken back from the keyboard.
  await scan(page, codeOf(delegates[300] ?? first));
  await expect(quorum).toHaveText(quorumOf(302, registered));
  await page.keyboard.press('Control+z');
  await page.getByLabel('Alasan').fill('kartu tertukar');
  await page.keyboard.press('Enter');
  await expect(quorum).toHaveText(quorumOf(301, registered));

  // Quorum: not met, suspended, the others come, rechecked.
  await page.getByRole('button', { name: 'Periksa kuorum' }).click();
  await page.getByRole('button', { name: /^Skors 30 menit/ }).click();
  await expect(page.getByTestId('suspension-left')).toContainText('Sisa waktu');
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await expect(page.getByText(/skorsing masih berjalan/)).toBeVisible();
  await picture(page, 'suspended');
  // The two doors' scanners at once: every scan is one, however close the next.
  const others = delegates.slice(300, needed - 1).map(codeOf);
  for (let index = 0; index < others.length; index += 2) await scan(page, others.slice(index, index + 2).join('\n'));
  await expect(quorum).toHaveText(quorumOf(needed, registered));
  await page.getByRole('button', { name: 'Periksa lagi' }).click();
  await expect(page.getByText(/Kuorum terpenuhi, pemeriksaan ke-2/)).toBeVisible();
  await picture(page, 'met');

  await room(page, 'Dokumen');
  const records: string[] = [];
  for (const number of [1, 2]) {
    records.push(pdfText(await readFile(await exportPdf(page, `BA kuorum ${String(number)}`, '.*kuorum.*'))));
  }
  const [missed = '', met = ''] = records;
  expect(missed).toMatch(whole('301'));
  expect(missed).toMatch(/diskors/i);
  expect(met).toMatch(whole(String(needed)));
  expect(met).toMatch(/terpenuhi/i);

  record = await recordIn(dataFolder);
  expect(record.quorumChecks.map(({ outcome, state, headsPresent }) => [outcome, state.present, headsPresent])).toEqual(
    [
      ['notMet', 301, 301],
      ['met', needed, needed],
    ],
  );
  for (const name of ['Kehadiran', 'Beranda', 'Koperasi', 'Peserta', 'Statistik', 'Undangan']) {
    await room(page, name);
    await picture(page, name.toLowerCase());
  }
  await close();
});

import AxeBuilder from '@axe-core/playwright';
import { chromium, expect, test } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { defaultRules } from '../../shared/domain';
import type { AssemblyId } from '../../shared/domain';
import type { InvitedRole } from '../../shared/contract';
import { participantFields, plenarySession, profile } from '../domain/meeting';
import { VenueHost } from '../host/venue-host';
import { enter, freshFolder, room, startElectron } from './palu';

/* Other laptops and phones of the venue, as real browsers at a real host (LAN-1 to LAN-4, CHK-7). */

const laptop = { width: 1366, height: 768 };
const phone = { width: 360, height: 640 };

test.describe.configure({ mode: 'serial' });

let venue: VenueHost;
let assemblyId: AssemblyId;
let browser: Browser;
const names = ['Ani Contoh', 'Budi Contoh', 'Citra Contoh', 'Dedi Contoh'];

test.beforeAll(async () => {
  venue = await VenueHost.start();
  ({ id: assemblyId } = await venue.host.value('assemblies.create', { profile, rules: defaultRules }));
  for (const name of names) {
    const fields = { ...participantFields, name, category: 'guest' as const };
    const reply = await venue.host.execute({ type: 'participant.add', fields, letterNo: '' });
    if (!reply.ok) throw new Error(reply.refusal.code);
  }
  await venue.serve();
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
test.afterAll(async () => {
  await browser.close();
  await venue.end();
});

/** A laptop of its own that joins by its link; the certificate is the host's own, which a person would compare. */
async function join(role: InvitedRole, name: string): Promise<{ page: Page; context: BrowserContext }> {
  const { link } = await venue.invite(role, name);
  const context = await browser.newContext({ viewport: laptop, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(link);
  return { page, context };
}

const roomsOf = (page: Page) =>
  page
    .getByRole('navigation')
    .locator('a.room')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

const desks: readonly (readonly [InvitedRole, string, readonly string[]])[] = [
  [
    'registrar',
    'Meja Registrasi',
    ['koperasi', 'undangan', 'peserta', 'mandat', 'meja', 'kehadiran', 'statistik', 'meja-suara'],
  ],
  ['minuteTaker', 'Notulen', ['usulan', 'notulen', 'dokumen']],
  ['teller', 'Pemungutan Suara', ['suara', 'papan']],
];

for (const [role, first, rooms] of desks) {
  test(`[LAN-2] [LAN-3] ${role} works on the program's own screens, in its rooms and no others`, async () => {
    const { page, context } = await join(role, `Laptop ${role}`);
    await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
    expect(await roomsOf(page)).toEqual(rooms.map((path) => `#${path}`));
    // An address that is typed by hand leads to nothing else.
    await page.goto(`${page.url().split('#')[0] ?? ''}#pengaturan`);
    await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
    for (const path of rooms) {
      const link = page.locator(`a.room[href="#${path}"]`);
      const name = (await link.getAttribute('aria-label')) ?? '';
      await link.click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
    await context.close();
  });
}

test('[LAN-2] a desk is not offered what its role has no right to', async () => {
  const { page, context } = await join('teller', 'Petugas satu');
  await expect(page.getByRole('heading', { level: 1, name: 'Pemungutan Suara' })).toBeVisible();
  await expect(page.getByText('Belum ada pemungutan suara')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pemungutan suara baru' })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Cari orang').fill('layar gelap');
  await expect(page.getByText('Tidak ditemukan')).toBeVisible();
  await context.close();
});

test('[LAN-2] a desk that is sent away stands before the door, and how it looked was its own matter', async () => {
  const { page, context } = await join('registrar', 'Meja gelap');
  await page.getByRole('button', { name: 'Meja gelap' }).click();
  await page.getByText('Gelap', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  expect((await venue.host.value('program.status', {})).preferences.theme).toBe('auto');
  const { devices } = await venue.host.value('devices.venue', {});
  const device = devices.find(({ name }) => name === 'Meja gelap');
  if (device === undefined) throw new Error('the desk is not in the list');
  await venue.host.value('devices.expel', { id: device.id });
  await expect(page.getByText('Perangkat ini sudah dikeluarkan')).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Kode undangan dari operator').fill('abc');
  await page.keyboard.press('Enter');
  await expect(page.getByText('terdiri atas 10 huruf dan angka')).toBeVisible();
  const { code } = await venue.invite('registrar', 'Meja kembali');
  await page.getByLabel('Kode undangan dari operator').fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Meja Registrasi' })).toBeVisible();
  await context.close();
});

test('[CHK-7] a desk that loses the network goes on at once, says so, and what it did comes over; a conflict is decided by a person', async () => {
  const desk = await join('registrar', 'Meja jauh');
  const chair = await join('operator', 'Laptop ketua');
  await expect(desk.page.getByText('Siap. Pindai kartu')).toBeVisible();
  await desk.context.setOffline(true);
  // Nobody has told the desk, and nobody waits for a time-out of the browser.
  await enter(desk.page, 'T-001');
  await expect(desk.page.getByText('Ani Contoh').first()).toBeVisible();
  await expect(desk.page.getByTestId('away')).toContainText('Menunggu: 1.');
  // What draws a number or a secret needs the host, and is not offered.
  await expect(desk.page.getByRole('button', { name: 'Peserta baru di meja' })).toBeDisabled();
  await expect(desk.page.getByRole('button', { name: 'Kartu pengganti' })).toBeDisabled();
  await enter(desk.page, 'T-002');
  await enter(desk.page, 'T-003');
  await expect(desk.page.getByTestId('away')).toContainText('Menunggu: 3.');
  await expect(desk.page.getByText('3 menunggu digabungkan')).toBeVisible();
  // One that was a mistake is taken back before anybody heard of it.
  await desk.page.getByRole('button', { name: 'Urungkan Citra Contoh' }).click();
  await expect(desk.page.getByTestId('away')).toContainText('Menunggu: 2.');
  // The same person twice is told at once, by the desk's own copy.
  await enter(desk.page, 'T-002');
  await expect(desk.page.getByText(/^Sudah masuk \d\d\.\d\d di Meja jauh$/)).toBeVisible();
  await expect(desk.page.getByTestId('away')).toContainText('Menunggu: 2.');

  // Meanwhile the main desk lets one of them in, too.
  await room(chair.page, 'Meja Registrasi');
  await enter(chair.page, 'T-002');
  await expect(chair.page.getByText('Budi Contoh').first()).toBeVisible();

  await desk.context.setOffline(false);
  await expect(desk.page.getByTestId('away')).toHaveCount(0, { timeout: 20_000 });
  await room(chair.page, 'Kehadiran');
  await expect(chair.page.getByTestId('conflict')).toHaveCount(1);
  await expect(chair.page.getByTestId('conflict')).toContainText('Budi Contoh');
  await expect(chair.page.getByTestId('conflict')).toContainText('Sudah di dalam lewat meja lain');
  await chair.page.getByRole('button', { name: 'Abaikan Budi Contoh' }).click();
  await chair.page.getByLabel('Alasan').fill('orang yang sama');
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Abaikan' }).click();
  await expect(chair.page.getByTestId('conflict')).toHaveCount(0);
  const marks = venue.host.state.participants
    .filter(({ name }) => names.includes(name))
    .map(({ id, name }) => [name, (venue.host.state.attendance.get(id) ?? []).length] as const);
  expect(Object.fromEntries(marks.valueSeq())).toEqual({
    'Ani Contoh': 1,
    'Budi Contoh': 1,
    'Citra Contoh': 0,
    'Dedi Contoh': 0,
  });
  await desk.context.close();
  await chair.context.close();
});

test('[CHK-7] what a desk did alone outlives the host that broke down, and the page that was closed', async () => {
  const { page, context } = await join('registrar', 'Meja setia');
  await expect(page.getByText('Siap. Pindai kartu')).toBeVisible();
  const address = page.url();
  await venue.close();
  await enter(page, 'T-004');
  await expect(page.getByTestId('away')).toContainText('Menunggu: 1.');
  await page.close();
  venue = await VenueHost.start(venue.host.dataFolder);
  await venue.host.value('assemblies.open', { id: assemblyId });
  await expect.poll(async () => (await venue.host.value('devices.venue', {})).address).toBe('127.0.0.1');
  const again = await context.newPage();
  await again.goto(address);
  const dedi = venue.host.state.participants.find(({ name }) => name === 'Dedi Contoh');
  if (dedi === undefined) throw new Error('nobody of that name');
  await expect.poll(() => venue.host.state.attendance.get(dedi.id)?.length, { timeout: 20_000 }).toBe(1);
  await context.close();
});

test('[LAN-2] a desk waits while its assembly is not open, and goes on by itself', async () => {
  const { page, context } = await join('registrar', 'Meja menunggu');
  await expect(page.getByText('Siap. Pindai kartu')).toBeVisible();
  await venue.host.value('assemblies.close', {});
  await expect(page.getByText('Sidang belum dibuka di komputer utama')).toBeVisible();
  const { id } = await venue.host.value('assemblies.create', {
    profile: { ...profile, title: 'Musda lain' },
    rules: defaultRules,
  });
  await expect(page.getByText('Komputer utama sedang membuka musda lain')).toBeVisible();
  await venue.host.value('assemblies.open', { id: assemblyId });
  await expect(page.getByText('Siap. Pindai kartu')).toBeVisible();
  await venue.host.value('assemblies.delete', { id, title: 'Musda lain' });
  await context.close();
});

test('[LAN-4] a phone sees the agenda and what runs now, without a code, and reconnects by itself', async () => {
  const session = plenarySession('Sidang Pleno I', 'Laporan pengurus', 'Pandangan umum');
  await venue.host.execute({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [session] });
  await venue.host.value('devices.openHall', { isOpen: true });
  const { hall } = await venue.host.value('devices.venue', {});
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  // An old phone at the edge of the Wi-Fi: slow 3G, and a processor six times as slow.
  const slow = await context.newCDPSession(page);
  await slow.send('Network.enable');
  const bytesPerSecond = 50_000;
  await slow.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(hall?.origin ?? '');
  await expect(page.getByRole('heading', { level: 1, name: profile.title })).toBeVisible();
  await expect(page.getByText('Belum ada acara yang berlangsung.')).toBeVisible();
  await expect(page.getByRole('listitem')).toHaveText(['08.00Laporan pengurus', '08.30Pandangan umum']);
  const [first] = venue.host.state.agenda.items;
  await venue.host.execute({ type: 'agenda.startItem', id: first?.id ?? ('' as never) });
  await expect(page.locator('[aria-live=polite]')).toContainText('Laporan pengurus');
  await expect(page.getByRole('listitem').first()).toContainText('berlangsung');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  // Text twice as large, as phones can show it: nothing has to be moved sideways.
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await venue.close();
  await expect(page.getByText('Terputus. Menyambung ulang')).toBeVisible();
  venue = await VenueHost.start(venue.host.dataFolder);
  await venue.host.value('assemblies.open', { id: assemblyId });
  await expect(page.getByText('Terputus. Menyambung ulang')).toBeHidden({ timeout: 40_000 });
  await venue.host.value('devices.openHall', { isOpen: false });
  await page.reload();
  await expect(page.getByText('Gabung ke sidang')).toBeVisible();
  await context.close();
});

test('[LAN-1] [LAN-2] in the window: switched on, a laptop invited, seen, renamed and sent away', async () => {
  const palu = await startElectron(await freshFolder());
  const { page } = palu;
  await page.getByRole('button', { name: 'Coba contoh' }).click();
  await room(page, 'Perangkat');
  await expect(page.getByText('Perangkat lain belum dilayani')).toBeVisible();
  // A machine of the test may be in no network: its own address is one, too.
  await page.evaluate(() => window.palu?.methods['devices.serve']?.({ address: '127.0.0.1' }));
  await expect(page.getByTestId('fingerprint')).toHaveText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  await page.getByRole('button', { name: 'Undang perangkat' }).click();
  await page.getByRole('button', { name: 'Buat undangan' }).click();
  const link = await page.getByRole('dialog').getByRole('link').getAttribute('href');
  const context = await browser.newContext({ viewport: laptop, ignoreHTTPSErrors: true });
  const desk = await context.newPage();
  await desk.goto(link ?? '');
  await expect(desk.getByText('Siap. Pindai kartu')).toBeVisible();
  await expect(page.getByText('Meja Registrasi 1 sudah bergabung.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
  await expect(page.getByRole('button', { name: '1/1 perangkat' })).toBeVisible();
  // Two tellers count one sector, each at a screen that has no field of the other.
  await page.evaluate(async () => {
    let given = 0;
    const give = async (command: object) => {
      const carried = await window.palu?.methods['assembly.execute']?.({
        commandId: `tellers-${String((given += 1))}`,
        command,
      });
      return JSON.parse(carried?.text ?? '') as { value: { events: { poll?: { id: string } }[] } };
    };
    const drafted = await give({
      type: 'poll.draft',
      kind: 'showOfHands',
      question: 'Apakah jadwal diubah?',
      majority: { kind: 'simple', base: 'valid', isStrict: true },
      sectors: [{ name: 'Sektor A', present: 74 }],
      itemId: null,
    });
    await give({ type: 'poll.open', id: drafted.value.events[0]?.poll?.id });
  });
  for (const [teller, other] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const way = await page.evaluate(
      async (name) => {
        const carried = await window.palu?.methods['devices.invite']?.({ role: 'teller', name });
        return (JSON.parse(carried?.text ?? '') as { value: { link: string } }).value.link;
      },
      `Laptop hitung ${String(teller)}`,
    );
    const own = await browser.newContext({ viewport: laptop, ignoreHTTPSErrors: true });
    const screen = await own.newPage();
    await screen.goto(way);
    await screen
      .getByText(`Petugas ${String(teller)}`, { exact: true })
      .first()
      .click();
    await expect(screen.getByText(`Petugas ${String(other)}`, { exact: true })).toHaveCount(1);
    for (const [label, votes] of [
      ['Setuju', '40'],
      ['Tidak setuju', '30'],
      ['Abstain', '4'],
    ] as const) {
      await screen.getByLabel(label, { exact: true }).fill(votes);
    }
    await screen.keyboard.press('Enter');
    await expect(screen.getByLabel('Setuju', { exact: true })).toHaveCount(0);
    await own.close();
  }
  await room(page, 'Pemungutan Suara');
  await expect(page.getByText('Setuju 40').first()).toBeVisible();
  await room(page, 'Perangkat');
  await page.getByRole('button', { name: 'Ganti nama Meja Registrasi 1' }).click();
  await page.getByRole('dialog').getByLabel('Nama').fill('Meja Rina');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('cell', { name: 'Meja Rina', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Keluarkan Meja Rina' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keluarkan' }).click();
  await expect(desk.getByText('Perangkat ini sudah dikeluarkan')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Perangkat yang bergabung (2)')).toBeVisible();
  await context.close();
  await palu.close();
});

test('[LAN-2] [LAN-3] [CHK-7] a second Palu joins by the link, goes on alone while the host is gone, and leaves', async () => {
  const fields = { ...participantFields, name: 'Eka Contoh', category: 'guest' as const };
  await venue.host.execute({ type: 'participant.add', fields, letterNo: '' });
  const palu = await startElectron(await freshFolder());
  const { page } = palu;
  await page.getByRole('button', { name: 'Gabung ke sidang' }).click();
  const where = page.getByLabel('Tautan undangan, atau alamat komputer utama');
  await where.fill('http://192.0.2.1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tempel tautan undangan seperti')).toBeVisible();
  const { link } = await venue.invite('registrar', 'Laptop kedua');
  // Typed without the fingerprint, a person compares it; with it, the program does.
  await where.fill(new URL(link).origin);
  await page.getByLabel('Kode undangan').fill(new URL(link).pathname.slice('/masuk/'.length));
  await page.keyboard.press('Enter');
  const { desks: shown } = await venue.host.value('devices.venue', {});
  await expect(page.getByTestId('shown-fingerprint')).toHaveText(shown?.fingerprint ?? '');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Gabung' })).toBeDisabled();
  await page.getByLabel('Sidik jarinya sama').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gabung' }).click();
  await expect(page.getByText('Siap. Pindai kartu')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Laptop kedua' })).toBeVisible();
  expect(await roomsOf(page)).toContain('#meja');
  expect(await roomsOf(page)).not.toContain('#pengaturan');

  await venue.close();
  await expect(page.getByTestId('away')).toBeVisible();
  await enter(page, 'T-005');
  await expect(page.getByTestId('away')).toContainText('Menunggu: 1.');
  // The page itself is loaded anew, out of the sealed copy, and still goes on.
  await page.reload();
  await expect(page.getByTestId('away')).toContainText('Menunggu: 1.');
  await enter(page, 'T-005');
  await expect(page.getByText(/^Sudah masuk/)).toBeVisible();
  venue = await VenueHost.start(venue.host.dataFolder);
  await venue.host.value('assemblies.open', { id: assemblyId });
  await expect(page.getByTestId('away')).toHaveCount(0, { timeout: 20_000 });
  const eka = venue.host.state.participants.find(({ name }) => name === 'Eka Contoh');
  expect(eka === undefined ? 0 : venue.host.state.attendance.get(eka.id)?.length).toBe(1);

  await page.getByRole('button', { name: 'Laptop kedua' }).click();
  await page.getByRole('button', { name: 'Keluar dari sidang' }).click();
  await page
    .getByRole('dialog', { name: 'Keluar dari sidang' })
    .getByRole('button', { name: 'Keluar dari sidang' })
    .click();
  await expect(page.getByRole('button', { name: 'Coba contoh' })).toBeVisible();
  const { devices } = await venue.host.value('devices.venue', {});
  expect(devices.map(({ name }) => name)).not.toContain('Laptop kedua');
  await palu.close();
});

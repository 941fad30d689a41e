import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitedRoles, isAtHostOnly, methodNames, methods } from '../../shared/contract';
import type { Push } from '../../shared/contract';
import { defaultRules } from '../../shared/domain';
import type { AssemblyId } from '../../shared/domain';
import { dateOf } from '../../shared/text';
import { profile } from '../domain/meeting';
import { decidedIn } from '../host/decided';
import { callerOf, nextCommandId } from '../host/running-host';
import { VenueHost } from '../host/venue-host';
import { Device } from './device';

let venue: VenueHost;
let assemblyId: AssemblyId;

beforeAll(async () => {
  venue = await VenueHost.start();
  ({ id: assemblyId } = await venue.host.value('assemblies.create', { profile, rules: defaultRules }));
  await venue.serve();
});
afterAll(() => venue.end());

const now = () => venue.host.value('devices.venue', {});
const join_ = async (...of: Parameters<VenueHost['invite']>) => Device.join((await venue.invite(...of)).link);
const deviceNamed = async (name: string) => {
  const found = (await now()).devices.find((device) => device.name === name);
  if (found === undefined) throw new Error(`no device ${name}`);
  return found;
};
const codeOf = (reply: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) => reply.refusal?.code;
const knock = { type: 'gavel.knock', knocks: 1, meaning: 'point' } as const;

describe('switching on', () => {
  it('[LAN-1] nobody is served until it is switched on, and then on one address only', async () => {
    const fresh = await VenueHost.start();
    expect(await fresh.host.value('devices.venue', {})).toMatchObject({ address: null, desks: null, hall: null });
    expect(codeOf(await fresh.host.call('devices.invite', { role: 'projector', name: 'x' }))).toBe('device.off');
    await fresh.serve();
    const { address, desks, hall } = await fresh.host.value('devices.venue', {});
    expect(address).toBe('127.0.0.1');
    expect(desks?.origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(hall).toMatchObject({ isOpen: false, phones: 0 });
    expect(hall?.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await fresh.host.value('devices.serve', { address: null });
    await expect(new Device(desks?.origin ?? '').get('/')).rejects.toThrow('ECONNREFUSED');
    await expect(new Device(hall?.origin ?? '').get('/')).rejects.toThrow('ECONNREFUSED');
    await fresh.end();
  });

  it('[UX-3] an address that this computer does not have is refused in words, and what was served goes on', async () => {
    expect(codeOf(await venue.host.call('devices.serve', { address: '192.0.2.1' }))).toBe('device.noSuchNetwork');
    expect(await now()).toMatchObject({ address: '127.0.0.1', isReachable: true });
  });

  it('[LAN-2] no desk is invited while no assembly is open; a wall is', async () => {
    const empty = await VenueHost.start();
    await empty.serve();
    expect(codeOf(await empty.host.call('devices.invite', { role: 'registrar', name: 'Meja 1' }))).toBe('device.off');
    expect((await empty.host.call('devices.invite', { role: 'projector', name: 'Layar 1' })).ok).toBe(true);
    await empty.end();
  });
});

describe('joining', () => {
  it.each(invitedRoles)('[LAN-2] %s joins by its own link, once, and has its role and name', async (role) => {
    const { link, code, minutes } = await venue.invite(role, `Perangkat ${role}`);
    expect(minutes).toBe(10);
    expect(new URL(link).pathname).toBe(`/masuk/${code}`);
    const device = await Device.join(link);
    await expect(Device.join(link)).rejects.toThrow('403');
    const status = await device.call('program.status', {});
    expect(status).toMatchObject({ ok: true, value: { role, deviceName: `Perangkat ${role}` } });
    // Where files lie on the host is none of its business.
    expect(JSON.stringify(status)).not.toContain(venue.host.dataFolder);
  });

  it('[LAN-2] who follows its own link again – a page loaded twice, a browser that looks ahead – is still in', async () => {
    const { link } = await venue.invite('registrar', 'Meja dua kali');
    const device = await Device.join(link);
    expect((await device.get(new URL(link).pathname)).status).toBe(302);
    expect((await device.call('program.status', {})).ok).toBe(true);
    expect((await now()).devices.filter(({ name }) => name === 'Meja dua kali')).toHaveLength(1);
  });

  it('[LAN-2] a code typed with small letters and a gap is the same code', async () => {
    const { code, link } = await venue.invite('teller', 'Petugas mengetik');
    const typed = `${code.slice(0, 5)} ${code.slice(5)}`.toLowerCase();
    const device = new Device(new URL(link).origin);
    expect((await device.get(`/masuk/${encodeURIComponent(typed)}`)).status).toBe(302);
  });

  it('[LAN-2] desks come in by TLS only, walls by the plain door only; a code at the wrong door stays good', async () => {
    const { desks, hall } = await now();
    const desk = await venue.invite('registrar', 'Meja pintu');
    const wall = await venue.invite('projector', 'Layar pintu');
    const atHall = await new Device(hall?.origin ?? '').get(`/masuk/${desk.code}`);
    expect(atHall).toMatchObject({ status: 403 });
    expect(atHall.body).toContain('alamat yang lain');
    expect((await new Device(desks?.origin ?? '').get(`/masuk/${wall.code}`)).status).toBe(403);
    const device = await Device.join(desk.link);
    await Device.join(wall.link);
    // The secret of a desk opens nothing at the plain door, under either name.
    const stolen = new Device(hall?.origin ?? '');
    for (const name of ['palu-device', 'palu-desk']) {
      stolen.cookie = device.cookie.replace('palu-desk', name);
      expect((await stolen.get('/api/me')).status).toBe(401);
    }
  });

  it('[LAN-2] the certificate is that whose fingerprint the operator reads, and stays the same after a restart', async () => {
    const { desks } = await now();
    const { fingerprint } = await new Device(desks?.origin ?? '').get('/');
    expect(fingerprint).toBe(desks?.fingerprint);
    const key = await readFile(join(venue.host.dataFolder, 'sertifikat', 'kunci.pem'), 'utf8');
    expect(key).toContain('BEGIN PRIVATE KEY');
    await venue.close();
    venue = await VenueHost.start(venue.host.dataFolder);
    await venue.host.value('assemblies.open', { id: assemblyId });
    await expect.poll(async () => (await now()).desks?.fingerprint).toBe(fingerprint);
  });

  it('[LAN-2] nobody new joins while it is locked, and a code that waits is good afterwards', async () => {
    const { link } = await venue.invite('registrar', 'Meja terkunci');
    await venue.host.value('devices.lock', { isLocked: true });
    await expect(Device.join(link)).rejects.toThrow('tidak menerima perangkat baru');
    await venue.host.value('devices.lock', { isLocked: false });
    await Device.join(link);
  });
});

describe('devices', () => {
  it("[LAN-2] what the operator does stands on the operator's screen when it is answered", async () => {
    const heard: Push[] = [];
    const stop = venue.host.palu.dispatcher.subscribe(callerOf('operator'), (message) => heard.push(message));
    for (const isLocked of [true, false, true, false]) {
      await venue.host.value('devices.lock', { isLocked });
      expect(heard.at(-1)).toMatchObject({ kind: 'venue', venue: { isLocked } });
    }
    stop();
  });

  it('[LAN-2] the room tells who is there, and since when one is gone', async () => {
    const device = await join_('registrar', 'Meja terlihat');
    expect(await deviceNamed('Meja terlihat')).toMatchObject({ role: 'registrar', state: { kind: 'gone' } });
    const listening = await device.listen();
    await listening.until('opened');
    expect(await deviceNamed('Meja terlihat')).toMatchObject({ state: { kind: 'connected' } });
    await device.get('/api/me?ms=4000');
    expect(await deviceNamed('Meja terlihat')).toMatchObject({ state: { kind: 'slow' } });
    await device.get('/api/me?ms=40');
    expect(await deviceNamed('Meja terlihat')).toMatchObject({ state: { kind: 'connected' } });
    listening.end();
    await expect.poll(async () => (await deviceNamed('Meja terlihat')).state.kind).toBe('gone');
    const { state } = await deviceNamed('Meja terlihat');
    expect(state.kind === 'gone' && state.since !== null && Date.parse(state.since) > 0).toBe(true);
  });

  it('[LAN-2] a device that was expelled hears nothing more and does nothing more', async () => {
    const device = await join_('registrar', 'Meja dikeluarkan');
    const listening = await device.listen();
    await listening.until('opened');
    const { id } = await deviceNamed('Meja dikeluarkan');
    await venue.host.value('devices.expel', { id });
    await listening.over();
    expect((await device.get('/api/me')).status).toBe(401);
    expect(codeOf(await device.call('assembly.snapshot', {}))).toBe('contract.forbidden');
    expect(codeOf(await venue.host.call('devices.expel', { id }))).toBe('device.gone');
    expect((await device.get('/')).body).toContain('Gabung ke sidang');
  });

  it('[LAN-2] who leaves by itself is out, too', async () => {
    const device = await join_('minuteTaker', 'Notulis pergi');
    expect((await device.post('/keluar')).status).toBe(204);
    expect((await device.get('/api/me')).status).toBe(401);
    expect((await now()).devices.map(({ name }) => name)).not.toContain('Notulis pergi');
  });

  it('[LAN-2] [DAT-4] an act stands in the history under the name that the device has by then', async () => {
    const device = await join_('operator', 'Laptop ketua');
    const { id } = await deviceNamed('Laptop ketua');
    await venue.host.value('devices.rename', { id, name: 'Laptop wakil' });
    const reply = await device.call('assembly.execute', { command: knock, commandId: nextCommandId() });
    if (!reply.ok) throw new Error(reply.refusal.code);
    const [commit] = await venue.host.value('assembly.since', { seq: reply.value.seq - 1 });
    expect(commit).toMatchObject({ actor: { role: 'operator', name: 'Laptop wakil' }, device: id });
  });

  it('[LAN-2] a name is one line of what is seen; of nothing but the unseen it is none', async () => {
    await join_('registrar', '  Meja\n\u202E3\u200B  ');
    expect(await deviceNamed('Meja 3')).toMatchObject({ role: 'registrar' });
    for (const name of ['', ' \u200B\u202E ', 'M'.repeat(81)]) {
      expect(codeOf(await venue.host.call('devices.invite', { role: 'registrar', name }))).toBe('contract.invalid');
    }
  });

  it.each(methodNames.filter((name) => methods[name].roles.includes('operator')))(
    '[LAN-2] an operator that joined leads the assembly, not the computer: %s',
    async (name) => {
      const device = await join_('operator', 'Operator kedua');
      const reply = await device.call(name, 'no object' as never);
      expect(codeOf(reply)).toBe(isAtHostOnly(name) ? 'device.atHostOnly' : 'contract.invalid');
      await device.post('/keluar');
    },
  );

  it('[LAN-2] what is done at the host only is all that touches its files, its devices and other assemblies', () => {
    const open = methodNames.filter((name) => methods[name].roles.includes('operator') && !isAtHostOnly(name));
    for (const area of ['assemblies', 'archive', 'backups', 'copies', 'retention', 'devices', 'printing', 'files']) {
      expect(open.filter((name) => name.startsWith(`${area}.`))).toEqual([]);
    }
    expect(open).toContain('assembly.execute');
  });

  it('[LAN-2] devices are known again after the program was closed, on the same ports, without a word of the operator', async () => {
    const [desk, wall] = [await join_('registrar', 'Meja setia'), await join_('projector', 'Layar setia')];
    const settings = await readFile(join(venue.host.dataFolder, 'settings.json'), 'utf8');
    expect(settings).toContain('Meja setia');
    for (const { cookie } of [desk, wall]) expect(settings).not.toContain(cookie.split('=')[1]);
    const before = await now();
    await venue.close();
    venue = await VenueHost.start(venue.host.dataFolder);
    await expect(wall.get('/api/me')).rejects.toThrow('ECONNREFUSED');
    await venue.host.value('assemblies.open', { id: assemblyId });
    await expect.poll(async () => (await now()).desks?.origin).toBe(before.desks?.origin);
    expect((await now()).hall?.origin).toBe(before.hall?.origin);
    expect((await desk.call('assembly.snapshot', {})).ok).toBe(true);
    expect((await wall.call('projector.view', {})).ok).toBe(true);
  });

  it('[LAN-1] switched off by the operator, it does not come back by itself, and nobody is known any more', async () => {
    const desk = await join_('registrar', 'Meja terakhir');
    await venue.host.value('devices.serve', { address: null });
    await expect(desk.get('/api/me')).rejects.toThrow('ECONNREFUSED');
    expect(venue.host.palu.program.settings.venueMemory.read()).toBe(null);
    await venue.close();
    venue = await VenueHost.start(venue.host.dataFolder);
    await venue.host.value('assemblies.open', { id: assemblyId });
    await venue.server.resume();
    expect(await now()).toMatchObject({ address: null });
    await venue.serve();
    expect(await now()).toMatchObject({ devices: [] });
  });

  it('[LAN-1] a venue of another day stays off: the next network is another one', async () => {
    const { venueMemory } = venue.host.palu.program.settings;
    const memory = venueMemory.read();
    if (memory === null) throw new Error('nothing is kept');
    await venue.close();
    venue = await VenueHost.start(venue.host.dataFolder);
    const day = 24 * 3_600_000;
    for (const servedAt of [Date.now() - day, Date.now() + day]) {
      await venue.host.palu.program.settings.venueMemory.write({ ...memory, servedAt });
      await venue.server.resume();
      expect(await now()).toMatchObject({ address: null });
    }
    await venue.serve();
    await venue.host.value('assemblies.open', { id: assemblyId });
  });

  it('[LAN-2] a settings file gives nobody a role that cannot be invited', async () => {
    const { venueMemory } = venue.host.palu.program.settings;
    const memory = venueMemory.read();
    if (memory === null) throw new Error('nothing is kept');
    const device = { tokenHash: 'x', codeHash: 'x', id: 'lan-1', role: 'chair', name: 'x', assemblyId, joinedAt: 1 };
    await expect(venueMemory.write({ ...memory, devices: [device] })).rejects.toThrow('role');
  });
});

describe('clumsy and hostile devices', () => {
  it('[LAN-2] who does not read is cut off by what waits for it, and the operator does not wait', async () => {
    const device = await join_('registrar', 'Meja tidur');
    const listening = await device.listen();
    await listening.until('opened');
    listening.pause();
    const source = '#'.repeat(190_000);
    for (let index = 0; index < 150; index++) {
      const kind = { type: 'template.edit', kind: 'agenda', source: `${source}${String(index)}` } as const;
      const reply = await venue.host.execute(kind);
      if (!reply.ok) throw new Error(reply.refusal.code);
      if ((await deviceNamed('Meja tidur')).state.kind === 'gone') break;
    }
    await expect.poll(async () => (await deviceNamed('Meja tidur')).state.kind).toBe('gone');
    // It comes back and is told what it missed.
    const again = await device.listen();
    await again.until('opened');
    expect((await device.call('assembly.snapshot', {})).ok).toBe(true);
    again.end();
    listening.end();
  });

  it('[LAN-2] who opens the door of the desks and says nothing takes no place: the 33rd of one address is closed', async () => {
    const { port } = new URL((await now()).desks?.origin ?? '');
    const sockets: Socket[] = [];
    for (let index = 0; index < 32; index++) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      sockets.push(socket);
    }
    const late = connect(Number(port), '127.0.0.1');
    late.on('error', () => undefined);
    late.resume();
    await once(late, 'close');
    for (const socket of sockets) socket.destroy();
    await expect
      .poll(async () => {
        const device = await join_('registrar', 'Meja sabar').catch(() => null);
        return device === null ? false : (await device.call('program.status', {})).ok;
      })
      .toBe(true);
  });

  it('[LAN-2] a token that was stolen and used from another door, an old one and one that was guessed open nothing', async () => {
    const device = await join_('registrar', 'Meja dicuri');
    const { hall, desks } = await now();
    for (const origin of [hall?.origin ?? '', desks?.origin ?? '']) {
      const thief = new Device(origin);
      thief.cookie = `palu-desk=${'A'.repeat(43)}; palu-device=${'A'.repeat(43)}`;
      expect((await thief.get('/api/me')).status).toBe(401);
    }
    const { id } = await deviceNamed('Meja dicuri');
    await venue.host.value('devices.expel', { id });
    expect(codeOf(await device.call('assembly.execute', { command: knock, commandId: nextCommandId() }))).toBe(
      'contract.forbidden',
    );
  });

  it('[LAN-2] [DAT-1] an act that is sent again by whoever listened in acts once', async () => {
    const device = await join_('operator', 'Laptop ulang');
    const params = { command: knock, commandId: nextCommandId() };
    const first = await device.call('assembly.execute', params);
    const again = await device.call('assembly.execute', params);
    expect(again).toEqual(first);
  });
});

describe('another assembly', () => {
  it('[LAN-2] a desk sees nothing of an assembly that it did not join, is told so, and goes on with its own', async () => {
    const device = await join_('registrar', 'Meja musda satu');
    const wall = await join_('projector', 'Layar semua');
    const listening = await device.listen();
    await listening.until('opened');
    const { id: second } = await venue.host.value('assemblies.create', {
      profile: { ...profile, title: 'Musda lain' },
      rules: defaultRules,
    });
    for (const call of [
      device.call('assembly.snapshot', {}),
      device.call('assembly.since', { seq: 0 }),
      device.call('assembly.execute', { command: knock, commandId: nextCommandId() }),
    ]) {
      expect((await call).ok).toBe(false);
    }
    expect(codeOf(await device.call('assembly.snapshot', {}))).toBe('device.otherAssembly');
    await venue.host.execute(knock);
    expect(await wall.call('projector.view', {})).toMatchObject({ value: { view: { assembly: 'Musda lain' } } });
    expect((await now()).devices.map(({ name }) => name)).not.toContain('Meja musda satu');
    await venue.host.value('assemblies.open', { id: assemblyId });
    expect((await device.call('assembly.snapshot', {})).ok).toBe(true);
    expect(listening.heard.filter(({ kind }) => kind === 'commit')).toEqual([]);
    listening.end();
    await venue.host.value('assemblies.delete', { id: second, title: 'Musda lain' });
    expect((await device.call('assembly.snapshot', {})).ok).toBe(true);
  });

  it('[LAN-2] the desks of an assembly end with it: deleted here, or its people erased', async () => {
    const { id } = await venue.host.value('assemblies.create', {
      profile: { ...profile, title: 'Musda sementara' },
      rules: defaultRules,
    });
    const device = await join_('registrar', 'Meja sementara');
    await venue.host.value('assemblies.open', { id: assemblyId });
    await venue.host.value('assemblies.delete', { id, title: 'Musda sementara' });
    expect((await device.get('/api/me')).status).toBe(401);
  });
});

describe('the phones of the hall', () => {
  it('[LAN-4] nothing is shown until the page is opened to the hall; then the agenda, without a code', async () => {
    const { hall, desks } = await now();
    const phone = new Device(hall?.origin ?? '');
    expect((await phone.get('/api/me')).status).toBe(401);
    expect((await phone.get('/')).body).toContain('Gabung ke sidang');
    await venue.host.value('devices.openHall', { isOpen: true });
    expect((await phone.get('/')).body).toContain('Palu – Peserta');
    // A television that has only a remote control still finds the door.
    expect((await phone.get('/gabung')).body).toContain('Gabung ke sidang');
    const listening = await phone.listen();
    const { view } = await listening.until('delegate');
    expect(view).toMatchObject({ assembly: profile.title, now: [], papers: [] });
    await expect.poll(async () => (await now()).hall?.phones).toBe(1);
    // Not at the desks' door.
    expect((await new Device(desks?.origin ?? '').get('/api/me')).status).toBe(401);
    listening.end();
    await expect.poll(async () => (await now()).hall?.phones).toBe(0);
  });

  it.each(methodNames)('[LAN-4] a phone may ask for its view and its papers, and nothing else: %s', async (name) => {
    const phone = new Device((await now()).hall?.origin ?? '');
    const code = codeOf(await phone.call(name, 'no object' as never));
    expect(code).toBe(name.startsWith('delegate.') ? 'contract.invalid' : 'contract.forbidden');
  });

  it('[LAN-4] a decree that was issued is opened on a phone as it was issued; voided, it is gone', async () => {
    const phone = new Device((await now()).hall?.origin ?? '');
    const listening = await phone.listen();
    const subject = await decidedIn(venue.host, 'Penetapan iuran', 'Iuran sepuluh ribu rupiah.');
    const signedOn = dateOf(new Date().toISOString(), profile.timeZone);
    const numbered = await venue.host.execute({ type: 'document.number', subject, signedOn, reason: 'percobaan' });
    if (!numbered.ok) throw new Error(numbered.refusal.code);
    const { view } = await listening.until('delegate', (push) => push.view?.papers.length === 1);
    const [paper] = view?.papers ?? [];
    if (paper === undefined) throw new Error('no paper');
    expect(paper).toMatchObject({ title: 'Penetapan iuran', kind: 'decree' });
    const opened = await phone.get(`/naskah/${paper.id}`);
    expect(opened).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(opened.body.startsWith('%PDF-')).toBe(true);
    listening.heard.length = 0;
    await venue.host.value('assembly.execute', {
      command: { type: 'document.void', id: paper.id, reason: 'salah' },
      commandId: nextCommandId(),
    });
    await listening.until('delegate', (push) => push.view?.papers.length === 0);
    expect((await phone.get(`/naskah/${paper.id}`)).status).toBe(404);
    listening.end();
  });

  it('[LAN-4] a paper that was not issued for the hall is not there, whatever its id', async () => {
    const phone = new Device((await now()).hall?.origin ?? '');
    expect((await phone.get('/naskah/unknown-id-0')).status).toBe(404);
    expect((await phone.get('/naskah/..%2f..%2fsettings.json')).status).toBe(404);
  });

  it('[LAN-4] closed again, a phone that looks hears nothing more, and one that asks is told so', async () => {
    const phone = new Device((await now()).hall?.origin ?? '');
    const listening = await phone.listen();
    await listening.until('delegate');
    await venue.host.value('devices.openHall', { isOpen: false });
    await listening.over();
    expect((await phone.get('/api/me')).status).toBe(401);
    expect((await phone.listen()).status).toBe(401);
  });

  it('[LAN-4] a flood from one address is turned away, and desks and other phones are answered meanwhile', async () => {
    await venue.host.value('devices.openHall', { isOpen: true });
    const phone = new Device((await now()).hall?.origin ?? '');
    const desk = await join_('registrar', 'Meja tenang');
    const statuses: number[] = [];
    // Faster than what is given back meanwhile, on however slow a machine.
    while (!statuses.includes(429) && statuses.length < 50_000) {
      const answers = await Promise.all(Array.from({ length: 40 }, () => phone.get('/api/me')));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.slice(0, 400).every((status) => status === 200)).toBe(true);
    expect(statuses).toContain(429);
    expect((await desk.get('/api/me')).status).toBe(200);
    expect((await desk.call('assembly.snapshot', {})).ok).toBe(true);
  });
});

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Joining, ownCertificate } from '../../electron/lan';
import type { Membership } from '../../electron/lan';
import { nodeFileSystem } from '../../electron/storage';
import type { Caller, Push } from '../../shared/contract';
import { defaultRules } from '../../shared/domain';
import type { AssemblyId, DeviceId } from '../../shared/domain';
import { joinCode, joinTarget } from '../../renderer/features/home/joining';
import { participantFields, profile } from '../domain/meeting';
import { RunningHost } from '../host/running-host';
import { programVersion, VenueHost } from '../host/venue-host';

/* A second Palu: its window asks the host of another computer, over TLS by that host's one certificate. */

const window_: Caller = { actor: { role: 'operator', name: 'Operator' }, device: 'w' as DeviceId, isAtHost: true };
const wall: Caller = { actor: { role: 'projector', name: 'Layar' }, device: 'p' as DeviceId, isAtHost: true };

let venue: VenueHost;
let second: RunningHost;
let id: AssemblyId;

beforeAll(async () => {
  venue = await VenueHost.start();
  ({ id } = await venue.host.value('assemblies.create', { profile, rules: defaultRules }));
  await venue.serve();
  second = await RunningHost.start();
});
afterAll(async () => {
  await venue.end();
  await second.end();
});

class SecondPalu {
  kept: Membership | null = null;
  readonly switched: string[] = [];
  readonly joining: Joining;

  constructor(kept: Membership | null = null) {
    this.kept = kept;
    this.joining = new Joining({
      local: () => second.palu.dispatcher,
      memory: () => ({
        read: () => this.kept,
        write: (membership) => {
          this.kept = membership;
          return Promise.resolve();
        },
      }),
      fs: nodeFileSystem,
      copyFolder: join(second.dataFolder, 'gabung'),
      now: () => new Date().toISOString(),
      switched: (to) => this.switched.push(to),
    });
  }

  status() {
    return this.joining.call('program.status', {}, window_);
  }
}

/** What a window hears. */
class Ear {
  readonly heard: Push[] = [];
  private wake: () => void = () => undefined;

  readonly hear = (message: Push): void => {
    this.heard.push(message);
    this.wake();
  };

  async until(holds: (push: Push) => boolean): Promise<void> {
    while (!this.heard.some(holds)) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

async function invited(name: string) {
  const { link } = await venue.invite('registrar', name);
  const target = joinTarget(link);
  if (target?.fingerprint == null) throw new Error('a link without a fingerprint');
  return { ...target, fingerprint: target.fingerprint };
}

describe('joining another host', () => {
  it('[LAN-2] the invitation says where, with what code and by which certificate', async () => {
    const { origin, code, fingerprint } = await invited('Meja baca');
    const { desks } = await venue.host.value('devices.venue', {});
    expect({ origin, fingerprint }).toEqual(desks);
    expect(code).toHaveLength(10);
    expect(await new SecondPalu().joining.look(origin)).toEqual({
      ok: true,
      value: { fingerprint, version: programVersion },
    });
  });

  it('[LAN-2] [LAN-3] from then on the window works there, by its role, and what is of this computer stays here', async () => {
    const { origin, code, fingerprint } = await invited('Meja kedua');
    const palu = new SecondPalu();
    expect(await palu.status()).toMatchObject({ value: { role: 'operator', deviceName: null, openAssembly: null } });
    expect(await palu.joining.join(origin, fingerprint, code)).toEqual({ ok: true, value: null });
    expect(palu.switched).toEqual(['joined']);
    expect(await palu.status()).toMatchObject({
      value: { role: 'registrar', deviceName: 'Meja kedua', openAssembly: id },
    });
    expect(await palu.joining.call('assemblies.list', {}, window_)).toMatchObject({
      refusal: { code: 'contract.forbidden' },
    });
    // The window of this computer's wall is no device of the other host.
    expect(await palu.joining.call('projector.view', {}, wall)).toEqual({ ok: true, value: { view: null } });
    expect((await palu.joining.call('joining.leave', {}, window_)).ok).toBe(false);
    await palu.joining.leave();
    expect(palu.switched).toEqual(['joined', 'left']);
    expect(await palu.status()).toMatchObject({ value: { deviceName: null } });
    const { devices } = await venue.host.value('devices.venue', {});
    expect(devices.map(({ name }) => name)).not.toContain('Meja kedua');
  });

  it('[LAN-2] it hears what the host tells, that the host is gone, and that it is back', async () => {
    const { origin, code, fingerprint } = await invited('Meja dengar');
    const palu = new SecondPalu();
    await palu.joining.join(origin, fingerprint, code);
    const ear = new Ear();
    const stop = palu.joining.subscribe(window_, ear.hear);
    await ear.until((push) => push.kind === 'opened' && push.assemblyId === id);
    await venue.host.execute({ type: 'gavel.knock', knocks: 3, meaning: 'open' });
    await ear.until((push) => push.kind === 'commit');
    await venue.close();
    await ear.until((push) => push.kind === 'connection' && !push.isConnected);
    expect(await palu.status()).toMatchObject({ refusal: { code: 'contract.unreachable' } });
    venue = await VenueHost.start(venue.host.dataFolder);
    await venue.host.value('assemblies.open', { id });
    const before = ear.heard.length;
    await ear.until((push) => ear.heard.indexOf(push) >= before && push.kind === 'connection' && push.isConnected);
    stop();
    await palu.joining.leave();
  });

  it('[LAN-2] started again, it goes on there without a new invitation; sent away, it works here again', async () => {
    const { origin, code, fingerprint } = await invited('Meja lanjut');
    const palu = new SecondPalu();
    await palu.joining.join(origin, fingerprint, code);
    await palu.joining.close();
    const again = new SecondPalu(palu.kept);
    await again.joining.resume();
    expect(again.joining.isJoined).toBe(true);
    expect(await again.status()).toMatchObject({ value: { deviceName: 'Meja lanjut' } });
    const { devices } = await venue.host.value('devices.venue', {});
    const device = devices.find(({ name }) => name === 'Meja lanjut');
    await venue.host.value('devices.expel', { id: device?.id ?? ('' as DeviceId) });
    await again.status();
    await expect.poll(() => again.switched).toEqual(['sentAway']);
    expect(again.kept).toBe(null);
    expect(await again.status()).toMatchObject({ value: { deviceName: null } });
  });

  it('[CHK-7] started anew while the host is gone, a desk has the record as it last was, sealed on disk, and nobody finds it after it left', async () => {
    const fields = { ...participantFields, name: 'Fulan Bin Contoh', category: 'guest' as const };
    await venue.host.execute({ type: 'participant.add', fields, letterNo: '' });
    const { origin, code, fingerprint } = await invited('Meja mandiri');
    const palu = new SecondPalu();
    await palu.joining.join(origin, fingerprint, code);
    await palu.status();
    const before = await palu.joining.call('assembly.snapshot', {}, window_);
    expect(JSON.stringify(before)).toContain('Fulan Bin Contoh');
    await palu.joining.close();
    await venue.close();
    const file = join(second.dataFolder, 'gabung', 'salinan.bin');
    expect((await readFile(file)).includes('Fulan')).toBe(false);

    const again = new SecondPalu(palu.kept);
    await again.joining.resume();
    const ear = new Ear();
    const stop = again.joining.subscribe(window_, ear.hear);
    await ear.until((push) => push.kind === 'opened' && push.assemblyId === id);
    expect(await again.status()).toMatchObject({ value: { deviceName: 'Meja mandiri', openAssembly: id } });
    expect(await again.joining.call('assembly.snapshot', {}, window_)).toEqual(before);
    expect(await again.joining.call('record.undoable', {}, window_)).toMatchObject({
      refusal: { code: 'contract.unreachable' },
    });
    // Under another membership it is nothing but noise.
    const other = new SecondPalu({ origin, fingerprint, token: 'another' });
    await other.joining.resume();
    expect((await other.status()).ok).toBe(false);
    await other.joining.close();

    venue = await VenueHost.start(venue.host.dataFolder);
    await venue.host.value('assemblies.open', { id });
    await ear.until((push) => push.kind === 'connection' && push.isConnected);
    stop();
    await again.joining.leave();
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('[LAN-2] another computer at the same address gets nothing: no code, no token, not even a head', async () => {
    const folder = join(second.dataFolder, 'lain');
    const { cert, key } = await ownCertificate(nodeFileSystem, folder, Date.now());
    const asked: string[] = [];
    const impostor = createServer({ cert, key }, (request, response) => {
      asked.push(request.url ?? '');
      response.end('{"role":null}');
    });
    await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve));
    const origin = `https://127.0.0.1:${String((impostor.address() as AddressInfo).port)}`;
    const { code, fingerprint } = await invited('Meja ditipu');
    const palu = new SecondPalu({ origin, fingerprint, token: 'secret' });
    expect(await palu.joining.join(origin, fingerprint, code)).toMatchObject({
      refusal: { code: 'joining.otherHost' },
    });
    await palu.joining.resume();
    expect(await palu.status()).toMatchObject({ refusal: { code: 'contract.unreachable' } });
    expect(asked).toEqual([]);
    impostor.close();
    impostor.closeAllConnections();
  });

  it('[UX-3] nobody there, something else there, a wrong code: said in words, and nothing is joined', async () => {
    const palu = new SecondPalu();
    expect(await palu.joining.look('https://127.0.0.1:1')).toMatchObject({ refusal: { code: 'joining.noHost' } });
    const { hall, desks } = await venue.host.value('devices.venue', {});
    const plain = (hall?.origin ?? '').replace('http:', 'https:');
    expect(await palu.joining.look(plain)).toMatchObject({ refusal: { code: 'joining.noHost' } });
    const wrong = await palu.joining.join(desks?.origin ?? '', desks?.fingerprint ?? '', 'WRONG00000');
    expect(wrong).toMatchObject({ refusal: { code: 'joining.codeWrong' } });
    expect(palu.joining.isJoined).toBe(false);
  });
});

describe('what a person pastes or types', () => {
  const print = 'AB'.repeat(32);
  it.each([
    [`https://192.0.2.7:4123/masuk/ABCDE12345#${print}`, 'https://192.0.2.7:4123', 'ABCDE12345', true],
    [' https://192.0.2.7:4123/masuk/abcde12345 ', 'https://192.0.2.7:4123', 'abcde12345', false],
    ['https://192.0.2.7:4123', 'https://192.0.2.7:4123', '', false],
    ['192.0.2.7:4123', 'https://192.0.2.7:4123', '', false],
    ['palu.local:4123/', 'https://palu.local:4123', '', false],
  ])('[LAN-2] %s', (entered, origin, code, hasPrint) => {
    const fingerprint = hasPrint ? print.match(/../g)?.join(':') : null;
    expect(joinTarget(entered)).toEqual({ origin, code, fingerprint });
  });

  it.each([
    '',
    'http://192.0.2.7:4123',
    'javascript:alert(1)',
    'https://a@192.0.2.7',
    'https://192.0.2.7/etc/passwd',
    'meja satu',
  ])('[LAN-2] %s is none', (entered) => {
    expect(joinTarget(entered)).toBe(null);
  });

  it('[LAN-2] a code is ten letters and digits, however they are spaced', () => {
    expect(joinCode(' abcde-12345 ')).toBe('abcde12345');
    for (const entered of ['', 'ABCDE1234', 'ABCDE123456', 'ABCDE/2345']) expect(joinCode(entered)).toBe(null);
  });
});

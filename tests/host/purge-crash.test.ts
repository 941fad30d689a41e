import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AssemblyHost, systemSources } from '../../electron/host';
import { assemblyCodec } from '../../electron/host/codec';
import { purgePlan } from '../../electron/host/purge';
import { purgeFolder } from '../../electron/storage';
import { toJson } from '../../shared/domain';
import type { AssemblyState, CommandId } from '../../shared/domain';
import { cooperativeFields, participantFields } from '../domain/meeting';
import { FaultyDisk, seededRandom } from '../storage/faulty-disk';
import { callerOf, nextCommandId, RunningHost } from './running-host';

/* An erasure that is cut off: by a power failure at any operation of the disk, and by a disk that refuses one (DAT-6). */

const cuts = 200;
const later = '2040-01-01T00:00:00.000Z';
const caller = callerOf('operator');
const names = ['Rahmat Hidayat', 'Dewi Anggraini', '+628123450001', 'Yusuf Pratama'];
const sources = { ...systemSources, now: () => later };

let base: FaultyDisk;
let folder: string;
let state: AssemblyState;
/** The record without and with the erasure. */
let before: unknown;
let after: unknown;
let operations = 0;

async function purge(disk: FaultyDisk): Promise<void> {
  const commit = { commandId: 'purge-command' as CommandId, caller, sources };
  const choice = { reason: 'Masa simpan berakhir.', clearsCopies: true };
  const documents = await disk.list(join(folder, 'documents'));
  await purgeFolder(disk, folder, later, purgePlan(state, choice, [], documents, commit), assemblyCodec);
}

function open(disk: FaultyDisk): Promise<AssemblyHost> {
  return AssemblyHost.open({
    fs: disk,
    folder,
    sources,
    reportBug(_where, error) {
      throw error;
    },
  });
}

function textsOn(disk: FaultyDisk): readonly string[] {
  return disk.paths.flatMap((path) => {
    try {
      return [Buffer.from(disk.bytesOf(path)).toString('latin1')];
    } catch {
      // A folder.
      return [];
    }
  });
}

/** Opens what a mishap left: the record is the one before or the one after, nothing in between, and nothing lies about. */
async function outcomeOf(disk: FaultyDisk): Promise<'before' | 'after'> {
  const host = await open(disk);
  const record = toJson(host.state);
  const outcome = host.state.purges.length === 0 ? 'before' : 'after';
  expect(record).toEqual(outcome === 'before' ? before : after);
  await host.execute({ type: 'gavel.knock', knocks: 1, meaning: 'order' }, nextCommandId(), caller);
  await host.close();
  expect(disk.paths.filter((path) => /purge/.test(path))).toEqual([]);
  const texts = textsOn(disk);
  for (const name of names) {
    const isThere = texts.some((text) => text.includes(name));
    if (outcome === 'after') expect(isThere, name).toBe(false);
  }
  if (outcome === 'before') expect(texts.some((text) => text.includes('FOTO WAJAH'))).toBe(true);
  else expect(texts.some((text) => text.includes('FOTO WAJAH'))).toBe(false);
  return outcome;
}

beforeAll(async () => {
  base = new FaultyDisk();
  await base.makeFolder('/data');
  const host = await RunningHost.withAssembly({ fs: base, dataFolder: '/data' });
  const cooperative = { ...cooperativeFields, chair: 'Yusuf Pratama', phone: '' };
  await host.execute({ type: 'cooperative.add', fields: cooperative });
  const guest = { ...participantFields, category: 'guest' as const };
  const first = { ...guest, name: 'Rahmat Hidayat', phone: '+628123450001' };
  await host.execute({ type: 'participant.add', fields: first, letterNo: '' });
  const scan = Buffer.from('%PDF-1.7\nFOTO WAJAH\n%%EOF\n');
  await host.value('attachments.put', {
    fileName: 'surat.pdf',
    bytes: scan,
    commandId: nextCommandId(),
  });
  await host.value('backups.create', {});
  await host.execute({ type: 'participant.add', fields: { ...guest, name: 'Dewi Anggraini' }, letterNo: '' });
  ({ folder } = host.open);
  ({ state } = host);
  before = toJson(state);
  await host.palu.close();
  const whole = base.copy();
  whole.faultOf = () => {
    operations += 1;
    return null;
  };
  await purge(whole);
  whole.faultOf = () => null;
  const purged = await open(whole);
  after = toJson(purged.state);
  await purged.close();
});

describe('an erasure that is cut off', () => {
  it(`[DAT-6] by ${String(cuts)} power failures at any operation: before or after, nothing between`, async () => {
    const outcomes = { before: 0, after: 0 };
    for (let cut = 0; cut < cuts; cut++) {
      const random = seededRandom(cut);
      const disk = base.copy();
      let left = Math.floor(random() * operations);
      disk.faultOf = () => {
        if (left-- <= 0) disk.powerOff();
        return null;
      };
      await purge(disk).catch(() => undefined);
      disk.powerOff();
      outcomes[await outcomeOf(disk.powerOn(random))] += 1;
    }
    expect(outcomes.before).toBeGreaterThan(10);
    expect(outcomes.after).toBeGreaterThan(10);
  });

  it('[DAT-6] by a disk that refuses any one operation: before or after, nothing between, and the lock is given back', async () => {
    const outcomes = new Set<string>();
    for (let refused = 0; refused < operations; refused++) {
      const disk = base.copy();
      let left = refused;
      disk.faultOf = () => (left-- === 0 ? { code: 'ENOSPC' } : null);
      const isDone = await purge(disk).then(
        () => true,
        () => false,
      );
      disk.faultOf = () => null;
      const outcome = await outcomeOf(disk);
      outcomes.add(outcome);
      if (isDone) expect(outcome).toBe('after');
    }
    expect([...outcomes].sort()).toEqual(['after', 'before']);
  });
});

import { execFile } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemSources } from '../../electron/host';
import { participantFields } from '../domain/meeting';
import { nextCommandId, RunningHost } from './running-host';

/* An erased journal in which somebody changed what stands in the place of what was erased (DAT-4, DAT-6). */

const verifier = join(import.meta.dirname, '../../build/verify/verify.mjs');

let host: RunningHost;
let path: string;
/** The journal behind two erasures. */
let text: string;

beforeEach(async () => {
  const sources = { ...systemSources, now: () => '2040-01-01T00:00:00.000Z' };
  host = await RunningHost.withAssembly({ sources });
  for (const name of ['Rahmat Hidayat', 'Dewi Anggraini']) {
    const fields = { ...participantFields, category: 'guest' as const, name };
    await host.execute({ type: 'participant.add', fields, letterNo: '' });
    const confirmation = host.state.facts.profile.title;
    const choice = { reason: `Permintaan ${name}`, confirmation, clearsCopies: true };
    await host.value('retention.purge', { ...choice, commandId: nextCommandId() });
  }
  path = join(host.open.folder, 'journal.ndjson');
  text = await readFile(path, 'utf8');
});
afterEach(() => host.end());

/** Puts another journal in the place of the closed one, and opens it. */
async function reopenWith(journal: string): Promise<void> {
  const { folder } = host.open;
  const { id } = host.state.facts;
  await host.palu.close();
  for (const name of await readdir(folder)) if (name.startsWith('snapshot')) await rm(join(folder, name));
  await writeFile(path, journal);
  host = await RunningHost.start({ dataFolder: host.dataFolder });
  await host.value('assemblies.open', { id });
}

async function verify(): Promise<string> {
  return (await promisify(execFile)(process.execPath, [verifier, path])).stdout;
}

describe('an erased journal', () => {
  it('[DAT-6] [DAT-4] is found good, also behind a second erasure', async () => {
    expect(await verify()).toContain('UTUH');
    await reopenWith(text);
    expect((await host.value('archive.verify', {})).commits).toBe(host.state.seq);
  });

  it('[DAT-6] [DAT-4] in which a stand-in was changed is found out by the verifier and by the program', async () => {
    const forged = text.replace(/"sex":"female"/u, '"sex":"male"');
    expect(forged).not.toBe(text);
    await reopenWith(withChecksums(forged));
    await expect(verify()).rejects.toThrow('pengganti isi yang dihapus');
    expect(await host.call('archive.verify', {})).toMatchObject({
      ok: false,
      refusal: { code: 'storage.erasureChanged' },
    });
  });

  it('[DAT-6] [DAT-4] whose last erasure was cut off is found out by the verifier and by the program', async () => {
    const lines = text.trimEnd().split('\n');
    await reopenWith(`${lines.slice(0, -1).join('\n')}\n`);
    await expect(verify()).rejects.toThrow('diganti tanpa catatan penghapusan');
    expect(await host.call('archive.verify', {})).toMatchObject({
      ok: false,
      refusal: { code: 'storage.erasureUntold' },
    });
  });
});

const crcPrefix = '{"crc":"00000000",';

/** Lines with the check sums of what stands in them now: a forger would mend those. */
function withChecksums(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line === '') return line;
      const body = Buffer.from(line.slice(crcPrefix.length));
      let crc = 0xffffffff;
      for (const byte of body) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
      }
      const sum = ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
      return `{"crc":"${sum}",${body.toString()}`;
    })
    .join('\n');
}

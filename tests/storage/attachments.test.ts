import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  attachmentFileName,
  attachmentsFolder,
  createFolder,
  exportArchive,
  importArchive,
  plainCodec,
  readAttachment,
  sha256Hex,
  verifyAttachments,
  writeAttachment,
} from '../../electron/storage';
import { FaultyDisk, seededRandom } from './faulty-disk';
import type { Fault, Operation } from './faulty-disk';
import { now, openTexts, say } from './text-record';

const folder = '/musda/contoh';
const mediaType = 'image/jpeg';
const bytes = Uint8Array.from({ length: 3000 }, (_unused, index) => index % 251);
const sha256 = sha256Hex(bytes);
const path = join(folder, attachmentsFolder, attachmentFileName({ sha256, mediaType }));

let disk: FaultyDisk;
beforeEach(async () => {
  disk = new FaultyDisk();
  await disk.makeFolder('/musda');
  await disk.syncFolder('/');
  await createFolder(disk, folder, { format: 'palu-assembly', version: 1, assemblyId: 'assembly-1', createdAt: now });
});

describe('attachments', () => {
  it('[CRD-1] lie under their content and come back as they were', async () => {
    expect(await writeAttachment(disk, folder, bytes, mediaType)).toBe(sha256);
    expect(await readAttachment(disk, folder, { sha256, mediaType })).toEqual(bytes);
    const writes = disk.counts.get('write');
    await writeAttachment(disk, folder, bytes, mediaType);
    expect(disk.counts.get('write')).toBe(writes);
  });

  it('[DAT-1] one that was acknowledged survives a power cut, whatever the disk keeps of the rest', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const running = disk.copy();
      await writeAttachment(running, folder, bytes, mediaType);
      running.powerOff();
      const after = running.powerOn(seededRandom(seed));
      expect(await readAttachment(after, folder, { sha256, mediaType })).toEqual(bytes);
    }
  });

  it.each<readonly [Operation, Fault, string]>([
    ['write', { code: 'ENOSPC', partly: 0.4 }, 'storage.diskFull'],
    ['sync', { code: 'EIO' }, 'storage.writeFailed'],
    ['rename', { code: 'EACCES' }, 'storage.readOnly'],
    ['syncFolder', { code: 'EIO' }, 'storage.writeFailed'],
    ['open', { code: 'EROFS' }, 'storage.readOnly'],
  ])(
    '[DAT-1] a disk that fails at %s refuses in a word and leaves nothing half-written',
    async (failing, fault, code) => {
      disk.faultOf = (operation) => (operation === failing ? fault : null);
      await expect(writeAttachment(disk, folder, bytes, mediaType)).rejects.toMatchObject({ code });
      disk.faultOf = () => null;
      const left = await disk.list(join(folder, attachmentsFolder));
      expect(left.every((name) => name === attachmentFileName({ sha256, mediaType }))).toBe(true);
      await writeAttachment(disk, folder, bytes, mediaType);
      expect(await readAttachment(disk, folder, { sha256, mediaType })).toEqual(bytes);
    },
  );

  it('[DAT-5] a file that is gone or was changed is noticed, and attaching it again heals it', async () => {
    await writeAttachment(disk, folder, bytes, mediaType);
    expect(await verifyAttachments(disk, folder, [{ sha256, mediaType }])).toBe(1);
    disk.tamper(path, (content) => content.fill(7, 100, 110));
    await expect(verifyAttachments(disk, folder, [{ sha256, mediaType }])).rejects.toMatchObject({
      code: 'storage.attachmentChanged',
    });
    await writeAttachment(disk, folder, bytes, mediaType);
    expect(await readAttachment(disk, folder, { sha256, mediaType })).toEqual(bytes);
    await disk.remove(path);
    await expect(readAttachment(disk, folder, { sha256, mediaType })).rejects.toMatchObject({
      code: 'storage.attachmentMissing',
    });
  });

  it('[DAT-3] go along in an archive and are there after the import', async () => {
    await writeAttachment(disk, folder, bytes, mediaType);
    const opened = await openTexts(disk, folder);
    await say(opened, 1);
    await exportArchive(disk, folder, opened.log, '/out/contoh.musda', now);
    await opened.close();
    const other = new FaultyDisk();
    await other.makeFolder('/musda');
    await importArchive(other, disk.bytesOf('/out/contoh.musda'), '/musda/kiriman', plainCodec<unknown>());
    expect(await readAttachment(other, '/musda/kiriman', { sha256, mediaType })).toEqual(bytes);
  });
});

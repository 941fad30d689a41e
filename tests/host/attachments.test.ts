import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandId, ParticipantId } from '../../shared/domain';
import { maskNationalId } from '../../shared/text';
import { participantFields } from '../domain/meeting';
import { callerOf, nextCommandId, RunningHost } from './running-host';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(400, 1), Buffer.from([0xff, 0xd9])]);
const nationalId = '3216014507800009';

let host: RunningHost;
beforeAll(async () => {
  host = await RunningHost.withAssembly();
});
afterAll(() => host.end());

function put(bytes: Buffer, fileName = 'surat.pdf', commandId: CommandId = nextCommandId()) {
  return host.call('attachments.put', { fileName, bytes, commandId });
}

async function guest(): Promise<ParticipantId> {
  const reply = await host.execute({
    type: 'participant.add',
    fields: { ...participantFields, category: 'guest', nationalId },
    letterNo: '',
  });
  const event = reply.ok ? reply.value.events[0] : undefined;
  if (event?.type !== 'participant.registered') throw new Error('not added');
  return event.participant.id;
}

describe('attachments', () => {
  it("[DOC-2] a file goes over the wire to another computer, and not to the host's own window, which finds it at its path", async () => {
    const reply = await put(pdf, 'salinan.pdf');
    if (!reply.ok) throw new Error(reply.refusal.code);
    const { id } = reply.value.attachment;
    const far = await host.value('attachments.save', { id });
    expect(Buffer.from(far.bytes ?? []).equals(pdf)).toBe(true);
    const near = await host.palu.dispatcher.call(
      'attachments.save',
      { id },
      { ...callerOf('operator'), isAtHost: true },
    );
    expect(near).toEqual({ ok: true, value: { fileName: far.fileName, path: far.path, bytes: null } });
    expect((await readFile(far.path)).equals(pdf)).toBe(true);
  });

  it.each([
    ['a PDF', pdf, 'application/pdf'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG under another ending', png, 'image/png'],
  ])('[CRD-1] %s is what its bytes say and comes back whole', async (_name, bytes, mediaType) => {
    const reply = await put(bytes, 'surat.exe');
    if (!reply.ok) throw new Error(reply.refusal.code);
    expect(reply.value.attachment).toMatchObject({ mediaType, bytes: bytes.length, fileName: 'surat.exe' });
    const { id } = reply.value.attachment;
    const got = await host.value('attachments.get', { id }, 'minuteTaker');
    expect(Buffer.from(got.bytes).equals(bytes)).toBe(true);
    const forProjector = await host.palu.dispatcher.call('attachments.get', { id }, callerOf('projector'));
    expect(forProjector).toMatchObject({ ok: false, refusal: { code: 'contract.forbidden' } });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'attachment.broken'],
    ['a page of HTML named like a PDF', Buffer.from('<!doctype html><script>1</script>'), 'attachment.foreign'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'attachment.foreign'],
    ['a picture with markup in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'attachment.foreign'],
    ['a PDF that was cut off', pdf.subarray(0, 20), 'attachment.broken'],
    ['a JPEG that was cut off', jpeg.subarray(0, 200), 'attachment.broken'],
    ['a PNG that was cut off', png.subarray(0, 40), 'attachment.broken'],
    ['sixteen megabytes', Buffer.concat([jpeg, Buffer.alloc(16 << 20), jpeg]), 'attachment.tooLarge'],
  ])('[CRD-1] %s is refused in a word, and nothing is kept', async (_name, bytes, code) => {
    const files = await readdir(join(host.open.folder, 'attachments'));
    const { seq } = host.open;
    expect(await put(bytes)).toMatchObject({ ok: false, refusal: { code } });
    expect(await readdir(join(host.open.folder, 'attachments'))).toEqual(files);
    expect(host.open.seq).toBe(seq);
  });

  it('[CRD-1] a name is never a path', async () => {
    const reply = await put(pdf, '../../\u202ejahat/surat\u0000.pdf');
    expect(reply).toMatchObject({ ok: true });
    if (reply.ok) expect(reply.value.attachment.fileName).not.toMatch(/[\\/\u0000\u202e]/);
    expect(
      (await readdir(join(host.open.folder, 'attachments'))).every((name) => /^[0-9a-f]{64}\.\w+$/.test(name)),
    ).toBe(true);
  });

  it('[CRD-1] the same command again gives the same attachment', async () => {
    const commandId = nextCommandId();
    const [first, second] = [await put(png, 'a.png', commandId), await put(png, 'a.png', commandId)];
    expect(second).toEqual(first);
  });

  it('[DAT-5] verifying reads every attachment and names the one that was changed', async () => {
    const { attachments } = await host.value('archive.verify', {});
    expect(attachments).toBe(host.state.attachments.size);
    const [attachment] = host.state.attachments.values();
    if (attachment === undefined) throw new Error('no attachment');
    const ending = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[attachment.mediaType];
    const path = join(host.open.folder, 'attachments', `${attachment.sha256}.${ending}`);
    await writeFile(path, 'lain');
    expect(await host.call('archive.verify', {})).toMatchObject({
      ok: false,
      refusal: { code: 'storage.attachmentChanged' },
    });
  });
});

describe('national IDs', () => {
  it('[REG-7] never leave the host but by the act that the history keeps', async () => {
    const told: string[] = [];
    const stop = host.palu.dispatcher.subscribe(callerOf('registrar'), (message) => told.push(JSON.stringify(message)));
    const id = await guest();
    stop();
    const snapshot = await host.value('assembly.snapshot', {});
    const since = await host.value('assembly.since', { seq: 0 });
    const all = JSON.stringify([told, snapshot, since]);
    expect(all).toContain(maskNationalId(nationalId));
    expect(all).not.toContain(nationalId);
    expect(host.state.participants.get(id)?.nationalId).toBe(nationalId);

    const shown = await host.value('participants.nationalId', { id, commandId: nextCommandId() }, 'registrar');
    expect(shown.nationalId).toBe(nationalId);
    expect(host.state.chronicle.last()).toMatchObject({
      actor: { name: 'registrar' },
      fact: { type: 'participant.unmasked', id },
    });
  });

  it('[REG-5] the host tells whose a national ID is, without telling any other', async () => {
    const { ids } = await host.value('participants.sameNationalId', { nationalId }, 'registrar');
    expect(ids.length).toBeGreaterThan(0);
    expect(await host.value('participants.sameNationalId', { nationalId: '9999999999999999' })).toEqual({ ids: [] });
  });
});

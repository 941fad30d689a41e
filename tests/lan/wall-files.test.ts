import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLanServer } from '../../electron/lan';
import type { LanServer } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import { framedType, replyCarried, unframed } from '../../shared/contract';
import type { InvitedRole } from '../../shared/contract';
import type { AttachmentId } from '../../shared/domain';
import { callerOf, nextCommandId, programFolder, RunningHost } from '../host/running-host';

/* The wall gets the one file that hangs on it: asked through the dispatcher, as both transports do, and over real HTTP. */

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\ntrailer\n<<>>\n%%EOF\n`);

let host: RunningHost;
let lan: LanServer;
let shown: AttachmentId;
let scan: AttachmentId;

async function attach(fileName: string): Promise<AttachmentId> {
  const { attachment } = await host.value('attachments.put', {
    fileName,
    bytes: pdf(fileName),
    commandId: nextCommandId(),
  });
  return attachment.id;
}

async function act(command: Parameters<RunningHost['execute']>[0]): Promise<void> {
  const reply = await host.execute(command);
  if (!reply.ok) throw new Error(reply.refusal.code);
}

async function join_(role: InvitedRole): Promise<string> {
  const answer = await fetch(lan.invite(role, role), { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function overHttp(cookie: string, method: string, params: unknown): Promise<unknown> {
  const answer = await fetch(`${lan.origin}/api/call/${method}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  if (answer.headers.get('content-type') !== framedType) return answer.json();
  const { text, bytes } = unframed(new Uint8Array(await answer.arrayBuffer()));
  return replyCarried({ text: Buffer.from(text).toString(), bytes });
}

function fileIn(reply: unknown): Buffer {
  return Buffer.from((reply as { readonly value: { readonly bytes: Uint8Array } }).value.bytes);
}

const forbidden = { ok: false, refusal: { code: 'contract.forbidden' } };
const notOnWall = { ok: false, refusal: { code: 'projector.notOnWall' } };

beforeAll(async () => {
  host = await RunningHost.withAssembly();
  lan = await startLanServer({
    dispatcher: host.palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    hostname: '127.0.0.1',
    port: 0,
    contentSecurityPolicy,
    isLocal: true,
  });
  [shown, scan] = [await attach('paparan.pdf'), await attach('surat-mandat.pdf')];
  await act({ type: 'projection.addFile', attachmentId: shown });
});
afterAll(async () => {
  await lan.close();
  await host.end();
});

describe('the file on the wall', () => {
  it.each(['dispatcher', 'HTTP'])(
    '[PRJ-2] over the %s the wall gets what hangs there, while it hangs there',
    async (way) => {
      const cookie = await join_('projector');
      const ask = (id: string) =>
        way === 'HTTP'
          ? overHttp(cookie, 'projector.file', { id })
          : host.palu.dispatcher.call('projector.file', { id }, callerOf('projector'));
      await act({ type: 'projection.show', slide: { kind: 'welcome' } });
      expect(await ask(shown)).toMatchObject(notOnWall);
      await act({ type: 'projection.show', slide: { kind: 'file', attachmentId: shown, page: 3 } });
      expect(fileIn(await ask(shown))).toEqual(pdf('paparan.pdf'));
      await act({ type: 'projection.setBlack', isBlack: true });
      expect(await ask(shown)).toMatchObject(notOnWall);
      await act({ type: 'projection.setBlack', isBlack: false });
      await act({ type: 'projection.setFrozen', isFrozen: true });
      expect(await ask(shown)).toMatchObject({ ok: true });
      await act({ type: 'projection.show', slide: { kind: 'message', text: 'Istirahat' } });
      expect(await ask(shown)).toMatchObject(notOnWall);
    },
  );

  it.each(['dispatcher', 'HTTP'])(
    '[PRJ-3] over the %s guessing ids tells nothing: known or not, the answer is the same',
    async (way) => {
      const cookie = await join_('projector');
      const ask = (id: unknown) =>
        way === 'HTTP'
          ? overHttp(cookie, 'projector.file', { id })
          : host.palu.dispatcher.call('projector.file', { id }, callerOf('projector'));
      await act({ type: 'projection.show', slide: { kind: 'file', attachmentId: shown, page: 0 } });
      const answers = await Promise.all([scan, 'x'.repeat(32), '0'.repeat(32), [...shown].reverse().join('')].map(ask));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject(notOnWall);
      const { sha256 } = host.state.attachments.get(scan) ?? {};
      for (const id of [null, sha256, `${shown} `, [shown], { id: shown }, '', '../journal.ndjson']) {
        const answer = JSON.stringify(await ask(id));
        expect(answer).toMatch(/contract\.invalid|projector\.notOnWall/);
      }
    },
  );

  it('[PRJ-3] the wall has no other way to a file, and nobody else has the way of the wall', async () => {
    await act({ type: 'projection.show', slide: { kind: 'file', attachmentId: shown, page: 0 } });
    const cookie = await join_('projector');
    for (const method of ['attachments.get', 'attachments.save']) {
      expect(await overHttp(cookie, method, { id: shown })).toMatchObject(forbidden);
      expect(await overHttp(cookie, method, { id: scan })).toMatchObject(forbidden);
    }
    for (const role of ['operator', 'registrar', 'minuteTaker', 'teller', 'kiosk', 'delegate'] as const) {
      expect(await host.palu.dispatcher.call('projector.file', { id: shown }, callerOf(role))).toMatchObject(forbidden);
    }
    expect(await overHttp('', 'projector.file', { id: shown })).toMatchObject(forbidden);
  });

  it('[PRJ-4] the logo may be fetched with the welcome slide, and only with it', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    const { attachment } = await host.value('attachments.put', {
      fileName: 'logo.png',
      bytes: png,
      commandId: nextCommandId(),
    });
    const { profile } = host.state.facts;
    const letterhead = { ...profile.letterhead, logoId: attachment.id };
    await act({ type: 'assembly.editProfile', profile: { ...profile, letterhead } });
    const ask = () => host.palu.dispatcher.call('projector.file', { id: attachment.id }, callerOf('projector'));
    await act({ type: 'projection.show', slide: { kind: 'welcome' } });
    expect(fileIn(await ask())).toEqual(png);
    await act({ type: 'projection.show', slide: { kind: 'agenda' } });
    expect(await ask()).toMatchObject(notOnWall);
  });

  it('[DAT-5] a file that was lost or changed on the disk is refused in a word', async () => {
    await act({ type: 'projection.show', slide: { kind: 'file', attachmentId: shown, page: 0 } });
    const { sha256 } = host.state.attachments.get(shown) ?? {};
    await rm(join(host.open.folder, 'attachments', `${sha256 ?? ''}.pdf`));
    expect(await host.palu.dispatcher.call('projector.file', { id: shown }, callerOf('projector'))).toMatchObject({
      ok: false,
      refusal: { code: 'storage.attachmentMissing' },
    });
  });
});

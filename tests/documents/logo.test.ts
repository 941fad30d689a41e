import { deflateSync } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttachmentId, DecisionId, DocumentSubject } from '../../shared/domain';
import { nextCommandId, RunningHost } from '../host/running-host';

/** A PNG of one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 120)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Size in pixels of each picture in a PDF, as poppler sees it. */
function picturesIn(pdf: Buffer): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'palu-logo-'));
  writeFileSync(join(folder, 'a.pdf'), pdf);
  const { stdout } = spawnSync('pdfimages', ['-list', join(folder, 'a.pdf')], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return stdout
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row.length > 5)
    .map((row) => `${row[3] ?? ''}x${row[4] ?? ''}`);
}

let host: RunningHost;
let decisionId: DecisionId;

async function withLogo(logoId: AttachmentId | null) {
  const { profile } = host.state.facts;
  const reply = await host.execute({
    type: 'assembly.editProfile',
    profile: { ...profile, letterhead: { ...profile.letterhead, logoId } },
  });
  if (!reply.ok) throw new Error(reply.refusal.code);
}

async function exported(subject: DocumentSubject, format: 'pdf' | 'docx'): Promise<Buffer> {
  return Buffer.from(await host.bytes('documents.export', { subject, format }));
}

beforeAll(async () => {
  host = await RunningHost.start();
  await host.value('assemblies.createExample', {});
  const [decision] = host.state.decisions.values();
  if (decision === undefined) throw new Error('the example has no decision');
  decisionId = decision.id;
  const bytes = png(30, 60);
  const { attachment } = await host.value('attachments.put', {
    fileName: 'logo.png',
    bytes,
    commandId: nextCommandId(),
  });
  await withLogo(attachment.id);
}, 60_000);
afterAll(() => host.end());

describe('the letterhead', () => {
  it('[PRJ-4] carries the logo in every document that has one, and none once it is taken away', async () => {
    const subjects: readonly DocumentSubject[] = [
      { kind: 'agenda' },
      { kind: 'minutes' },
      { kind: 'attendanceList' },
      { kind: 'rulesOfProcedure' },
      { kind: 'speakerList' },
      { kind: 'decree', decisionId },
    ];
    for (const subject of subjects) expect(picturesIn(await exported(subject, 'pdf')), subject.kind).toContain('30x60');
    const { pages } = await host.value('documents.preview', { subject: { kind: 'agenda' }, templateSource: null });
    expect(pages[0]).toContain('data:image/png');
    const { logoId } = host.state.facts.profile.letterhead;
    await withLogo(null);
    expect(picturesIn(await exported({ kind: 'agenda' }, 'pdf'))).toEqual([]);
    await withLogo(logoId ?? null);
  }, 60_000);

  it('[PRJ-4] carries the logo in DOCX, with its proportions', async () => {
    for (const subject of [{ kind: 'minutes' }, { kind: 'decree', decisionId }] as const) {
      const parts = unzipSync(await exported(subject, 'docx'));
      const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
      expect(media.map(([, bytes]) => Buffer.from(bytes).equals(png(30, 60)))).toEqual([true]);
      const xml = Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
      const [, cx = '0', cy = '0'] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
      expect(Number(cy) / Number(cx)).toBeCloseTo(2, 1);
    }
  }, 60_000);

  it('[PRJ-4] a logo whose file is gone leaves the documents as they are without it', async () => {
    const { sha256 } =
      host.state.attachments.get(host.state.facts.profile.letterhead.logoId ?? ('' as AttachmentId)) ?? {};
    rmSync(join(host.open.folder, 'attachments', `${sha256 ?? ''}.png`));
    expect(picturesIn(await exported({ kind: 'agenda' }, 'pdf'))).toEqual([]);
  }, 60_000);
});

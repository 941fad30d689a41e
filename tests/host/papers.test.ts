import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandId, CooperativeId, DocumentId, DocumentSubject } from '../../shared/domain';
import { pdfText } from '../documents/pdf-tools';
import { sourcesOf } from '../../electron/host';
import { defaultRules } from '../../shared/domain';
import { cooperativeFields, profile } from '../domain/meeting';
import { decidedIn } from './decided';
import { nextCommandId, RunningHost } from './running-host';

const signedOn = '2026-11-26';
const presidium = [
  { office: 'chair', name: 'Drs. H. Uji Permana, S.E.' },
  { office: 'viceChair', name: 'Hj. Uji Wulandari' },
  { office: 'viceChair', name: 'Uji Kedua, S.H.' },
  { office: 'secretary', name: 'Uji Sekretaris' },
] as const;

let host: RunningHost;

const docxText = (bytes: Uint8Array) => Buffer.from(unzipSync(bytes)['word/document.xml'] ?? []).toString('utf8');

const decided = (...clauses: readonly string[]) => decidedIn(host, 'Iuran Anggota', ...clauses);

function issue(subject: DocumentSubject, given: { signedOn?: string; reason?: string; commandId?: CommandId } = {}) {
  const { signedOn: day = signedOn, reason = '', commandId = nextCommandId() } = given;
  return host.call('assembly.execute', {
    command: { type: 'document.number', subject, signedOn: day, reason },
    commandId,
  });
}

const paperOf = async (id: DocumentId) => (await host.value('documents.paper', { id })).bytes;
const documentAt = (index: number) => {
  const document = host.state.documents[index];
  if (document === undefined) throw new Error('no such number');
  return document;
};
const save = (changes: Partial<typeof profile>) =>
  host.execute({ type: 'assembly.editProfile', profile: { ...host.state.facts.profile, ...changes } });

const refused = (reply: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) => reply.refusal?.code;
const folder = () => join(host.open.folder, 'documents');

beforeEach(async () => {
  host = await RunningHost.start({ sources: sourcesOf({ PALU_CLOCK: '2026-11-26T09:00:00+07:00' }) });
  await host.value('assemblies.create', { profile: { ...profile, presidium }, rules: defaultRules });
});

afterEach(async () => {
  await host.end();
});

describe('the page beside the words', () => {
  const text = {
    title: 'Iuran Uji',
    recitals: { considering: ['bahwa perlu'], citing: [], noting: [] },
    operativeClauses: ['Iuran ditetapkan.'],
  };

  it('[DOC-4] is the decree as it would be recorded, and nothing is', async () => {
    const { seq } = host.open;
    const made = { method: 'consensus', pollId: null, quorumCheckId: null, itemId: null, knocks: 3 } as const;
    const command = { type: 'decision.record', ...made, text } as const;
    const { pages, bytes } = await host.value('documents.previewDecision', { command });
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('<svg');
    expect(bytes).toBeNull();
    expect(host.open.seq).toBe(seq);
    expect(host.state.decisions.size).toBe(0);
    expect(refused(await host.call('documents.previewDecision', { command }, 'minuteTaker'))).toBe(
      'contract.forbidden',
    );
  });

  it('[DOC-4] says why where the words could not be recorded, and draws no other command', async () => {
    const subject = await decided('Menetapkan.');
    await issue(subject);
    const edit = { type: 'decision.edit', id: subject.decisionId, revision: 1, text } as const;
    expect(refused(await host.call('documents.previewDecision', { command: edit }))).toBe('decision.documentIssued');
    const other = { command: { type: 'gavel.knock', knocks: 1, meaning: 'open' } } as never;
    expect(refused(await host.call('documents.previewDecision', other))).toBe('contract.invalid');
  });
});

describe('a long paper', () => {
  it('[DOC-1] comes as the file itself, to be drawn where it is seen; a short one as drawings', async () => {
    const subject = { kind: 'rulesOfProcedure' } as const;
    const short = await host.value('documents.preview', { subject, templateSource: null });
    expect(short.pages.length).toBeGreaterThan(1);
    expect(short.bytes).toBeNull();
    const article = 'Peserta berhak hadir dan berbicara menurut urutan daftar pembicara. '.repeat(12);
    const chapters = Array.from({ length: 190 }, (_unused, index) => `# Bab ${String(index + 1)}\n${article}`);
    const source = chapters.join('\n\n');
    expect(await host.execute({ type: 'rulesText.edit', source })).toMatchObject({ ok: true });
    const long = await host.value('documents.preview', { subject, templateSource: null });
    expect(long.pages).toEqual([]);
    expect(long.unprintable).toEqual([]);
    expect(
      Buffer.from(long.bytes ?? new Uint8Array()).equals(
        Buffer.from(await host.bytes('documents.export', { subject, format: 'pdf' })),
      ),
    ).toBe(true);
    await host.execute({ type: 'rulesText.edit', source: `# Bab\nPeserta \u{1F389} dan \u4E2D hadir.` });
    const { unprintable } = await host.value('documents.preview', { subject, templateSource: null });
    expect([...unprintable].sort()).toEqual(['\u4E2D', '\u{1F389}']);
  });
});

describe('papers with a number', () => {
  it('[DOC-7] keep their bytes whatever is edited afterwards', async () => {
    const subject = await decided('Iuran ditetapkan Rp50.000,00.');
    expect(await issue(subject)).toMatchObject({ ok: true });
    const { id } = documentAt(0);
    const before = await paperOf(id);
    const changed = await save({
      city: 'Kota Lain',
      title: 'Musyawarah Lain',
      presidium: [{ office: 'chair', name: 'Orang Baru' }],
    });
    expect(changed.ok).toBe(true);
    expect(
      await host.execute({ type: 'template.edit', kind: 'decree', source: '#import "common.typ": *\nHalo' }),
    ).toMatchObject({ ok: true });
    const after = await paperOf(id);
    const exported = await host.bytes('documents.export', { subject, format: 'pdf' });
    const shown = await host.value('documents.preview', { subject, templateSource: null });
    for (const bytes of [after, exported, shown.bytes ?? new Uint8Array()])
      expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true);
    const words = docxText(await host.bytes('documents.export', { subject, format: 'docx' }));
    expect(words).toContain('Kota Contoh');
    expect(words).not.toContain('Kota Lain');
    const text = pdfText(after);
    // Everybody of the presidium signs, the second vice chair too.
    for (const { name } of presidium) expect(text).toContain(name);
  });

  it('[DOC-7] are known without their assembly being open, by file and by code', async () => {
    const subject = await decided('Iuran ditetapkan Rp50.000,00.');
    await issue(subject);
    const { id, number, kept } = documentAt(0);
    const bytes = await paperOf(id);
    const { title } = host.state.facts.profile;
    await host.value('assemblies.create', { profile: { ...profile, title: 'Musda Lain' }, rules: defaultRules });
    const issued = { assembly: title, number, signedOn, isVoided: false };
    const file = { bytes, code: '' };
    expect(await host.value('documents.verifyAnywhere', file)).toEqual({ found: issued, unread: [] });
    const code = { bytes: null, code: ` ${(kept?.seal ?? '').toLowerCase()} ` };
    expect(await host.value('documents.verifyAnywhere', code)).toEqual({ found: issued, unread: [] });
    await host.value('assemblies.close', {});
    expect(await host.value('documents.verifyAnywhere', file)).toEqual({ found: issued, unread: [] });
    const changed = new Uint8Array(bytes);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    for (const asked of [
      { bytes: changed, code: '' },
      { bytes: null, code: '0000-0000-0000' },
    ])
      expect((await host.value('documents.verifyAnywhere', asked)).found).toBeNull();
    // One that is damaged is named, and keeps nobody from the others.
    const [other = ''] = (await readdir(join(host.dataFolder, 'musda'))).filter((name) => name.includes('lain'));
    await writeFile(join(host.dataFolder, 'musda', other, 'journal.ndjson'), '{"zzz":1}\n{"zzz":2}\n');
    await rm(join(host.dataFolder, 'musda', other, 'snapshot.json'), { force: true });
    expect(await host.value('documents.verifyAnywhere', code)).toEqual({ found: issued, unread: ['Musda Lain'] });
  });

  it('[DOC-8] are handed out as copies that say so, of what was issued and not of today', async () => {
    const subject = await decided('Iuran ditetapkan Rp50.000,00.');
    await issue(subject);
    const { id, signatures = [] } = documentAt(0);
    const place = signatures.findIndex(({ name }) => name === 'Hj. Uji Wulandari');
    await host.execute({ type: 'document.sign', id, signature: place, state: 'refused', reason: 'Tidak setuju' });
    const original = await paperOf(id);
    await save({ title: 'Musyawarah Lain' });
    const copy = pdfText(await host.bytes('documents.exportCopy', { id, title: 'Sekretaris', name: 'Uji {Penyalin}' }));
    const squeezed = copy.replace(/\s+/g, ' ');
    expect(squeezed).toContain('SALINAN');
    expect(squeezed).toMatch(/Salinan sesuai dengan aslinya Kota Contoh, 26 November 2026 SEKRETARIS/);
    expect(squeezed).toContain('Uji {Penyalin}');
    expect(squeezed.match(/ttd\./g)).toHaveLength(presidium.length - 1);
    expect(squeezed).toContain('menolak menandatangani');
    expect(squeezed).not.toContain('Musyawarah Lain');
    expect(pdfText(original)).not.toContain('SALINAN');
    expect(Buffer.from(await paperOf(id)).equals(Buffer.from(original))).toBe(true);
    await host.execute({ type: 'document.void', id, reason: 'Salah' });
    expect(refused(await host.call('documents.exportCopy', { id, title: 'Sekretaris', name: '' }))).toBe(
      'document.alreadyVoided',
    );
  });

  it('[DOC-7] tell in words how the record has moved away from them, and are silent while it has not', async () => {
    const subject = await decided('Iuran ditetapkan Rp50.000,00.');
    await issue(subject);
    const { id } = documentAt(0);
    expect((await host.value('documents.drift', { id })).changes).toEqual([]);
    await save({ city: 'Kota Lain' });
    expect((await host.value('documents.drift', { id })).changes).toContainEqual({
      before: 'Kota Contoh',
      after: 'Kota Lain',
    });
  });

  it('[DOC-7] what is voided stays to be seen with its stamp, and its successor names it', async () => {
    const subject = await decided('Iuran ditetapkan Rp50.000,00.');
    await issue(subject);
    const { id, number } = documentAt(0);
    expect(pdfText(await paperOf(id))).not.toMatch(/B\s*A\s*T\s*A\s*L/);
    await host.execute({ type: 'document.void', id, reason: 'salah nama' });
    const stamp = /B\s*A\s*T\s*A\s*L/;
    const stamped = pdfText(await paperOf(id));
    expect(stamped).toContain(number);
    expect(stamped).toMatch(stamp);
    await issue(subject);
    const successor = documentAt(1);
    expect(successor.number).not.toBe(number);
    expect(pdfText(await paperOf(successor.id)).replace(/\s+/g, ' ')).toContain(
      `Menggantikan nomor ${number} yang dibatalkan`,
    );
  });

  it('[DOC-4] a placeholder, a wrong weekday and a day that does not exist keep a paper from its number', async () => {
    for (const clause of [
      'Ditugaskan kepada [nama].',
      'Rapat pada Senin, 26 November 2026.',
      'Paling lambat 31 Juni 2027.',
      'Sebesar ………… rupiah.',
    ]) {
      const subject = await decided(clause);
      expect(refused(await issue(subject, { reason: 'biar' }))).toBe('document.notReady');
    }
    expect(host.state.documents).toEqual([]);
    expect((await readdir(folder())).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  });

  it('[DOC-4] a warning wants a reason, which is kept with the number', async () => {
    const subject = await decided('Masa bakti 2019–2024 dinyatakan selesai, diketuai Uji Permana.');
    expect(refused(await issue(subject))).toBe('document.reasonMissing');
    expect((await host.value('documents.check', { subject, signedOn })).findings.map(({ code }) => code)).toEqual([
      'term',
      'name',
    ]);
    expect(await issue(subject, { reason: 'Masa bakti yang lalu' })).toMatchObject({ ok: true });
    expect(documentAt(0).accepted).toEqual({ findings: ['term', 'name'], reason: 'Masa bakti yang lalu' });
  });

  it('[DOC-4] no paper is dated before what it tells of; into another year only with a reason', async () => {
    const subject = await decided('Iuran ditetapkan.');
    expect(refused(await issue(subject, { signedOn: '2026-11-25' }))).toBe('document.beforeItsMatter');
    expect(refused(await issue(subject, { signedOn: '2027-01-04' }))).toBe('document.reasonMissing');
    expect(
      (await host.value('documents.check', { subject, signedOn: '2027-01-04' })).findings.map(({ code }) => code),
    ).toEqual(['future', 'otherYear']);
  });

  it('[DOC-2] the same act again, also after a restart, gives no second number', async () => {
    const subject = await decided('Iuran ditetapkan.');
    const commandId = nextCommandId();
    const first = await issue(subject, { commandId });
    expect(await issue(subject, { commandId })).toEqual(first);
    host = await host.restart();
    const [known] = await host.value('assemblies.list', {});
    if (known === undefined) throw new Error('no assembly');
    await host.value('assemblies.open', { id: known.id });
    expect(await issue(subject, { commandId })).toEqual(first);
    expect(host.state.documents).toHaveLength(1);
  });

  it('[DOC-2] two papers that are issued at once get two numbers, and each bears its own', async () => {
    const [one, other] = [await decided('Pertama.'), await decided('Kedua.')];
    const replies = await Promise.all([issue(one), issue(other)]);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    const numbers = host.state.documents.map(({ number }) => number);
    expect(numbers).toEqual(['01/KEP/MUSDA-DEKOPINDA/XI/2026', '02/KEP/MUSDA-DEKOPINDA/XI/2026']);
    for (const { id, number } of host.state.documents) expect(pdfText(await paperOf(id))).toContain(number);
  });

  it('[DOC-7] a paper that was issued while the record changed says what the record says', async () => {
    const subject = await decided('Iuran ditetapkan.');
    const issuing = issue(subject);
    await save({ city: 'Kota Lain' });
    expect(await issuing).toMatchObject({ ok: true });
    const { id } = documentAt(0);
    const said = pdfText(await paperOf(id));
    expect((await host.value('documents.drift', { id })).changes).toEqual(
      said.includes('Kota Lain') ? [] : [{ before: 'Kota Contoh', after: 'Kota Lain' }],
    );
  });

  it('[DOC-7] a file is told from any other, and so is the code in its foot', async () => {
    const subject = await decided('Iuran ditetapkan.');
    await issue(subject);
    const { id, kept } = documentAt(0);
    const bytes = await paperOf(id);
    const verify = (asked: { bytes: Uint8Array | null; code?: string }) =>
      host.value('documents.verify', { code: '', ...asked });
    expect(await verify({ bytes })).toEqual({ documentId: id });
    const forged = Uint8Array.from(bytes);
    forged[forged.length - 20] = (forged[forged.length - 20] ?? 0) ^ 1;
    expect(await verify({ bytes: forged })).toEqual({ documentId: null });
    expect(pdfText(bytes)).toContain(kept?.seal ?? 'no seal');
    expect(await verify({ bytes: null, code: ` ${(kept?.seal ?? '').toLowerCase()} ` })).toEqual({ documentId: id });
    expect(await verify({ bytes: null, code: '0000-0000-0000' })).toEqual({ documentId: null });
    expect(await verify({ bytes: null })).toEqual({ documentId: null });
  });

  it('[DOC-7] a paper whose file was changed on the disk is not shown as the issued one', async () => {
    const subject = await decided('Iuran ditetapkan.');
    await issue(subject);
    const { kept } = documentAt(0);
    const path = join(folder(), `${kept?.sha256 ?? ''}.pdf`);
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from('x')]));
    const reply = await host.call('documents.export', { subject, format: 'pdf' });
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'storage.attachmentChanged' } });
  });

  it('[DOC-5] each signatory waits, has signed, or refused with a reason; the original lies beside it', async () => {
    const subject = await decided('Iuran ditetapkan.');
    await issue(subject);
    const { id } = documentAt(0);
    const sign = (signature: number, state: 'signed' | 'refused', reason = '') =>
      host.execute({ type: 'document.sign', id, signature, state, reason });
    expect(documentAt(0).signatures?.map(({ name, state }) => [name, state])).toEqual(
      presidium.map(({ name }) => [name, 'waiting']),
    );
    await sign(0, 'signed');
    expect(refused(await sign(1, 'refused'))).toBe('document.reasonMissing');
    await sign(1, 'refused', 'tidak sependapat');
    expect(refused(await sign(9, 'signed'))).toBe('document.signatureUnknown');
    expect(documentAt(0).signatures?.map(({ state, reason }) => [state, reason])).toEqual([
      ['signed', ''],
      ['refused', 'tidak sependapat'],
      ['waiting', ''],
      ['waiting', ''],
    ]);
    const scan = await host.value('attachments.put', {
      fileName: 'asli.pdf',
      bytes: await paperOf(id),
      commandId: nextCommandId(),
    });
    await host.execute({ type: 'document.attachOriginal', id, attachmentId: scan.attachment.id });
    expect(documentAt(0).originalId).toBe(scan.attachment.id);
  });

  it('[REG-10] [DOC-7] a letter of a batch is printed alone, under the number of the batch; the batch itself stays as it was issued', async () => {
    const ids: CooperativeId[] = [];
    for (const name of ['KSU Pertama Uji', 'KSU Kedua Uji']) {
      const reply = await host.execute({ type: 'cooperative.add', fields: { ...cooperativeFields, name } });
      const [event] = reply.ok ? reply.value.events : [];
      if (event?.type !== 'cooperative.registered') throw new Error('no cooperative');
      ids.push(event.cooperative.id);
    }
    const batch = { kind: 'invitations', cooperativeIds: ids } as const;
    expect(await issue(batch, { reason: 'surat undangan' })).toMatchObject({ ok: true });
    const text = async (subject: DocumentSubject) =>
      pdfText(await host.bytes('documents.export', { subject, format: 'pdf' }));
    const alone = await text({ kind: 'invitations', cooperativeIds: ids.slice(1) });
    expect(alone).toContain('KSU Kedua Uji');
    expect(alone).not.toContain('KSU Pertama Uji');
    expect(alone).toContain(documentAt(0).number);
    await save({ city: 'Kota Lain' });
    expect(await text(batch)).toContain('KSU Pertama Uji');
    expect(await text(batch)).not.toContain('Kota Lain');
  });
});

import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemSources } from '../../electron/host';
import type { ParticipantFields, RichTextNode } from '../../shared/domain';
import { cooperativeFields, itemFields, participantFields } from '../domain/meeting';
import { nextCommandId, RunningHost } from './running-host';

/* What somebody who wants to find a person again looks for, once personal data was erased (DAT-6). */

let now = '2026-11-26T03:00:00.000Z';
let host: RunningHost;
beforeEach(async () => {
  now = '2026-11-26T03:00:00.000Z';
  host = await RunningHost.withAssembly({ sources: { ...systemSources, now: () => now } });
});
afterEach(() => host.end());

async function accept(command: Parameters<RunningHost['execute']>[0]): Promise<void> {
  const reply = await host.execute(command);
  expect(reply.ok ? 'accepted' : `${command.type}: ${JSON.stringify(reply.refusal)}`).toBe('accepted');
}

/** A guest, whose badge number is the next one of `T`. */
const add = (name: string, fields: Partial<ParticipantFields> = {}) =>
  accept({
    type: 'participant.add',
    fields: { ...participantFields, category: 'guest', ...fields, name },
    letterNo: '',
  });

type Piece = string | RichTextNode;
const node = (piece: Piece): RichTextNode => (typeof piece === 'string' ? { type: 'text', text: piece } : piece);
const bold = (text: string): RichTextNode => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const lineBreak: RichTextNode = { type: 'hardBreak' };

/** Minutes of the day, one paragraph for each line. */
const minutes = (...lines: readonly (readonly Piece[] | string)[]) =>
  accept({
    type: 'minutes.save',
    itemId: null,
    revision: host.state.minuteTexts.first()?.revision ?? 0,
    body: {
      type: 'doc',
      content: lines.map((line) => ({
        type: 'paragraph',
        content: (typeof line === 'string' ? [line] : line).map(node),
      })),
    },
  });

/** The minutes of the day as they read, line by line. */
function read(): readonly string[] {
  const textOf = (part: RichTextNode): string => (part.text ?? '') + (part.content ?? []).map(textOf).join('');
  return (host.state.minuteTexts.first()?.body.content ?? []).map(textOf);
}

async function purge(reason = 'Masa simpan berakhir.'): Promise<void> {
  now = '2040-03-01T03:00:00.000Z';
  const confirmation = host.state.facts.profile.title;
  await host.value('retention.purge', { reason, confirmation, clearsCopies: true, commandId: nextCommandId() });
}

/** Which of some texts stand anywhere below the data folder, in whatever case, archives unpacked. */
async function left(...texts: readonly string[]): Promise<readonly string[]> {
  const contents: string[] = [];
  for (const entry of await readdir(host.dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const files = entry.name.endsWith('.musda') ? Object.values(unzipSync(bytes)) : [bytes];
    for (const file of files) contents.push(Buffer.from(file).toString('utf8').toLowerCase());
  }
  return texts.filter((text) => contents.some((content) => content.includes(text.toLowerCase())));
}

describe('somebody looks for a person behind an erasure', () => {
  it('[DAT-6] in minutes where marks, line breaks or blanks part the name', async () => {
    await add('Rahmat Hidayat');
    await minutes(
      ['Saudara Rah', bold('mat Hida'), 'yat bertanya.'],
      [bold('Rahmat'), lineBreak, 'Hidayat'],
      'Rahmat\u00a0 Hidayat',
      'RAHMAT\tHIDAYAT',
      'Rah\u00admat Hida\u200byat',
    );
    await purge();
    expect(read()).toEqual(['Saudara T-001 bertanya.', 'T-001', 'T-001', 'T-001', 'T-001']);
    expect(await left('Rahmat', 'mat Hida', 'Hidayat')).toEqual([]);
  });

  it('[DAT-6] under another spelling of the same letters', async () => {
    await add("Nur'aini Adéla");
    await minutes('NUR’AINI ADÉLA', 'Nuraini Adela', 'Nur`aini Ade\u0301la', "“Nur'aini Adéla”");
    await purge();
    expect(read()).toEqual(['T-001', 'T-001', 'T-001', '“T-001”']);
  });

  it('[DAT-6] by a name of one word, in capitals or behind a form of address', async () => {
    await add('Sutrisno');
    await minutes('Sutrisno, SUTRISNO; pak sutrisno, Bapak sutrisno', 'Sutrisnowati hadir');
    await purge();
    expect(read()).toEqual(['T-001, T-001; pak T-001, Bapak T-001', 'Sutrisnowati hadir']);
  });

  it('[DAT-6] by a part of the name behind a form of address', async () => {
    await add('Rahmat Hidayat');
    await add('Taufik Hidayat');
    await minutes('Pak Rahmat dan Sdr. Hidayat', 'Ibu kota, bapak ketua, dengan rahmat Tuhan');
    await purge();
    expect(read()).toEqual(['Pak [dihapus] dan Sdr. [dihapus]', 'Ibu kota, bapak ketua, dengan rahmat Tuhan']);
  });

  it('[DAT-6] where two people have one name: neither is taken for the other', async () => {
    await add('Siti Aminah');
    await add('Siti Aminah');
    await minutes('Siti Aminah berbicara');
    await purge();
    expect(read()).toEqual(['[dihapus] berbicara']);
  });

  it('[DAT-6] by a phone number or national ID as people write them', async () => {
    const phone = '+6281234500019';
    await add('Rahmat Hidayat', { phone, nationalId: '3216012309780004', email: 'rahmat@contoh.example' });
    await minutes(
      'HP 0812 3450 0019 atau (0812) 3450-0019',
      '62 812-3450-0019, 6281234500019, +62 812.3450.0019',
      'NIK 3216 0123 0978 0004, surel Rahmat@Contoh.Example',
      'Rp 81.234.500 dari 19 orang',
    );
    await purge();
    expect(read()).toEqual([
      'HP [dihapus] atau [dihapus]',
      '[dihapus], [dihapus], [dihapus]',
      'NIK [dihapus], surel [dihapus]',
      'Rp 81.234.500 dari 19 orang',
    ]);
  });

  it('[DAT-6] by the chair of a cooperative without his titles, and by who told that it comes', async () => {
    await accept({ type: 'cooperative.add', fields: { ...cooperativeFields, chair: 'H. Yusuf Pratama, S.E.' } });
    const [cooperative] = host.state.cooperatives.keys();
    if (cooperative === undefined) throw new Error('no cooperative');
    const invited = { ids: [cooperative], channel: 'whatsApp', on: '2026-11-20' } as const;
    await accept({ type: 'invitation.mark', ...invited });
    await accept({ type: 'invitation.confirm', ids: [cooperative], answer: 'yes', toldBy: 'Lestari', note: '' });
    await minutes('Yusuf Pratama hadir');
    await purge();
    expect(read()).toEqual(['[dihapus] hadir']);
    expect(await left('Lestari', 'Pratama')).toEqual([]);
  });

  it('[DAT-6] in the templates of the program, in the reason of the erasure, in a name of a file', async () => {
    await add('Rahmat Hidayat');
    const sessions = [
      { title: 'Sidang', kind: 'opening' as const, chairedBy: 'Rahmat Hidayat', day: 1, commission: '', items: [] },
    ];
    const [session] = sessions;
    if (session === undefined) throw new Error('no session');
    const items = [{ ...itemFields, personInCharge: 'rahmat  hidayat' }];
    await accept({ type: 'agenda.useTemplate', startsAt: '08:00', sessions: [{ ...session, items }] });
    await accept({ type: 'agenda.saveTemplate', name: 'Acara Rahmat Hidayat' });
    await host.value('attachments.put', {
      fileName: 'surat_rahmat_hidayat.pdf',
      bytes: Buffer.from('%PDF-1.7\n%%EOF\n'),
      commandId: nextCommandId(),
    });
    expect(await left('Rahmat Hidayat', 'rahmat_hidayat')).toHaveLength(2);
    await purge('Permintaan Rahmat Hidayat');
    expect(await left('Rahmat', 'Hidayat')).toEqual([]);
    expect(host.state.purges[0]?.reason).toBe('Permintaan T-001');
    const { profile, rules } = host.state.facts;
    await host.value('assemblies.create', { profile, rules });
    expect(host.state.agendaTemplates[0]?.sessions[0]?.items[0]?.personInCharge).toBe('T-001');
  });

  it('[DAT-6] in a file that was read and not taken over yet', async () => {
    await add('Rahmat Hidayat');
    const bytes = Buffer.from('Nama;Hadir sebagai\nRahmat Hidayat;Tamu\n');
    const { token } = await host.value('imports.read', { kind: 'participants', fileName: 'a.csv', bytes });
    await purge();
    const again = { token, commandId: nextCommandId(), answers: [] };
    expect(await host.call('imports.apply', again)).toMatchObject({ refusal: { code: 'import.expired' } });
  });

  it('[DAT-6] in a backup that cannot be read, a half-written archive and a second folder of the assembly', async () => {
    await add('Rahmat Hidayat');
    await host.value('archive.export', {});
    await host.value('backups.create', {});
    const { folder } = host.open;
    await cp(folder, `${folder} (salinan)`, { recursive: true });
    await cp(folder, join(folder, '..', '.masuk-0a1b'), { recursive: true });
    const [backup = ''] = await readdir(join(folder, 'backups'));
    const bytes = await readFile(join(folder, 'backups', backup));
    await writeFile(join(folder, 'backups', backup), bytes.subarray(0, bytes.length - 40));
    await writeFile(join(host.dataFolder, 'arsip', 'musda.musda.0a1b.tmp'), 'Rahmat Hidayat');
    const { copies } = await host.value('retention.preview', {});
    expect(copies.map(({ kind }) => kind)).toEqual(['backup', 'half', 'archive', 'aside', 'folder']);
    await purge();
    expect(await left('Rahmat Hidayat')).toEqual(['Rahmat Hidayat']);
    // Why there is another folder of the assembly only a person knows: it is told, and left to him.
    const name = `${basename(folder)} (salinan)`;
    expect((await host.value('retention.preview', {})).copies).toEqual([{ kind: 'folder', name }]);
    await rm(`${folder} (salinan)`, { recursive: true });
    expect(await left('Rahmat Hidayat')).toEqual([]);
    expect((await host.value('retention.preview', {})).copies).toEqual([]);
  });
});

describe('an erasure does not harm', () => {
  it('[DAT-6] a record in which somebody is called as its own words are', async () => {
    for (const name of ['guest', 'order', 'paragraph', 'doc', '2026', 'light', 'Bunga']) await add(name);
    await accept({ type: 'cooperative.add', fields: { ...cooperativeFields, chair: 'active', phone: '2026' } });
    await accept({ type: 'gavel.knock', knocks: 1, meaning: 'order' });
    await minutes('bunga 2026 dan order');
    const [before] = [host.state];
    await purge();
    expect(host.state.participants.map(({ category }) => category)).toEqual(
      before.participants.map(({ category }) => category),
    );
    expect(host.state.facts.profile.startsOn).toBe(before.facts.profile.startsOn);
    expect(read()).toEqual(['bunga 2026 dan T-002']);
    const { id } = host.state.facts;
    host = await host.restart();
    await host.value('assemblies.open', { id });
    expect(host.state.cooperatives.first()?.status).toBe('active');
  });

  it('[DAT-6] and what cannot be found is told before', async () => {
    await add('Bunga');
    await add('Rahmat Hidayat');
    const { cannotFind } = await host.value('retention.preview', {});
    expect(cannotFind).toEqual({ oneWordNames: ['Bunga'], recordedBy: ['operator'], files: 0 });
  });
});

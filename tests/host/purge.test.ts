import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemSources } from '../../electron/host';
import { assemblyReplay } from '../../electron/host/replay';
import {
  activeMandates,
  evolveCommit,
  participantCode,
  registeredParticipants,
  runningItem,
  statistics,
  toJson,
} from '../../shared/domain';
import type { AssemblyState, AttachmentId, CommandId, DocumentSubject } from '../../shared/domain';
import { formatPhone, splitName } from '../../shared/text';
import { nextCommandId, RunningHost } from './running-host';

/* The erasure of personal data (DAT-6), on the example with a day's worth of what people type about people. */

const verifier = join(import.meta.dirname, '../../build/verify/verify.mjs');
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const day = '2026-11-26T03:00:00.000Z';
const monthsLater = '2027-03-01T03:00:00.000Z';
const nationalId = '3216012309780004';

let now = day;
let host: RunningHost;
beforeEach(async () => {
  now = day;
  host = await RunningHost.start({ sources: { ...systemSources, now: () => now } });
});
afterEach(() => host.end());

async function accept(command: Parameters<RunningHost['execute']>[0]): Promise<void> {
  const reply = await host.execute(command);
  expect(reply.ok ? 'accepted' : `${command.type}: ${JSON.stringify(reply.refusal)}`).toBe('accepted');
}

async function putPhoto(content: Buffer, fileName: string): Promise<AttachmentId> {
  const { attachment } = await host.value('attachments.put', {
    fileName,
    bytes: content,
    commandId: nextCommandId(),
  });
  return attachment.id;
}

const decree = (state: AssemblyState): DocumentSubject => {
  const decision = state.decisions.first();
  if (decision === undefined) throw new Error('the example has no decision');
  return { kind: 'decree', decisionId: decision.id };
};

/** The example with a national id, a photo, a scan, minutes and a reason that name people, and a numbered paper. */
async function livedIn() {
  await host.value('assemblies.createExample', {});
  const [first, second] = registeredParticipants(host.state);
  if (first === undefined || second === undefined) throw new Error('the example has nobody');
  const { id: _first, name, ...rest } = first;
  await accept({
    type: 'participant.edit',
    id: first.id,
    revision: first.revision,
    fields: {
      name,
      sex: rest.sex,
      birthYear: rest.birthYear,
      position: rest.position,
      cooperativeId: rest.cooperativeId,
      category: rest.category,
      phone: rest.phone,
      email: 'seseorang@contoh.example',
      nationalId,
    },
  });
  await accept({
    type: 'participant.setPhoto',
    id: first.id,
    photoId: await putPhoto(onePixel, 'foto_siti-rahayu.png'),
  });
  const { bareName } = splitName(second.name);
  await accept({
    type: 'minutes.save',
    itemId: runningItem(host.state.agenda)?.id ?? null,
    revision: 0,
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: `Saudara ${bareName.toUpperCase()} bertanya tentang SHU.` }],
        },
      ],
    },
  });
  await accept({
    type: 'document.number',
    subject: decree(host.state),
    signedOn: '2026-11-26',
    reason: 'disetujui ketua',
  });
  return { first, second };
}

/** What the record says of people. */
function writtenOf(state: AssemblyState): readonly string[] {
  const people = [...state.participants.values()].flatMap(({ name, phone, email }) => [name, phone, email]);
  const contacts = [...state.cooperatives.values()].flatMap(({ chair, phone, email }) => [chair, phone, email]);
  return [...new Set([...people, ...contacts, nationalId])].filter((text) => text.length >= 4);
}

/** The same, and how else people write it. */
function namesOf(state: AssemblyState): readonly string[] {
  const written = writtenOf(state);
  return [...written, ...written.map((text) => (text.startsWith('+') ? formatPhone(text) : splitName(text).bareName))];
}

/** Which of the names stand in a file: several words in whatever case, a single one as it is written. */
function found(content: string, names: readonly string[]): readonly string[] {
  const lower = content.toLowerCase();
  return names.filter((name) => (/\s/.test(name) ? lower.includes(name.toLowerCase()) : content.includes(name)));
}

const purge = (commandId: CommandId = nextCommandId()) =>
  host.call('retention.purge', {
    reason: 'Masa simpan berakhir.',
    confirmation: host.state.facts.profile.title,
    clearsCopies: true,
    commandId,
  });

async function verify(path: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [verifier, path]);
  return stdout;
}

describe('the erasure of personal data', () => {
  it('[DAT-6] leaves an archive, a backup and a folder in which no name, phone or number of anybody can be found', async () => {
    const { first } = await livedIn();
    await host.value('backups.create', {});
    await host.value('archive.export', {});
    const [names, written] = [namesOf(host.state), writtenOf(host.state)];
    expect(written.length).toBeGreaterThan(300);
    expect(found(await readFile(join(host.open.folder, 'journal.ndjson'), 'utf8'), written)).toEqual(written);
    now = monthsLater;
    expect(await purge()).toMatchObject({ ok: true, value: { persons: 120, copies: 2 } });

    const { path } = await host.value('archive.export', {});
    const files = Object.entries(unzipSync(await readFile(path)));
    const kept = host.state.documents.flatMap((one) => (one.kept === null ? [] : [`documents/${one.kept.sha256}.pdf`]));
    expect(kept).toHaveLength(1);
    expect(files.map(([name]) => name).filter((name) => name.startsWith('documents/'))).toEqual(kept);
    for (const [name, content] of files) {
      if (!kept.includes(name)) expect(found(Buffer.from(content).toString('utf8'), names), name).toEqual([]);
    }
    expect(files.map(([name]) => name).filter((name) => name.startsWith('attachments/'))).toEqual([]);
    for (const entry of await readdir(host.dataFolder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith('.pdf')) continue;
      const bytes = await readFile(join(entry.parentPath, entry.name));
      const texts = entry.name.endsWith('.musda')
        ? Object.entries(unzipSync(bytes))
            .filter(([name]) => !name.endsWith('.pdf'))
            .map(([, content]) => content)
        : [bytes];
      for (const text of texts) expect(found(Buffer.from(text).toString('utf8'), names), entry.name).toEqual([]);
    }
    expect(await readFile(join(host.open.folder, 'journal.ndjson'), 'utf8')).not.toContain('foto_siti-rahayu');
    expect(await verify(path)).toContain('UTUH');
    expect(await verify(host.open.folder)).toContain('UTUH');
    expect(host.state.participants.get(first.id)?.name).toBe(participantCode(first, host.state.facts.rules));
  });

  it('[DAT-6] changes no count, time, vote or decision, and a replay from zero gives the record that the host has', async () => {
    await livedIn();
    const before = host.state;
    const length = before.chronicle.size;
    now = monthsLater;
    expect((await purge()).ok).toBe(true);
    const { state } = host;
    const told = ({ chronicle }: AssemblyState) =>
      chronicle
        .take(length)
        .map(({ seq, at, itemId, fact }) => [seq, at, itemId, fact.type])
        .toArray();
    expect(told(state)).toEqual(told(before));
    expect(toJson(state)['attendance']).toEqual(toJson(before)['attendance']);
    expect(toJson(state)['polls']).toEqual(toJson(before)['polls']);
    expect(toJson(state)['decisions']).toEqual(toJson(before)['decisions']);
    expect(activeMandates(state).size).toBe(activeMandates(before).size);
    expect(statistics(state)).toEqual(statistics(before));
    expect(state.documents.map(({ number }) => number)).toEqual(before.documents.map(({ number }) => number));
    let replayed: AssemblyState | null = null;
    for await (const { commit } of host.open.log.read(1)) replayed = evolveCommit(replayed, commit);
    if (replayed === null) throw new Error('an empty journal');
    expect(toJson(replayed)).toEqual(toJson(state));
    await host.palu.close();
    host = await RunningHost.start({ dataFolder: host.dataFolder });
    await host.value('assemblies.open', { id: state.facts.id });
    expect(toJson(host.state)).toEqual(toJson(state));
    expect(assemblyReplay.revive(toJson(state))).toEqual(state);
  });

  it('[DAT-6] keeps a numbered paper byte for byte as it is at the erasure, names included', async () => {
    await livedIn();
    const subject = decree(host.state);
    now = monthsLater;
    expect((await purge()).ok).toBe(true);
    const first = await host.value('documents.export', { subject, format: 'pdf' });
    const again = await host.value('documents.export', { subject, format: 'pdf' });
    expect(again.bytes).toEqual(first.bytes);
    const sha256 = host.state.documents[0]?.kept?.sha256 ?? '';
    const kept = await readFile(join(host.open.folder, 'documents', `${sha256}.pdf`));
    expect(Buffer.from(first.bytes ?? []).equals(kept)).toBe(true);
  });

  it('[DAT-6] is refused before the day, without the title, and changes nothing then', async () => {
    await livedIn();
    const bytes = await readFile(join(host.open.folder, 'journal.ndjson'));
    expect(await purge()).toMatchObject({ refusal: { code: 'retention.tooEarly', params: { until: '2026-11-26' } } });
    now = monthsLater;
    const wrong = { reason: 'x', confirmation: 'Musda lain', clearsCopies: true, commandId: nextCommandId() };
    expect(await host.call('retention.purge', wrong)).toMatchObject({ refusal: { code: 'retention.notConfirmed' } });
    expect((await host.call('retention.purge', wrong, 'registrar')).ok).toBe(false);
    expect(await readFile(join(host.open.folder, 'journal.ndjson'))).toEqual(bytes);
  });

  it('[DAT-6] [DAT-1] done once is answered again; what was done before is, too, and the assembly goes on', async () => {
    await livedIn();
    const commandId = nextCommandId();
    const knock = { type: 'gavel.knock', knocks: 1, meaning: 'order' } as const;
    const earlier = await host.execute(knock, commandId);
    now = monthsLater;
    const purgeId = nextCommandId();
    const first = await purge(purgeId);
    const { seq } = host.state;
    expect(await purge(purgeId)).toMatchObject({ ok: true, value: { persons: 120 } });
    expect(first).toMatchObject({ ok: true, value: { persons: 120 } });
    expect(await host.execute(knock, commandId)).toMatchObject({
      ok: true,
      value: { seq: earlier.ok ? earlier.value.seq : 0 },
    });
    expect(host.state.seq).toBe(seq);
    const name = 'Tamu Kehormatan';
    const fields = {
      name,
      sex: 'male',
      birthYear: null,
      position: '',
      cooperativeId: null,
      category: 'guest',
      phone: '',
      email: '',
      nationalId: '',
    } as const;
    await accept({ type: 'participant.add', fields, letterNo: '' });
    expect(await purge()).toMatchObject({ ok: true, value: { persons: 1 } });
    expect(found(await readFile(join(host.open.folder, 'journal.ndjson'), 'utf8'), [name])).toEqual([]);
    expect(await verify(host.open.folder)).toContain('UTUH');
  });

  it('[DAT-6] lists copies that still hold it, leaves them where that is wanted, and clears them later', async () => {
    await livedIn();
    await host.value('backups.create', {});
    now = monthsLater;
    const choice = { reason: 'x', confirmation: host.state.facts.profile.title, clearsCopies: false };
    const written = writtenOf(host.state);
    await host.value('retention.purge', { ...choice, commandId: nextCommandId() });
    const { copies } = await host.value('retention.preview', {});
    expect(copies.map(({ kind }) => kind)).toEqual(['backup']);
    const [copy] = copies;
    const old = await readFile(join(host.open.folder, 'backups', copy?.name ?? ''));
    expect(found(Buffer.from(unzipSync(old)['journal.ndjson'] ?? '').toString(), written)).toEqual(written);
    expect(await host.value('retention.clearCopies', {})).toEqual({ copies: 1 });
    expect((await host.value('retention.preview', {})).copies).toEqual([]);
  });

  it('[DAT-6] erases a journal of the first format, and the verifier confirms it', async () => {
    const journal = await readFile(join(import.meta.dirname, '../fixtures/storage/v2/every-act.ndjson'));
    const [firstLine = ''] = journal.toString('utf8').split('\n');
    const { events, header } = JSON.parse(firstLine) as {
      events: readonly { event: { id: string; profile: { title: string } } }[];
      header: { at: string };
    };
    const id = events[0]?.event.id ?? '';
    const folder = join(host.dataFolder, 'musda', 'lama');
    await mkdir(folder, { recursive: true });
    for (const name of ['ballots', 'attachments', 'documents', 'backups']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'journal.ndjson'), journal);
    const identity = { format: 'palu-assembly', version: 1, assemblyId: id, createdAt: header.at };
    await writeFile(join(folder, 'assembly.json'), JSON.stringify(identity));
    await host.value('assemblies.open', { id: id as AssemblyState['facts']['id'] });
    const before = host.state;
    const names = namesOf(before);
    now = '2040-01-01T00:00:00.000Z';
    expect(await purge()).toMatchObject({ ok: true });
    expect(statistics(host.state)).toEqual(statistics(before));
    expect(found(await readFile(join(folder, 'journal.ndjson'), 'utf8'), names)).toEqual([]);
    expect(await verify(join(folder, 'journal.ndjson'))).toContain('UTUH');
    expect(dirname(host.open.folder)).toBe(join(host.dataFolder, 'musda'));
  });
});

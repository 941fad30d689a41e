import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourcesOf } from '../../electron/host';
import { bundleSize, defaultRules, usualRules } from '../../shared/domain';
import type { AssemblyCommand, AssemblyEvent } from '../../shared/domain';
import { cooperativeFields, participantFields, profile } from '../domain/meeting';
import { callerOf, nextCommandId, RunningHost } from '../host/running-host';
import { freshFolder, room, root, startElectron } from './palu';

/*
 * A day on which everything is contested, in a hall of three hundred: a motion that fails by one vote and is repeated, a roll call, the
 * election of a chair to its end with a killed host in the middle of the count, an election that a lot decides, a formation team of seven,
 * and every paper of it with the same numbers.
 */

const hall = 300;
const pictures = join(root, 'test-results/contest');
const clock = { PALU_CLOCK: '2026-11-26T13:00:00+07:00' };

/** The hall before the window is opened: registered, verified, inside, counted. */
async function prepared(): Promise<string> {
  const dataFolder = await freshFolder();
  const host = await RunningHost.start({ dataFolder, sources: sourcesOf(clock) });
  const presidium = [
    { office: 'chair', name: 'Drs. H. Wirya Santoso, M.M.' },
    { office: 'viceChair', name: 'Hj. Lilis Kurniasih, S.E.' },
    { office: 'secretary', name: 'Bagas Pramudya, S.H.' },
  ] as const;
  await host.value('assemblies.create', { profile: { ...profile, presidium }, rules: defaultRules });
  const give = async (command: AssemblyCommand): Promise<readonly AssemblyEvent[]> => {
    const reply = await host.open.execute(command, nextCommandId(), callerOf('operator'));
    if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal.code}`);
    return reply.value.events;
  };
  for (let index = 1; index <= hall; index++) {
    const [added] = await give({
      type: 'cooperative.add',
      fields: { ...cooperativeFields, name: `KSU Contoh ${String(index)}` },
    });
    if (added?.type !== 'cooperative.registered') throw new Error('no cooperative');
    const events = await give({
      type: 'participant.add',
      fields: {
        ...participantFields,
        name: `Utusan ${String(index)} Contoh`,
        cooperativeId: added.cooperative.id,
        phone: `+628120000${String(index).padStart(4, '0')}`,
      },
      letterNo: String(index),
    });
    const letter = events.find((event) => event.type === 'mandate.received');
    const person = events.find((event) => event.type === 'participant.registered');
    if (letter === undefined || person === undefined) throw new Error('no delegate');
    await give({ type: 'mandate.decide', ids: [letter.letter.id], state: 'verified', reason: '' });
    await give({ type: 'checkin.enter', participantId: person.participant.id, desk: 'Meja 1' });
  }
  await give({ type: 'quorum.check', occasion: 'pemilihan', deemsValid: false });
  await host.palu.close();
  return dataFolder;
}

interface Poll {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly state: { readonly definition?: { readonly presentCooperatives: readonly string[] } };
}

interface Election {
  readonly id: string;
  readonly nominees: readonly { readonly id: string; readonly name: string }[];
  readonly rounds: readonly { readonly polls: readonly { readonly pollId: string }[] }[];
  readonly standing: { readonly next: { readonly kind: string }; readonly elected: readonly string[] } | null;
}

interface State {
  readonly polls: Readonly<Record<string, Poll>>;
  readonly elections: Readonly<Record<string, Election>>;
  readonly ballots: Readonly<
    Record<string, { readonly runs: readonly { readonly from: number; readonly to: number }[] }>
  >;
  readonly mandates: Readonly<Record<string, { readonly cooperativeId: string; readonly participantId: string }>>;
  readonly documents: readonly { readonly id: string; readonly number: string }[];
}

type Methods = Record<string, (params: unknown) => Promise<{ readonly text: string }>>;

/** Asks as the page itself asks. @throws where it is refused. */
async function ask<Value>(page: Page, method: string, params: object): Promise<Value> {
  const text = await page.evaluate(
    async ([name, body]) => {
      const { palu } = window as unknown as { palu: { methods: Methods } };
      return (await palu.methods[name ?? '']?.(JSON.parse(body ?? '')))?.text ?? '';
    },
    [method, JSON.stringify(params)],
  );
  const answer = JSON.parse(text) as { readonly ok: boolean; readonly value: Value; readonly refusal?: object };
  if (!answer.ok) throw new Error(`${method} ${JSON.stringify(params)}: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** Many acts of one kind, as many hands give them. */
async function give(page: Page, ...commands: readonly object[]): Promise<void> {
  const refusal = await page.evaluate(async (list) => {
    const { palu } = window as unknown as { palu: { methods: Methods } };
    for (const command of list) {
      const commandId = `contest-${crypto.randomUUID()}`;
      const text = (await palu.methods['assembly.execute']?.({ commandId, command }))?.text ?? '';
      if (!text.startsWith('{"ok":true')) return `${JSON.stringify(command)}: ${text}`;
    }
    return null;
  }, commands);
  if (refusal !== null) throw new Error(refusal);
}

const stateOf = async (page: Page) => (await ask<{ state: State }>(page, 'assembly.snapshot', {})).state;

async function electionNow(page: Page): Promise<Election> {
  const election = Object.values((await stateOf(page)).elections).at(-1);
  if (election === undefined) throw new Error('no election');
  return election;
}

async function look(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** A paper as the office takes it along: its words. */
async function textOf(page: Page, subject: object, name: string): Promise<string> {
  const { path } = await ask<{ path: string }>(page, 'documents.export', { subject, format: 'pdf' });
  await mkdir(pictures, { recursive: true });
  execFileSync('pdftoppm', ['-r', '60', '-png', path, join(pictures, `paper-${name}`)]);
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
  await writeFile(join(pictures, `paper-${name}.txt`), text);
  // The letters of the watermark stand between the lines.
  return text.replace(/^[RANCG]{1,3}$/gm, '').replace(/\s+/g, ' ');
}

async function confirm(page: Page, act: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.getByLabel('Alasan').fill(reason);
  await dialog.getByRole('button', { name: act }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function draft(page: Page, kind: string, question: string): Promise<void> {
  await room(page, 'Pemungutan Suara');
  await page.getByRole('button', { name: 'Pemungutan suara baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel('Pertanyaan').fill(question);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Buka', exact: true }).click();
}

/** Both tellers enter what they counted, one after the other, by hand. */
async function handsUp(page: Page, question: string, yes: number): Promise<void> {
  await draft(page, 'Angkat tangan', question);
  for (let teller = 0; teller < 2; teller++) {
    await page.getByLabel('Setuju', { exact: true }).first().fill(String(yes));
    await page
      .getByLabel('Tidak setuju')
      .first()
      .fill(String(hall - 1 - yes));
    await page.getByLabel('Abstain').first().fill('1');
    await page.getByRole('button', { name: 'Catat', exact: true }).first().click();
  }
  await expect(page.getByText('Sama', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await confirm(page, 'Tutup dan hitung');
}

/** Papers printed, the vote opened, each handed to somebody else, closed, and counted out of the box. */
async function cast(page: Page, pollId: string, papers: number): Promise<Poll> {
  await give(
    page,
    { type: 'ballots.print', pollId, count: hall + 10, perSheet: 8 },
    { type: 'poll.ready', id: pollId },
    { type: 'poll.open', id: pollId },
  );
  const state = await stateOf(page);
  const poll = state.polls[pollId];
  const first = state.ballots[pollId]?.runs.at(-1)?.from ?? 1;
  const delegates = new Map(Object.values(state.mandates).map((one) => [one.cooperativeId, one.participantId]));
  const present = poll?.state.definition?.presentCooperatives ?? [];
  await give(
    page,
    ...present.slice(0, papers).map((cooperativeId, index) => ({
      type: 'ballots.issue',
      pollId,
      participantId: delegates.get(cooperativeId) ?? '',
      serial: first + index,
      table: `Meja ${String((index % 2) + 1)}`,
    })),
    { type: 'poll.close', id: pollId },
    { type: 'ballots.countUnused', pollId, papers: hall + 10 - papers },
    { type: 'ballots.countBox', pollId, papers },
  );
  if (poll === undefined) throw new Error('no poll');
  return poll;
}

const mark = (pollId: string, board: 1 | 2, paper: number, option: string) => ({
  type: 'board.mark',
  pollId,
  board,
  paper,
  mark: { kind: 'valid', options: [option] },
});

/** Which option stands on each paper, in the order in which they are read. */
function papersOf(poll: Poll, votes: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(votes).flatMap(([name, count]) => {
    const option = poll.options.find(({ label }) => label === name)?.id;
    if (option === undefined) throw new Error(`${name} is on no paper`);
    return Array.from({ length: count }, () => option);
  });
}

async function finish(page: Page, pollId: string): Promise<void> {
  await give(page, { type: 'ballots.finishCount', pollId }, { type: 'poll.confirm', id: pollId, knocks: 3 });
}

/** A whole round: both boards agree at once. */
async function round(page: Page, votes: Readonly<Record<string, number>>): Promise<void> {
  const { id } = await electionNow(page);
  await give(page, { type: 'election.startRound', id });
  const pollId = (await electionNow(page)).rounds.at(-1)?.polls[0]?.pollId ?? '';
  const poll = await cast(
    page,
    pollId,
    Object.values(votes).reduce((sum, one) => sum + one, 0),
  );
  const papers = papersOf(poll, votes);
  await give(
    page,
    ...([1, 2] as const).flatMap((board) => papers.map((one, index) => mark(pollId, board, index, one))),
  );
  await finish(page, pollId);
  await give(page, { type: 'election.concludeRound', id });
}

/** Announces an election and brings these forward; who is named last is rejected where that is wanted. */
async function nominate(page: Page, kind: string, title: string, names: readonly string[], rejects: boolean) {
  const rules = {
    ...usualRules({ facts: { rules: defaultRules } } as never, 'chair'),
    requirements: ['Anggota aktif'],
  };
  await give(page, { type: 'election.announce', kind, title, rules, itemId: null });
  const { id } = await electionNow(page);
  const nobody = { participantId: null, cooperativeId: null, photoId: null, termsServed: 0 };
  await give(
    page,
    ...names.map((name) => ({
      type: 'election.nominate',
      id,
      fields: { ...nobody, name, origin: 'Kabupaten Contoh', vision: `Koperasi terbuka, ${name}` },
    })),
  );
  const { nominees } = await electionNow(page);
  const election = (await stateOf(page)).elections[id] as unknown as {
    readonly rules: { readonly requirements: readonly { readonly id: string }[] };
  };
  const [requirement] = election.rules.requirements;
  for (const [index, { id: nomineeId }] of nominees.entries()) {
    const isRejected = rejects && index === nominees.length - 1;
    await give(
      page,
      { type: 'election.signWillingness', id, nomineeId, evidence: 'surat bermeterai', scanId: null },
      {
        type: 'election.checkRequirement',
        id,
        nomineeId,
        requirementId: requirement?.id,
        isMet: !isRejected,
        evidence: 'kartu anggota',
        reason: isRejected ? 'bukan anggota' : '',
      },
      {
        type: 'election.giveVerdict',
        id,
        nomineeId,
        isAccepted: !isRejected,
        reason: isRejected ? 'bukan anggota koperasi aktif' : '',
      },
    );
  }
  await give(
    page,
    { type: 'election.fixList', id },
    { type: 'election.drawNumbers', id, draw: { kind: 'seed', by: 'Pimpinan sidang', seed: 'palu emas' } },
  );
  return id;
}

test('[VOT-1] [VOT-3] [ELE-1] [ELE-2] [ELE-3] [DOC-1] a day of contested votes and elections in a hall of three hundred, with a killed host in the middle of the count', async () => {
  test.setTimeout(600_000);
  const folder = await prepared();
  let palu = await startElectron(folder, clock);
  let { page } = palu;
  await page.getByRole('button', { name: /^Musyawarah/ }).click();
  await expect(page.getByTestId('quorum')).toContainText('300/300');
  await room(page, 'Layar');
  let wall = await palu.openProjector();
  await page.bringToFront();

  // A motion fails by one vote, and is repeated: both stay in the record.
  await handsUp(page, 'Apakah kenaikan iuran disetujui?', 149);
  await expect(wall.locator('[data-slide=result]')).toContainText('DITOLAK');
  await look(wall, 'wall-failed');
  await page.getByRole('button', { name: /^Sahkan/ }).click();
  await handsUp(page, 'Apakah kenaikan iuran disetujui (ulangan)?', 150);
  await expect(wall.locator('[data-slide=result]')).toContainText('DITERIMA');
  await page.getByRole('button', { name: /^Sahkan/ }).click();
  const motions = Object.values((await stateOf(page)).polls).map(({ id }) => id);
  const failed = await textOf(page, { kind: 'pollRecord', pollId: motions[0] }, 'motion-failed');
  expect(failed).toContain('Setuju 149 dari 299 suara sah (49,8%)');
  expect(failed).toContain('DITOLAK');
  expect(await textOf(page, { kind: 'pollRecord', pollId: motions[1] }, 'motion-carried')).toContain(
    'Setuju 150 dari 299 suara sah (50,2%)',
  );

  // A roll call: the first three by key, everybody else by the hands of others.
  await draft(page, 'Panggilan nama', 'Apakah hasil komisi disahkan?');
  await page.getByRole('button', { name: 'Panggil nama' }).click();
  const progress = page.getByTestId('roll-progress');
  await expect(progress).toHaveText('0 dari 300 sudah menjawab');
  for (const [key, done] of [
    ['s', 1],
    ['t', 2],
    ['a', 3],
  ] as const) {
    await page.keyboard.press(key);
    await expect(progress).toHaveText(`${String(done)} dari 300 sudah menjawab`);
  }
  const rollCall = Object.values((await stateOf(page)).polls).at(-1);
  const answered = await page.evaluate(async () => {
    const { palu: bridge } = window as unknown as { palu: { methods: Methods } };
    const text = (await bridge.methods['assembly.snapshot']?.({}))?.text ?? '';
    const { polls } = (
      JSON.parse(text) as { value: { state: { polls: Record<string, { answers: { cooperativeId: string }[] }> } } }
    ).value.state;
    return (
      Object.values(polls)
        .at(-1)
        ?.answers.map(({ cooperativeId }) => cooperativeId) ?? []
    );
  });
  const silent = (rollCall?.state.definition?.presentCooperatives ?? []).filter((one) => !answered.includes(one));
  await give(
    page,
    ...silent.map((cooperativeId, index) => ({
      type: 'poll.answer',
      id: rollCall?.id,
      cooperativeId,
      answer: index % 3 === 0 ? 'no' : 'yes',
    })),
  );
  await expect(progress).toHaveText('300 dari 300 sudah menjawab');
  await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
  await page.getByRole('button', { name: 'Tutup dan hitung' }).click();
  await confirm(page, 'Tutup dan hitung');
  await page.getByRole('button', { name: /^Sahkan/ }).click();
  const roll = await textOf(page, { kind: 'rollCallList', pollId: rollCall?.id }, 'roll-call');
  expect(roll).toContain('KSU Contoh 300');

  // The chair: four nominees, one rejected, one withdraws after printing.
  const names = ['Drs. H. Ahmad Uji, S.E.', 'Hj. Siti Uji', 'Ir. Budi Uji', 'Eko Uji'] as const;
  const chairId = await nominate(page, 'chair', 'Ketua Dekopinda masa bakti 2026–2031', names, true);
  await give(page, { type: 'election.startRound', id: chairId });
  const printed = (await electionNow(page)).rounds.at(-1)?.polls[0]?.pollId ?? '';
  await give(page, { type: 'ballots.print', pollId: printed, count: hall, perSheet: 4 });
  await room(page, 'Pemilihan');
  await page.getByRole('button', { name: `Lainnya untuk ${names[2]}` }).click();
  await page.getByRole('menuitem', { name: 'Mengundurkan diri' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('alasan kesehatan');
  await page.getByRole('dialog').getByRole('button', { name: 'Mengundurkan diri' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await look(page, 'withdrawn');
  const [one, two] = names;

  // With two left the first round is decided, unless many papers are invalid: 149 : 148 of 300 valid and invalid ones.
  await give(page, { type: 'election.startRound', id: chairId });
  const pollId = (await electionNow(page)).rounds.at(-1)?.polls[0]?.pollId ?? '';
  expect(pollId).not.toBe(printed);
  const poll = await cast(page, pollId, hall);
  const papers = papersOf(poll, { [one]: 150, [two]: 150 });
  const inBundle3 = 2 * bundleSize + 10;
  const upTo3 = papers.slice(0, 3 * bundleSize);
  const other = papers.find((option) => option !== papers[inBundle3]) ?? '';
  await give(page, ...upTo3.map((option, index) => mark(pollId, 1, index, option)));
  await give(page, ...upTo3.map((option, index) => mark(pollId, 2, index, index === inBundle3 ? other : option)));
  await room(page, 'Papan Hitung');
  await expect(page.getByTestId('difference')).toContainText('berbeda pada bundel 3');
  await look(page, 'differs');
  await page.getByRole('button', { name: 'Baca ulang bundel 3' }).click();
  await confirm(page, 'Baca ulang bundel 3', 'satu surat suara dibaca berbeda');
  const from = 2 * bundleSize;
  const into5 = 4 * bundleSize + 12;
  await give(
    page,
    ...([1, 2] as const).flatMap((board) =>
      papers.slice(from, into5).map((option, index) => mark(pollId, board, from + index, option)),
    ),
  );
  const remaining = `Tersisa ${String(hall - into5)} dari 300`;
  await expect(page.getByTestId('remaining')).toContainText(remaining);
  await expect(page.getByTestId('bundle')).toContainText('Bundel 5 dari 12');

  // The laptop dies in the middle of bundle 5: every mark that was on the board is there again.
  const before = await page.getByTestId('board').innerText();
  const ended = palu.app.waitForEvent('close');
  palu.app.process().kill('SIGKILL');
  await ended;
  palu = await startElectron(folder, clock);
  ({ page } = palu);
  await page.getByRole('button', { name: /^Musyawarah/ }).click();
  await expect(page.getByTestId('quorum')).toContainText('300/300');
  await room(page, 'Layar');
  wall = await palu.openProjector();
  await page.bringToFront();
  await room(page, 'Papan Hitung');
  await expect(page.getByTestId('remaining')).toContainText(remaining);
  expect(await page.getByTestId('board').innerText()).toBe(before);
  await give(
    page,
    ...([1, 2] as const).flatMap((board) =>
      papers.slice(into5).map((option, index) => mark(pollId, board, into5 + index, option)),
    ),
  );
  await expect(wall.locator('[data-slide=board]')).toContainText('150');
  await look(wall, 'wall-board');
  await finish(page, pollId);
  await give(page, { type: 'election.concludeRound', id: chairId });

  // 150 : 150, nobody has more than half: a run-off, which one wins by two.
  await round(page, { [one]: 151, [two]: 149 });
  const elected = await electionNow(page);
  const winner = elected.nominees.find(({ id }) => id === elected.standing?.elected[0]);
  expect(winner?.name).toBe(one);
  await room(page, 'Pemilihan');
  const next = page.getByRole('region', { name: 'Langkah berikutnya' });
  await next.getByRole('button', { name: `${one} menerima` }).click();
  await expect(page.locator('main')).toContainText('Dari 300 surat suara, 300 sah, 0 tidak sah, 0 abstain');
  await next.getByRole('button', { name: 'Bentuk formatur' }).click();
  await page.getByRole('dialog').getByLabel('Jumlah anggota').click();
  await page.getByRole('option', { name: '7', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bentuk formatur' }).click();
  await give(
    page,
    ...['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam'].map((name) => ({
      type: 'formation.appoint',
      id: chairId,
      participantId: null,
      name: `Anggota ${name}`,
      origin: 'Kabupaten Contoh',
    })),
  );

  // Its decrees are written out of the record, looked over and recorded.
  for (const act of ['Buat SK penetapan terpilih', 'Buat SK tim formatur']) {
    await page.getByRole('button', { name: act }).click();
    // A picture that is taken while the page beside the words comes in ends this runtime's process.
    await expect(page.getByRole('region', { name: 'Pratinjau dokumen' }).getByRole('img').first()).toBeVisible();
    await look(page, act === 'Buat SK tim formatur' ? 'decree-team' : 'decree-elected');
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await look(page, 'elected');

  // A second election: equal, equal again, and the lot.
  const rivals = ['Dewi Uji', 'Joko Uji'];
  const secondId = await nominate(page, 'other', 'Ketua Pengawas', rivals, false);
  await round(page, { [rivals[0] ?? '']: 150, [rivals[1] ?? '']: 150 });
  await round(page, { [rivals[0] ?? '']: 150, [rivals[1] ?? '']: 150 });
  expect((await electionNow(page)).standing?.next.kind).toBe('lot');
  await give(page, {
    type: 'election.decideTie',
    id: secondId,
    decision: { kind: 'seed', by: 'Pimpinan sidang', seed: 'adil' },
  });
  const drawn = await electionNow(page);
  const lucky = drawn.nominees.find(({ id }) => id === drawn.standing?.elected[0])?.name ?? '';
  expect(rivals).toContain(lucky);
  await give(page, {
    type: 'election.answer',
    id: secondId,
    nomineeId: drawn.standing?.elected[0],
    isAccepted: true,
    reason: '',
  });

  // The same numbers on every paper.
  const result = await textOf(page, { kind: 'electionRecord', electionId: chairId }, 'election-record');
  const minutes = await textOf(page, { kind: 'minutes' }, 'minutes');
  // The times of a table's first column stand between the lines of its second.
  for (const text of [result, minutes].map((paper) => paper.replace(/\d\d\.\d\d(?: WIB)? /g, ''))) {
    expect(text).toContain('150 suara (50,0%)');
    expect(text).toContain('151 suara (50,3%)');
    expect(text).toContain('149 suara (49,7%)');
    expect(text).toContain(one);
  }
  expect(minutes).toContain('alasan kesehatan');
  const nomineeRecord = await textOf(page, { kind: 'nomineeRecord', electionId: chairId }, 'nominees');
  expect(nomineeRecord).toContain('TIDAK DITERIMA: bukan anggota koperasi aktif.');
  expect(await textOf(page, { kind: 'lotRecord', electionId: chairId }, 'numbers')).toContain('palu emas');
  expect(await textOf(page, { kind: 'electionRecord', electionId: secondId }, 'lot')).toContain(lucky);
  expect(await textOf(page, { kind: 'handoverRecord', electionId: chairId }, 'handover')).toContain(one);
  const record = await textOf(page, { kind: 'pollRecord', pollId }, 'first-round');
  expect(record).toContain('150 seratus lima puluh');
  for (const kind of ['voterList', 'ballotReconciliation', 'bundleSheets'] as const)
    expect((await textOf(page, { kind, pollId }, kind)).length).toBeGreaterThan(200);
  const { decisions } = (await stateOf(page)) as unknown as {
    decisions: Record<string, { id: string; title: string }>;
  };
  for (const [index, { id: decisionId, title }] of Object.values(decisions).entries()) {
    const decree = await textOf(page, { kind: 'decree', decisionId }, `decree-${String(index + 1)}`);
    expect(decree.toLowerCase(), title).toContain(title.toLowerCase());
    expect(decree, title).toContain(one);
  }
  await palu.close();
});

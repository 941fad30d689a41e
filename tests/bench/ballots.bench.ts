import { _electron } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime, electronSwitches } from '../../build/scripts/electron-runtime.mjs';
import { presentVotingCooperatives } from '../../shared/domain';
import type { AssemblyCommand, AssemblyEvent, AssemblyId, PollId } from '../../shared/domain';
import { cooperativeFields, participantFields } from '../domain/meeting';
import { root } from '../e2e/palu';
import { callerOf, nextCommandId, RunningHost } from '../host/running-host';
import { line, median, ms, percentile } from './figures.mjs';
import type { Line } from './figures.mjs';

const voters = 1_100;
/** Papers that are read by key; all before them are on the board when it is opened. */
const measuredPapers = 200;
const measuredScans = 200;

async function give(host: RunningHost, command: AssemblyCommand): Promise<readonly AssemblyEvent[]> {
  const reply = await host.open.execute(command, nextCommandId(), callerOf('operator'));
  if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal.code}`);
  return reply.value.events;
}

/** A hall of 1,100 delegates with a vote on paper that is open. */
async function openVote(): Promise<{ readonly host: RunningHost; readonly id: PollId; readonly data: string }> {
  const data = await mkdtemp(join(tmpdir(), 'palu-bench-'));
  const host = await RunningHost.withAssembly({ dataFolder: data });
  for (let index = 1; index <= voters; index++) {
    const fields = { ...cooperativeFields, name: `KSU ${String(index)}` };
    const [added] = await give(host, { type: 'cooperative.add', fields });
    if (added?.type !== 'cooperative.registered') throw new Error('no cooperative');
    const events = await give(host, {
      type: 'participant.add',
      fields: { ...participantFields, name: `Utusan ${String(index)}`, cooperativeId: added.cooperative.id },
      letterNo: String(index),
    });
    const letter = events.find((event) => event.type === 'mandate.received');
    const person = events.find((event) => event.type === 'participant.registered');
    if (letter === undefined || person === undefined) throw new Error('no delegate');
    await give(host, { type: 'mandate.decide', ids: [letter.letter.id], state: 'verified', reason: '' });
    await give(host, { type: 'checkin.enter', participantId: person.participant.id, desk: 'Meja 1' });
  }
  if (presentVotingCooperatives(host.state).length !== voters) throw new Error('somebody is missing');
  const majority = { kind: 'simple', base: 'valid', isStrict: true } as const;
  const [drafted] = await give(host, {
    type: 'poll.draft',
    kind: 'paper',
    question: 'Apakah laporan diterima?',
    majority,
    sectors: [],
    itemId: null,
  });
  if (drafted?.type !== 'poll.drafted') throw new Error('no poll');
  const { id } = drafted.poll;
  await give(host, { type: 'ballots.print', pollId: id, count: voters, perSheet: 8 });
  await give(host, { type: 'poll.ready', id });
  await give(host, { type: 'poll.open', id });
  return { host, id, data };
}

/** Ends the vote and reads all papers on the public board but the last ones. */
async function toCount(data: string, assembly: AssemblyId, id: PollId): Promise<void> {
  const host = await RunningHost.start({ dataFolder: data });
  await host.value('assemblies.open', { id: assembly });
  await give(host, { type: 'poll.close', id });
  await give(host, { type: 'ballots.countUnused', pollId: id, papers: 0 });
  await give(host, { type: 'ballots.countBox', pollId: id, papers: voters });
  const { polls } = host.state;
  if (polls.get(id)?.state.kind !== 'closed') throw new Error('still open');
  for (let paper = 0; paper < voters - measuredPapers; paper++) {
    const option = paper % 3 === 0 ? 'answer-no' : 'answer-yes';
    await give(host, {
      type: 'board.mark',
      pollId: id,
      board: 1,
      paper,
      mark: { kind: 'valid', options: [option as never] },
    });
  }
  await host.palu.close();
}

async function start(data: string): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const runtime = electronRuntime();
  if (runtime === null) throw new Error('Electron is not set up');
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [root, ...electronSwitches(), `--data-dir=${data}`],
  });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: /^Musyawarah/ }).click();
  await page.getByTestId('quorum').waitFor();
  return { app, page };
}

async function room(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Notes when each frame is drawn in which a figure became another one: by the clock that all windows share. */
function watch(page: Page, selector: string, attribute: string): Promise<void> {
  return page.evaluate(
    ([watched, name]) => {
      const scope = window as unknown as { drawn: [string, number][] };
      scope.drawn = [];
      new MutationObserver(() => {
        const told = document.querySelector(watched)?.getAttribute(name) ?? '';
        if (scope.drawn.at(-1)?.[0] === told) return;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => scope.drawn.push([told, performance.timeOrigin + performance.now()]);
          channel.port2.postMessage(null);
        });
      }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
    },
    [selector, attribute] as const,
  );
}

function drawnIn(page: Page): Promise<[string, number][]> {
  return page.evaluate(() => (window as unknown as { drawn: [string, number][] }).drawn);
}

/** Notes when keys go down. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const scope = window as unknown as { pressed: number[] };
    scope.pressed = [];
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key === '1' || key === 'Enter') scope.pressed.push(performance.timeOrigin + performance.now());
      },
      true,
    );
  });
}

function pressedIn(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { pressed: number[] }).pressed);
}

async function tableLine(data: string): Promise<Line> {
  const { app, page } = await start(data);
  try {
    await room(page, 'Meja Surat Suara');
    const field = page.getByLabel('Pindai kartu, atau ketik nomor atau nama');
    await listen(page);
    await page.evaluate(() => {
      const scope = window as unknown as { drawn: [string, number][] };
      scope.drawn = [];
      new MutationObserver(() => {
        const told = document.querySelector('[data-testid=serial]')?.textContent ?? '';
        if (told === '' || scope.drawn.at(-1)?.[0] === told) return;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            if (scope.drawn.at(-1)?.[0] !== told) scope.drawn.push([told, performance.timeOrigin + performance.now()]);
          };
          channel.port2.postMessage(null);
        });
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    for (let number = 1; number <= measuredScans; number++) {
      await field.fill(`U-${String(number)}`);
      await page.keyboard.press('Enter');
      await page
        .getByTestId('serial')
        .getByText(`No. ${String(number)}`, { exact: true })
        .waitFor();
    }
    const drawn = new Map(await drawnIn(page));
    const pressed = await pressedIn(page);
    const samples = pressed.flatMap((at, index) => {
      const seen = drawn.get(`No. ${String(index + 1)}`);
      return seen === undefined ? [] : [seen - at];
    });
    const p95 = percentile(samples, 0.95);
    return line(
      'ballot table: scan to verdict',
      `${String(samples.length)} scans at the ballot table, from Enter to the frame with the serial, 1,100 voters, durable`,
      `p50 ${ms(median(samples))}, p95 ${ms(p95)}`,
      'one frame: 16.7 ms',
      'p95 ≤ 50 ms',
      p95 <= 50,
    );
  } finally {
    await app.close();
  }
}

async function boardLine(data: string): Promise<Line> {
  const { app, page } = await start(data);
  try {
    await room(page, 'Layar');
    const opened = app.waitForEvent('window');
    await page.getByRole('button', { name: 'Buka layar' }).click();
    const wall = await opened;
    await wall.locator('[data-slide=board]').waitFor();
    await room(page, 'Papan Hitung');
    await page.getByTestId('board').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await watch(wall, '[data-slide=board] [data-option="1"] [data-tally]', 'data-tally');
    await listen(page);
    const first = Number(await page.locator('[data-option=answer-yes]').getAttribute('data-votes'));
    for (let paper = 1; paper <= measuredPapers; paper++) {
      // As a finger does it: the key is down for a moment.
      await page.keyboard.press('1', { delay: 30 });
      await wall.locator(`[data-option="1"] [data-tally="${String(first + paper)}"]`).waitFor({ state: 'attached' });
    }
    const drawn = new Map(await drawnIn(wall));
    const pressed = await pressedIn(page);
    const samples = pressed.flatMap((at, index) => {
      const seen = drawn.get(String(first + index + 1));
      return seen === undefined ? [] : [seen - at];
    });
    const p95 = percentile(samples, 0.95);
    return line(
      'key on the tally board to mark on the wall',
      `${String(samples.length)} keys, from the key to the frame on the wall; ${String(voters - measuredPapers)} to ${String(voters)} of 1,100 papers counted, durable`,
      `p50 ${ms(median(samples))}, p95 ${ms(p95)}`,
      'one frame: 16.7 ms',
      'p95 ≤ 50 ms',
      p95 <= 50,
    );
  } finally {
    await app.close();
  }
}

/** The ballot table and the board with 1,100 voters, in real windows. */
export async function ballotLines(): Promise<Line[]> {
  const { host, id, data } = await openVote();
  const assembly = host.state.facts.id;
  await host.palu.close();
  const table = await tableLine(data);
  await toCount(data, assembly, id);
  return [table, await boardLine(data)];
}

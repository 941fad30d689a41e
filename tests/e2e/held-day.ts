import { chromium, expect } from '@playwright/test';
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleProfile, systemSources } from '../../electron/host';
import { startLanServer } from '../../electron/lan';
import type { LanServer } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import { defaultRules } from '../../shared/domain';
import { cooperativeFields, participantFields } from '../domain/meeting';
import { programFolder, RunningHost } from '../host/running-host';
import { root } from './palu';

const pictures = join(root, 'test-results/long-day');

/**
 * A clock that stands still until the script moves it. The host's goes on by a millisecond an act, so that the record keeps their order;
 * the pages stand half a second later, so that those milliseconds never turn a whole second back.
 */
class ScriptClock {
  at = Date.parse('2026-11-25T23:30:00.000Z');

  now(): string {
    return new Date((this.at += 1)).toISOString();
  }

  ofPages(): Date {
    return new Date(this.at + 500);
  }

  /** Puts it to a time of the day of the assembly in WIB: `09:15`, or `09:15:30`. */
  set(time: string): Date {
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    this.at = Date.parse('2026-11-26T00:00:00.000Z') + ((hours - 7) * 3600 + minutes * 60 + seconds) * 1000;
    return this.ofPages();
  }
}

type Counted = typeof globalThis & Window & { callsUnderWay?: number };

/** Runs in the page: counts the calls to the host that have no answer yet. */
function countCalls(): void {
  const counted = window as Counted;
  const { fetch } = counted;
  counted.callsUnderWay = 0;
  counted.fetch = async (...given) => {
    counted.callsUnderWay = (counted.callsUnderWay ?? 0) + 1;
    try {
      return await fetch(...given);
    } finally {
      counted.callsUnderWay -= 1;
    }
  };
}

/** A day that is held by the real host over its real server, with an operator and a wall in real Chromium. */
export class HeldDay {
  private picture = 0;

  private constructor(
    readonly host: RunningHost,
    private readonly lan: LanServer,
    private readonly browser: Browser,
    private readonly contexts: readonly BrowserContext[],
    private readonly clock: ScriptClock,
    readonly page: Page,
    readonly wall: Page,
  ) {}

  /** So many cooperatives with a delegate each, whose mandate is verified; nobody has come yet. */
  static async begin(delegations: number): Promise<HeldDay> {
    mkdirSync(pictures, { recursive: true });
    const clock = new ScriptClock();
    let count = 0;
    const newId = () =>
      createHash('sha256')
        .update(`day-${String((count += 1))}`)
        .digest('hex')
        .slice(0, 32);
    const host = await RunningHost.start({
      sources: { ...systemSources, now: () => clock.now(), newId },
    });
    await host.value('assemblies.create', { profile: exampleProfile, rules: defaultRules });
    for (let index = 1; index <= delegations; index++) await register(host, index);
    const lan = await startLanServer({
      dispatcher: host.palu.dispatcher,
      pagesFolder: join(programFolder, 'renderer'),
      hostname: '127.0.0.1',
      port: 0,
      contentSecurityPolicy,
      isLocal: true,
    });
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    const contexts = [
      await browser.newContext({ viewport: { width: 1366, height: 768 } }),
      await browser.newContext({ viewport: { width: 1024, height: 768 } }),
    ] as const;
    for (const context of contexts) await context.clock.setFixedTime(clock.ofPages());
    await contexts[0].addInitScript(countCalls);
    const [page, wall] = [await contexts[0].newPage(), await contexts[1].newPage()];
    page.setDefaultTimeout(15_000);
    await page.goto(lan.invite('operator', 'Operator'));
    await wall.goto(lan.invite('projector', 'Layar'));
    return new HeldDay(host, lan, browser, contexts, clock, page, wall);
  }

  /** Moves every clock at once; nothing else happens. What was done before is done at the time before. */
  async at(time: string): Promise<void> {
    await this.page.waitForFunction(() => (window as Counted).callsUnderWay === 0);
    const moment = this.clock.set(time);
    for (const context of this.contexts) await context.clock.setFixedTime(moment);
  }

  slide(kind: string): Locator {
    return this.wall.locator(`[data-slide=${kind}]`);
  }

  /** What the timer on the wall says, without what it is measured against. */
  async timerIs(text: string): Promise<void> {
    await expect(this.wall.locator('.slide-timer').first()).toContainText(new RegExp(`^${text}`));
  }

  /** A picture of the wall, to be looked at. */
  async look(name: string): Promise<void> {
    this.picture += 1;
    await this.wall.screenshot({ path: join(pictures, `${String(this.picture).padStart(2, '0')}-${name}.png`) });
  }

  /** A picture of the room that the operator works in. */
  async lookAtRoom(name: string): Promise<void> {
    await this.page.screenshot({ path: join(pictures, `room-${name}.png`) });
  }

  /** Keeps an exported document beside the pictures. */
  async keep(path: string, name: string): Promise<void> {
    await copyFile(path, join(pictures, `${name}.pdf`));
  }

  get state() {
    return this.host.state;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.lan.close();
    await this.host.end();
  }
}

const people = [
  'Siti Rahayu',
  'Eko Maulana, S.E.',
  'Hj. Dewi Lestari',
  'Gilang Saputra',
  'Fitri Maulana',
  'Budi Hartono',
];

async function register(host: RunningHost, number: number): Promise<void> {
  const name = `KSU Mekar Jaya ${String(number)}`;
  const added = await host.execute({ type: 'cooperative.add', fields: { ...cooperativeFields, name } });
  const [first] = added.ok ? added.value.events : [];
  if (first?.type !== 'cooperative.registered') throw new Error('no cooperative');
  const given = people[(number - 1) % people.length] ?? '';
  const fields = {
    ...participantFields,
    name: number > people.length ? `${given} ${String(number)}` : given,
    sex: number % 2 === 1 ? ('female' as const) : ('male' as const),
    cooperativeId: first.cooperative.id,
  };
  const came = await host.execute({ type: 'participant.add', fields, letterNo: `${String(number)}/SM/2026` });
  const [, second] = came.ok ? came.value.events : [];
  if (second?.type !== 'mandate.received') throw new Error('no delegate');
  await host.execute({ type: 'mandate.decide', ids: [second.letter.id], state: 'verified', reason: '' });
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sourcesOf, systemSources } from '../../electron/host';
import type { AssemblyCommand } from '../../shared/domain';
import { guidedActs, registeredCooperatives, registeredParticipants, runningItem } from '../../shared/domain';
import { dateOf } from '../../shared/text';
import { callerOf, RunningHost } from './running-host';

/* The example, and what is done in it, at hours at which a day, a month or a year ends (DAT-8). */

const hours = [
  '2026-11-26T00:30:00+07:00',
  '2026-11-26T02:35:00+07:00',
  '2026-11-26T12:00:00+07:00',
  '2026-11-26T23:50:00+07:00',
  '2026-12-01T00:01:00+07:00',
  '2027-01-01T00:30:00+07:00',
  '2028-02-29T00:30:00+07:00',
  '2028-03-01T00:30:00+07:00',
];

const zone = process.env['TZ'];
let host: RunningHost | null = null;
afterEach(async () => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  await host?.end();
  host = null;
});

async function accept(running: RunningHost, command: AssemblyCommand): Promise<void> {
  const reply = await running.execute(command);
  expect(reply.ok ? 'accepted' : `${command.type}: ${reply.refusal.code}`).toBe('accepted');
}

/** Marks invitations of today, checks somebody in and out, then does what the guide offers, act after act. */
async function goOn(running: RunningHost, now: string): Promise<void> {
  const ids = registeredCooperatives(running.state).map(({ id }) => id);
  const { timeZone } = running.state.facts.profile;
  await accept(running, { type: 'invitation.mark', ids, channel: 'letter', on: dateOf(now, timeZone) });
  const absent = registeredParticipants(running.state).find(({ id }) => !running.state.attendance.has(id));
  if (absent === undefined) throw new Error('everybody is there');
  await accept(running, { type: 'checkin.enter', participantId: absent.id, desk: 'Meja 1' });
  await accept(running, { type: 'checkin.leave', participantId: absent.id, desk: 'Meja 1' });
  const acts: string[] = [];
  while (acts.length < 40) {
    const command = guidedActs(running.state).find((act) => act.command !== null)?.command;
    if (command === undefined || command === null) break;
    await accept(running, command);
    acts.push(command.type);
  }
  expect(acts).toContain('agenda.finishItem');
}

describe('any hour', () => {
  for (const computer of ['Asia/Jakarta', 'America/New_York']) {
    it.each(hours)(`[DAT-8] the example is made and goes on at %s, on a computer in ${computer}`, async (hour) => {
      process.env['TZ'] = computer;
      host = await RunningHost.start({ sources: sourcesOf({ PALU_CLOCK: hour }) });
      await host.value('assemblies.createExample', {});
      const { startsOn, endsOn } = host.state.facts.profile;
      const today = dateOf(new Date(hour).toISOString(), 'WIB');
      expect([startsOn <= today, endsOn]).toEqual([true, today]);
      expect(runningItem(host.state.agenda)?.title).toBeDefined();
      await goOn(host, host.palu.program.options.sources.now());
    });
  }
});

describe('a clock that is set', () => {
  it('[DAT-8] a message of the host says what time it is there, also when nothing but its clock changed', async () => {
    let set = (): void => undefined;
    let now = '2026-11-26T09:00:00.000Z';
    host = await RunningHost.start({
      sources: {
        ...systemSources,
        now: () => now,
        onClockSet(listener) {
          set = listener;
          return () => undefined;
        },
      },
    });
    const heard: string[] = [];
    const stop = host.palu.dispatcher.subscribe(callerOf('operator'), ({ kind, sentAt }) =>
      heard.push(`${kind} ${sentAt}`),
    );
    expect(heard).toEqual(['opened', 'wall', 'export'].map((kind) => `${kind} 2026-11-26T09:00:00.000Z`));
    now = '2026-11-26T08:00:00.000Z';
    set();
    expect(heard.at(-1)).toBe('clock 2026-11-26T08:00:00.000Z');
    expect((await host.value('program.status', {})).now).toBe(now);
    stop();
  });

  it('[DAT-8] everybody who listens hears of it, and acts go on with the new time, forward and back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'palu-clock-'));
    const file = join(folder, 'clock');
    await writeFile(file, '2026-11-26T23:50:00+07:00');
    host = await RunningHost.withAssembly({ sources: sourcesOf({ PALU_CLOCK_FILE: file }) });
    let hear: (sentAt: string) => void = () => undefined;
    const stop = host.palu.dispatcher.subscribe(callerOf('projector'), ({ kind, sentAt }) => {
      if (kind === 'clock') hear(sentAt);
    });
    for (const [setTo, shown] of [
      ['2026-11-27T00:10:00+07:00', '2026-11-26T17:10'],
      ['2026-11-26T22:00:00+07:00', '2026-11-26T15:00'],
    ] as const) {
      const heard = new Promise<string>((resolve) => (hear = resolve));
      await writeFile(file, setTo);
      expect((await heard).slice(0, 16)).toBe(shown);
      await accept(host, { type: 'gavel.knock', knocks: 1, meaning: 'order' });
      expect(host.state.gavel.at(-1)?.at.slice(0, 16)).toBe(shown);
    }
    stop();
    await rm(folder, { recursive: true });
  });

  it('[DAT-8] goes on as before while its file is being written', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'palu-clock-')), 'clock');
    await writeFile(file, '2028-02-28T23:55:00.000Z');
    const { now } = sourcesOf({ PALU_CLOCK_FILE: file });
    expect(now()).toMatch(/^2028-02-28T23:5/);
    // A writer empties a file before it writes into it.
    await writeFile(file, '');
    expect(now()).toMatch(/^2028-02-28T23:5/);
    await writeFile(file, '2028-02-29T00:25:00.000Z');
    expect(now()).toMatch(/^2028-02-29T00:2/);
  });

  it('is told at the start where what was given is no instant', () => {
    expect(() => sourcesOf({ PALU_CLOCK: 'tengah malam' })).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { systemSources } from '../../electron/host';
import { evolveCommit, toJson } from '../../shared/domain';
import type { AssemblyCommand, AssemblyState } from '../../shared/domain';
import { commandAt, steps } from '../domain/any-step';
import { cooperativeFields, itemFields, participantFields, sessionFields } from '../domain/meeting';
import { seededRandom } from '../storage/faulty-disk';
import { callerOf, nextCommandId, RunningHost } from './running-host';

const acts = 10_000;
const minute = 60_000;

let host: RunningHost;
afterEach(() => host.end());

/** A hall with an agenda, on which anything can be tried. */
async function begin(): Promise<void> {
  const beginning: AssemblyCommand[] = [
    { type: 'cooperative.add', fields: cooperativeFields },
    ...Array.from({ length: 5 }, (_unused, index): AssemblyCommand => ({
      type: 'participant.add',
      fields: { ...participantFields, name: `Tamu ${String(index)}`, category: 'guest' },
      letterNo: '',
    })),
    {
      type: 'agenda.useTemplate',
      startsAt: '08:00',
      sessions: [
        { ...sessionFields, title: 'Pleno I', items: [itemFields, { ...itemFields, title: 'Kedua' }] },
        { ...sessionFields, title: 'Komisi A', kind: 'commission', commission: 'A', items: [itemFields] },
        { ...sessionFields, title: 'Pleno II', day: 2, items: [{ ...itemFields, fixedTime: '13:00' }] },
      ],
    },
  ];
  for (const command of beginning) expect((await host.execute(command)).ok).toBe(true);
}

it(`[DAT-1] [DAT-8] ${String(acts)} random acts under a clock that jumps: the journal played from zero is the record that the host had`, async () => {
  const random = seededRandom(20261126);
  let clock = Date.parse('2026-11-26T01:00:00.000Z');
  host = await RunningHost.withAssembly({ sources: { ...systemSources, now: () => new Date(clock).toISOString() } });
  await begin();
  const pressed = fc.sample(steps, { seed: 20261126, numRuns: 4 * acts });
  let done = 0;
  for (const [index, step] of pressed.entries()) {
    if (done === acts) break;
    // Mostly on by a little, now and then back, or to another day.
    const jump = random() < 0.02 ? (random() - 0.5) * 4000 : random() * 2;
    clock += Math.round(jump * minute);
    const command =
      index % 2 === 0 ? step(host) : commandAt(host, Math.floor(random() * 1000), Math.floor(random() * 1000));
    const reply = await host.open.execute(command, nextCommandId(), callerOf('operator'));
    if (reply.ok) done += 1;
  }
  expect(done).toBe(acts);
  const live = toJson(host.state);
  let replayed: AssemblyState | null = null;
  for await (const { commit } of host.open.log.read(1)) replayed = evolveCommit(replayed, commit);
  if (replayed === null) throw new Error('an empty journal');
  expect(toJson(replayed)).toEqual(live);
  const { id } = host.state.facts;
  host = await host.restart();
  await host.value('assemblies.open', { id });
  expect(toJson(host.state)).toEqual(live);
});

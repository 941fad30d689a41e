import { afterEach, describe, expect, it } from 'vitest';
import { systemSources } from '../../electron/host';
import type { AssemblyCommand } from '../../shared/domain';
import { cooperativeFields, participantFields } from '../domain/meeting';
import { RunningHost } from './running-host';

/** A host whose clock stands still until it is moved. */
class SlowHost {
  private constructor(
    readonly running: RunningHost,
    private readonly clock: { now: number },
  ) {}

  private static sources(clock: { readonly now: number }) {
    return { ...systemSources, now: () => new Date(clock.now).toISOString() };
  }

  static async open(): Promise<SlowHost> {
    const clock = { now: Date.parse('2026-11-26T01:00:00.000Z') };
    return new SlowHost(await RunningHost.withAssembly({ sources: SlowHost.sources(clock) }), clock);
  }

  /** Closed and opened again on the same folder, by the same clock. */
  async reopened(): Promise<SlowHost> {
    const { id } = this.running.state.facts;
    await this.running.palu.close();
    const { dataFolder } = this.running;
    const running = await RunningHost.start({ dataFolder, sources: SlowHost.sources(this.clock) });
    await running.value('assemblies.open', { id });
    return new SlowHost(running, this.clock);
  }

  /** Some minutes later something happens. */
  async after(minutes: number, command: AssemblyCommand) {
    this.clock.now += minutes * 60_000;
    const reply = await this.running.execute(command);
    if (!reply.ok) throw new Error(reply.refusal.code);
    return reply.value.events;
  }

  hallAt(clock: string) {
    return this.running.value('record.at', { at: `2026-11-26T${clock}.000Z` }, 'registrar');
  }
}

let host: SlowHost | null = null;
afterEach(async () => {
  await host?.running.end();
  host = null;
});

/** A delegation comes at 01.10, its entry is undone at 01.40, its cooperative becomes inactive at 02.00. */
async function morning(): Promise<SlowHost> {
  const slow = await SlowHost.open();
  host = slow;
  await slow.after(1, { type: 'cooperative.add', fields: { ...cooperativeFields, name: 'Koperasi Satu' } });
  const [cooperativeId] = slow.running.state.cooperatives.keys();
  if (cooperativeId === undefined) throw new Error('no cooperative');
  await slow.after(1, { type: 'participant.add', fields: { ...participantFields, cooperativeId }, letterNo: '1' });
  const [participantId] = slow.running.state.participants.keys();
  const [mandateId] = slow.running.state.mandates.keys();
  if (participantId === undefined || mandateId === undefined) throw new Error('nobody');
  await slow.after(1, { type: 'mandate.decide', ids: [mandateId], state: 'verified', reason: '' });
  const [entered] = await slow.after(7, { type: 'checkin.enter', participantId, desk: 'Meja 2' });
  if (entered?.type !== 'attendance.entered') throw new Error('not entered');
  await slow.after(30, { type: 'checkin.undo', participantId, markId: entered.markId, reason: 'salah kartu' });
  await slow.after(20, { type: 'cooperative.editMany', ids: [cooperativeId], change: { status: 'inactive' } });
  return slow;
}

describe('the record at a past instant', () => {
  it('[CHK-5] gives what the hall saw then: a later undo and a later change of status have not happened yet', async () => {
    const slow = await morning();
    expect((await slow.hallAt('01:05:00')).hall).toMatchObject({ heads: 0, quorum: { registered: 1, present: 0 } });
    const then = await slow.hallAt('01:30:00');
    expect(then).toMatchObject({ changedAt: '2026-11-26T01:10:00.000Z' });
    expect(then.hall).toMatchObject({
      heads: 1,
      entitled: 1,
      quorum: { registered: 1, present: 1, isMet: true },
      present: [{ name: 'Siti Rahayu', desk: 'Meja 2', mayVote: true }],
    });
    expect((await slow.hallAt('01:40:00')).hall).toMatchObject({ heads: 0, entitled: 1, quorum: { registered: 1 } });
    expect((await slow.hallAt('02:30:00')).hall).toMatchObject({ heads: 0, entitled: 0, quorum: { registered: 0 } });
  });

  it('[CHK-5] sees what was done since the last question, also after a snapshot and a restart', async () => {
    const slow = await morning();
    expect((await slow.hallAt('23:00:00')).seq).toBe(slow.running.open.seq);
    await slow.after(1, { type: 'cooperative.add', fields: { ...cooperativeFields, name: 'Koperasi Dua' } });
    expect((await slow.hallAt('23:00:00')).hall.quorum.registered).toBe(1);
    await slow.running.open.writeSnapshot();
    const again = await slow.reopened();
    host = again;
    expect((await again.hallAt('01:30:00')).hall).toMatchObject({ heads: 1, quorum: { present: 1 } });
    // Across the opening: what was done after it, and the moment before.
    const { seq } = again.running.open;
    await again.after(60, { type: 'cooperative.add', fields: { ...cooperativeFields, name: 'Koperasi Tiga' } });
    expect((await again.hallAt('23:00:00')).seq).toBe(seq + 1);
    expect((await again.hallAt('02:30:00')).seq).toBe(seq);
  });

  it('[CHK-5] many questions at once get each its own answer, over many commits', async () => {
    const slow = await morning();
    for (let index = 0; index < 1200; index++) {
      await slow.after(0, { type: 'projection.setBlack', isBlack: index % 2 === 0 });
    }
    const [late, early] = await Promise.all([slow.hallAt('03:00:00'), slow.hallAt('01:10:00')]);
    expect(late.seq).toBe(slow.running.open.seq);
    expect(early).toMatchObject({ seq: 5, hall: { heads: 1 } });
  });

  it('[CHK-5] before the assembly was recorded there is nothing to tell', async () => {
    const slow = await morning();
    expect(await slow.running.call('record.at', { at: '2020-01-01T00:00:00.000Z' })).toMatchObject({
      ok: false,
      refusal: { code: 'record.notBegun' },
    });
  });
});

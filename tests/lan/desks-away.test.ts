import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Outbox } from '../../renderer/client/outbox';
import type { OutboxStore } from '../../renderer/client/outbox';
import type { Caller, ClientCommand, ExecuteOutcome, Reply } from '../../shared/contract';
import { isPresent, openConflicts } from '../../shared/domain';
import type { AssemblyState, CommandId, DeviceId, ParticipantId } from '../../shared/domain';
import { participantFields } from '../domain/meeting';
import { RunningHost } from '../host/running-host';

/*
 * Three desks at the real host, with the very code by which a desk goes on alone: the network is cut and found again, answers get lost, pages
 * are killed and clocks are wrong, as a seed says. At the end there is one truth (CHK-7).
 */

const unreachable: Reply<never> = { ok: false, refusal: { code: 'contract.unreachable', params: {} } };

let host: RunningHost;
let people = 0;
beforeAll(async () => {
  host = await RunningHost.withAssembly();
});
afterAll(() => host.end());

/** Numbers between 0 and 1 that a seed says. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let commands = 0;
const nextId = (): CommandId => `away-test-${String((commands += 1)).padStart(6, '0')}` as CommandId;

/** A desk with its own copy of the record, which is as old as the last time that it heard the host. */
class Desk {
  private readonly kept = new Map<string, string>();
  private readonly store: OutboxStore = {
    read: () => [...this.kept.values()],
    put: (_assemblyId, commandId, text) => this.kept.set(commandId, text),
    remove: (_assemblyId, commandId) => this.kept.delete(commandId),
  };
  private readonly caller: Caller;
  private state: AssemblyState;
  private seq: number;
  outbox: Outbox;
  isConnected = true;
  /** How wrong its clock is while it cannot be compared, in milliseconds. */
  clockError = 0;
  /** Whether the host's answers reach it. */
  losesAnswers = false;
  /** What it told a person at the desk: done. */
  readonly told: { readonly commandId: CommandId; readonly participantId: ParticipantId }[] = [];

  constructor(readonly name: string) {
    this.caller = { actor: { role: 'registrar', name }, device: `lan-${name}` as DeviceId };
    this.state = host.state;
    this.seq = host.open.seq;
    this.outbox = this.opened();
  }

  private opened(): Outbox {
    const outbox = new Outbox({
      store: this.store,
      now: () => new Date(Date.now() + this.clockError).toISOString(),
      newId: nextId,
      send: async (acts) => {
        if (!this.isConnected) return unreachable;
        const reply = await host.palu.dispatcher.call('assembly.bring', { acts }, this.caller);
        return this.losesAnswers ? unreachable : (reply as Reply<readonly Reply<ExecuteOutcome>[]>);
      },
      changed: () => undefined,
    });
    outbox.openFor(String(this.state.facts.id));
    return outbox;
  }

  /** The page is gone in the middle of what it did, and loaded again. */
  kill(): void {
    this.outbox = this.opened();
  }

  async find(): Promise<void> {
    this.isConnected = true;
    this.losesAnswers = false;
    this.clockError = 0;
    await this.outbox.flush();
    this.state = host.state;
    this.seq = host.open.seq;
  }

  async scan(participantId: ParticipantId, kind: 'in' | 'out'): Promise<void> {
    const type = kind === 'in' ? 'checkin.enter' : 'checkin.leave';
    const command: ClientCommand = { type, participantId, desk: this.name };
    const commandId = nextId();
    if (this.isConnected && this.outbox.waiting.length === 0) {
      const params = { command, commandId };
      const reply = await host.palu.dispatcher.call('assembly.execute', params, this.caller);
      this.state = host.state;
      this.seq = host.open.seq;
      if (!this.losesAnswers) {
        if (reply.ok) this.told.push({ commandId, participantId });
        return;
      }
    }
    const reply = this.outbox.take(this.state, this.seq, command, commandId);
    if (reply?.ok === true) this.told.push({ commandId, participantId });
  }
}

async function person(): Promise<ParticipantId> {
  people += 1;
  const fields = { ...participantFields, category: 'guest' as const, name: `Tamu ${String(people)}` };
  const reply = await host.execute({ type: 'participant.add', fields, letterNo: '' });
  if (!reply.ok) throw new Error(reply.refusal.code);
  const event = reply.value.events.find((one) => one.type === 'participant.registered');
  if (event?.type !== 'participant.registered') throw new Error('nobody was registered');
  return event.participant.id;
}

describe('desks that are away', () => {
  it.each(Array.from({ length: 20 }, (_unused, index) => index * 10))(
    '[CHK-7] whatever is cut, lost and killed: each act that a desk told is in the record once (seeds %i to +9)',
    async (first) => {
      for (let seed = first; seed < first + 10; seed++) {
        const random = seeded(seed);
        const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
        const crowd = await Promise.all(Array.from({ length: 6 }, person));
        const desks = ['A', 'B', 'C'].map((name) => new Desk(`Meja ${name}${String(seed)}`));
        for (let step = 0; step < 40; step++) {
          const desk = pick(desks);
          const dice = random();
          if (dice < 0.6) await desk.scan(pick(crowd), random() < 0.7 ? 'in' : 'out');
          else if (dice < 0.7) desk.isConnected = false;
          else if (dice < 0.78) await desk.find();
          else if (dice < 0.84) desk.losesAnswers = true;
          else if (dice < 0.9) desk.kill();
          else if (dice < 0.95) desk.clockError = Math.floor((random() - 0.5) * 12 * 3_600_000);
          else await desk.outbox.flush();
        }
        for (const desk of desks) await desk.find();

        for (const { name, outbox, told } of desks) {
          expect(outbox.waiting, `seed ${String(seed)}, ${name}`).toEqual([]);
          expect(outbox.refused, `seed ${String(seed)}, ${name}`).toEqual([]);
          for (const { commandId, participantId } of told) {
            const outcome = await host.open.outcomeOf(commandId);
            if (outcome?.ok !== true)
              throw new Error(`seed ${String(seed)}: an act that was told is not in the record`);
            const about = outcome.value.events.filter(
              (one) => 'participantId' in one && one.participantId === participantId,
            );
            expect(about, `seed ${String(seed)}, ${commandId}`).toHaveLength(1);
          }
        }
        for (const id of crowd) {
          const marks = host.state.attendance.get(id) ?? [];
          // Nobody is inside twice: entries and exits follow one another.
          const kinds = marks.map(({ kind }) => kind);
          expect(kinds, `seed ${String(seed)}`).toEqual(kinds.map((_kind, index) => (index % 2 === 0 ? 'in' : 'out')));
          expect(isPresent(host.state, id)).toBe(kinds.at(-1) === 'in');
        }
      }
    },
  );

  it('[CHK-7] the schedules do bring conflicts, so that what they show is shown of conflicts, too', () => {
    const reasons = new Set(openConflicts(host.state).map(({ why }) => why));
    for (const why of ['alreadyInside', 'notInside', 'laterMark'] as const) expect(reasons).toContain(why);
  });

  it('[CHK-7] an act that the host will never take holds up none behind it, and is put before a person', async () => {
    const desk = new Desk('Meja racun');
    const [one, another] = [await person(), await person()];
    await desk.find();
    desk.isConnected = false;
    await desk.scan(one, 'in');
    await desk.scan(another, 'in');
    const poisoned = desk.outbox.waiting[0];
    if (poisoned === undefined) throw new Error('nothing waits');
    Object.assign(poisoned.command, { participantId: 'somebody-else-01' });
    await desk.find();
    expect(desk.outbox.waiting).toEqual([]);
    expect(desk.outbox.refused).toMatchObject([{ refusal: { code: 'checkin.unknownParticipant' } }]);
    expect(isPresent(host.state, another)).toBe(true);
    desk.outbox.forgetRefused();
    expect(desk.outbox.refused).toEqual([]);
  });

  it('[CHK-7] two pages of one desk lose nothing to each other, and what both have acts once', async () => {
    const desk = new Desk('Meja ganda');
    const [one, another] = [await person(), await person()];
    await desk.find();
    desk.isConnected = false;
    const first = desk.outbox;
    desk.kill();
    const second = desk.outbox;
    desk.outbox = first;
    await desk.scan(one, 'in');
    desk.outbox = second;
    await desk.scan(another, 'in');
    // Both are closed; a third page finds what either did.
    desk.kill();
    expect(desk.outbox.waiting).toHaveLength(2);
    await desk.find();
    await first.flush();
    await second.flush();
    for (const id of [one, another]) expect(host.state.attendance.get(id)).toHaveLength(1);
    expect(openConflicts(host.state).filter(({ desk: name }) => name === 'Meja ganda')).toEqual([]);
  });

  it('[CHK-7] five hundred acts come over in their order, and the desk shows them before as after', async () => {
    const desk = new Desk('Meja panjang');
    const crowd: ParticipantId[] = [];
    for (let index = 0; index < 250; index++) crowd.push(await person());
    await desk.find();
    desk.isConnected = false;
    for (const id of crowd) await desk.scan(id, 'in');
    for (const id of crowd) await desk.scan(id, 'out');
    expect(desk.outbox.waiting).toHaveLength(500);
    expect(isPresent(desk.outbox.view(host.state), crowd[0] as ParticipantId)).toBe(false);
    expect(desk.outbox.view(host.state).attendance.get(crowd[249] as ParticipantId)).toHaveLength(2);
    await desk.find();
    expect(desk.outbox.waiting).toEqual([]);
    expect(crowd.every((id) => (host.state.attendance.get(id) ?? []).length === 2)).toBe(true);
    expect(openConflicts(host.state).filter(({ desk: name }) => name === 'Meja panjang')).toEqual([]);
  });
});

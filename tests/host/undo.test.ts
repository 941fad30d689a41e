import { afterEach, describe, expect, it } from 'vitest';
import { undoneActs } from '../../shared/domain';
import type { AssemblyCommand, Role } from '../../shared/domain';
import { cooperativeFields, participantFields } from '../domain/meeting';
import { nextCommandId, RunningHost } from './running-host';

let host: RunningHost | null = null;
afterEach(async () => {
  await host?.end();
  host = null;
});

async function open(): Promise<RunningHost> {
  host = await RunningHost.withAssembly();
  return host;
}

/** The number of the commit that a command made. @throws where it is refused. */
async function act(running: RunningHost, command: AssemblyCommand, role: Role = 'operator'): Promise<number> {
  const reply = await running.execute(command, nextCommandId(), role);
  if (!reply.ok) throw new Error(reply.refusal.code);
  return reply.value.seq;
}

function add(name: string): AssemblyCommand {
  return { type: 'cooperative.add', fields: { ...cooperativeFields, name } };
}

describe('undoing at the host', () => {
  it('[DAT-4] opens an act with what it changed and whether it can be taken back', async () => {
    const running = await open();
    const seq = await act(running, add('KSU Maju'));
    const entry = await running.value('record.entry', { seq });
    expect(entry.wayBack).toEqual({ ok: true, asksReason: false });
    expect(entry.changes).toContainEqual({ of: '', field: 'cooperative.name', before: null, after: 'KSU Maju' });
    const first = await running.value('record.entry', { seq: 1 });
    expect(first.wayBack).toMatchObject({ ok: false, refusal: { code: 'undo.isTrace' } });
    expect(await running.call('record.entry', { seq: 99 })).toMatchObject({
      ok: false,
      refusal: { code: 'undo.unknown' },
    });
  });

  it('[UX-4] takes an act back long after, also after the host was closed', async () => {
    const running = await open();
    const seq = await act(running, add('KSU Maju'));
    for (let index = 0; index < 20; index++) await act(running, add(`Koperasi ${String(index)}`));
    const { id } = running.state.facts;
    await running.palu.close();
    const later = await RunningHost.start({ dataFolder: running.dataFolder });
    host = later;
    await later.value('assemblies.open', { id });
    await later.value('record.undo', { seq, reason: '', commandId: nextCommandId() });
    const undone = later.state.cooperatives.find(({ name }) => name === 'KSU Maju');
    expect(undone?.isRemoved).toBe(true);
    expect(undoneActs(later.state).has(seq)).toBe(true);
  });

  it('[DAT-1] the same command takes back once', async () => {
    const running = await open();
    const seq = await act(running, add('KSU Maju'));
    const params = { seq, reason: '', commandId: nextCommandId() };
    const first = await running.value('record.undo', params);
    const again = await running.value('record.undo', params);
    expect(again.seq).toBe(first.seq);
    expect(running.state.seq).toBe(first.seq);
  });

  it('[UX-1] finds the newest act of the device that asks, and passes over what was undone', async () => {
    const running = await open();
    const mine = await act(running, add('KSU Satu'));
    const newest = await act(running, add('KSU Dua'));
    await act(running, add('KSU Tiga'), 'registrar');
    expect((await running.value('record.undoable', {}))?.seq).toBe(newest);
    await running.value('record.undo', { seq: newest, reason: '', commandId: nextCommandId() });
    expect((await running.value('record.undoable', {}))?.seq).toBe(mine);
    await running.value('record.undo', { seq: mine, reason: '', commandId: nextCommandId() });
    expect(await running.value('record.undoable', {})).toBeNull();
  });

  it('[LAN-2] lets nobody take back by undoing what he may not do', async () => {
    const running = await open();
    const seq = await act(running, add('KSU Maju'));
    const reply = await running.call('record.undo', { seq, reason: '', commandId: nextCommandId() }, 'registrar');
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'contract.forbidden' } });
    expect(running.state.cooperatives.last()?.isRemoved).toBe(false);
    const client = await running.call(
      'assembly.execute',
      { command: { type: 'act.undo', seq, acts: [] } as never, commandId: nextCommandId() },
      'operator',
    );
    expect(client).toMatchObject({ ok: false, refusal: { code: 'contract.invalid' } });
  });

  it('[REG-7] gives back a corrected national ID, and tells it to nobody', async () => {
    const running = await open();
    const fields = { ...participantFields, category: 'guest' as const, nationalId: '3216014507800009' };
    await act(running, { type: 'participant.add', fields, letterNo: '' });
    const [person] = running.state.participants.values();
    if (person === undefined) throw new Error('nobody');
    const seq = await act(running, {
      type: 'participant.edit',
      id: person.id,
      revision: person.revision,
      fields: { ...fields, nationalId: '3216014507800017', name: 'Budi' },
    });
    const told = [
      await running.value('record.entry', { seq }),
      await running.value('record.undo', { seq, reason: '', commandId: nextCommandId() }),
    ];
    expect(JSON.stringify(told)).not.toMatch(/\d{16}/);
    expect(running.state.participants.get(person.id)).toMatchObject({
      name: fields.name,
      nationalId: '3216014507800009',
    });
  });
});

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPresent } from '../../shared/domain';
import type { ParticipantId } from '../../shared/domain';
import { participantFields } from '../domain/meeting';
import { callerOf, nextCommandId, RunningHost } from '../host/running-host';

/** A hall of so many guests, who enter without a mandate. */
export async function withGuests(count: number, dataFolder?: string) {
  const host = await RunningHost.withAssembly(dataFolder === undefined ? {} : { dataFolder });
  const participants = Array.from({ length: count }, (_unused, index) => ({
    fields: { ...participantFields, category: 'guest' as const, name: `Tamu ${String(index)} Rahayu Sentosa` },
    letterNo: '',
  }));
  const reply = await host.open.execute(
    {
      type: 'registry.applyImport',
      kind: 'participants',
      fileName: 'bench.csv',
      fileSha256: '',
      mapping: {},
      cooperatives: [],
      participants,
      rejectedRows: 0,
    },
    nextCommandId(),
    callerOf('operator'),
  );
  if (!reply.ok) throw new Error(reply.refusal.code);
  const people = host.state.participants
    .valueSeq()
    .sortBy((one) => one.number)
    .map((one) => one.id)
    .toArray();
  return { host, people };
}

/** So many marks at the desks: everybody comes, goes and comes again. */
export async function checkIns(host: RunningHost, people: readonly ParticipantId[], count: number): Promise<void> {
  const together = Math.min(500, people.length);
  for (let done = 0; done < count; done += together) {
    const turns = Array.from({ length: Math.min(together, count - done) }, (_unused, index) => {
      const participantId = people[(done + index) % people.length];
      if (participantId === undefined) throw new Error('nobody there');
      const type = isPresent(host.state, participantId) ? 'checkin.leave' : 'checkin.enter';
      return host.execute({ type, participantId, desk: 'Meja 1' });
    });
    for (const reply of await Promise.all(turns)) if (!reply.ok) throw new Error(reply.refusal.code);
  }
}

/** A data folder with one closed assembly of this size. */
export async function largeAssembly(participants: number, entries: number): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'palu-bench-'));
  const { host, people } = await withGuests(participants, dataFolder);
  await checkIns(host, people, entries);
  await host.palu.close();
  return dataFolder;
}

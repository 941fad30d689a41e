import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AssemblyEvent, ParticipantId, StoredCommit } from '../../shared/domain';
import { participantFields } from '../domain/meeting';
import { seededRandom } from '../storage/faulty-disk';
import { HostProcess } from './host-process';
import { RunningHost } from './running-host';

const kills = 200;
const guests = 400;

/** An assembly with guests who can come and go, made by the host and closed again. */
async function prepare(
  dataFolder: string,
): Promise<{ readonly id: string; readonly people: readonly ParticipantId[] }> {
  const host = await RunningHost.withAssembly({ dataFolder });
  const fields = { ...participantFields, category: 'guest' as const };
  await Promise.all(
    Array.from({ length: guests }, (_unused, index) =>
      host.execute({ type: 'participant.add', fields: { ...fields, name: `Tamu ${String(index)}` }, letterNo: '' }),
    ),
  );
  const { id } = host.state.facts;
  const people = [...host.state.participants.keys()];
  await host.palu.close();
  return { id, people };
}

it(`[DAT-1] ${String(kills)} kills of the running host at random instants lose no acknowledged act and repeat none`, async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'palu-crash-'));
  const { id, people } = await prepare(dataFolder);
  const random = seededRandom(20261126);
  const acknowledged = new Set<string>();
  const inside = new Set<ParticipantId>();
  let seen = 0;
  let sent = 0;
  let answered = 0;
  for (let round = 0; round <= kills; round++) {
    const host = await HostProcess.start(dataFolder);
    expect(await host.call('assemblies.open', { id })).toMatchObject({ ok: true });
    const since = await host.call('assembly.since', { seq: seen });
    const commits = (since?.value ?? []) as StoredCommit<AssemblyEvent>[];
    expect(commits.map((commit) => commit.seq)).toEqual(commits.map((_commit, index) => seen + 1 + index));
    seen += commits.length;
    for (const commit of commits) {
      acknowledged.delete(commit.commandId);
      for (const event of commit.events) {
        if (event.type !== 'attendance.entered' && event.type !== 'attendance.left') continue;
        // Nobody enters twice or leaves without having entered: nothing was done twice.
        expect(inside.has(event.participantId)).toBe(event.type === 'attendance.left');
        if (event.type === 'attendance.entered') inside.add(event.participantId);
        else inside.delete(event.participantId);
      }
    }
    // Everything that was answered stands in the journal by now.
    expect([...acknowledged]).toEqual([]);
    if (round === kills) {
      await host.kill();
      break;
    }
    const deadly = Math.floor(random() * 25);
    let answers = 0;
    const death = new Promise<void>((resolve) => {
      const next = async (lane: number): Promise<void> => {
        for (let turn = 0; ; turn++) {
          sent += 1;
          const commandId = `crash-command-${String(sent)}`;
          const participantId = people[(lane * 50 + turn * 7 + round) % people.length];
          const type = random() < 0.5 ? 'checkin.enter' : 'checkin.leave';
          const reply = await host.call('assembly.execute', {
            commandId,
            command: { type, participantId, desk: `Meja ${String(lane + 1)}` },
          });
          if (reply === null) return;
          if (reply.ok) acknowledged.add(commandId);
          answers += 1;
          if (answers >= deadly) resolve();
        }
      };
      const lanes = Array.from({ length: 8 }, (_unused, lane) => next(lane));
      void Promise.all(lanes).then(() => {
        resolve();
      });
    });
    await death;
    await host.kill();
    answered += answers;
  }
  expect(answered).toBeGreaterThan(kills * 5);
  await rm(dataFolder, { recursive: true });
}, 600_000);

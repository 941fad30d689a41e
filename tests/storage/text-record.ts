import { openFolder, plainCodec } from '../../electron/storage';
import type { FileSystem, OpenFolder, Replay } from '../../electron/storage';
import { commitOf } from './test-event';
import type { TestEvent } from './test-event';

/** The simplest record: every text that was said, in order. */
export interface TextRecord {
  readonly texts: readonly string[];
}

export type OpenTexts = OpenFolder<TestEvent, TextRecord>;

export const textReplay: Replay<TestEvent, TextRecord> = {
  codec: plainCodec<TestEvent>(),
  fingerprint: 'texts',
  revive(json) {
    if (!Array.isArray(json['texts'])) throw new Error('the snapshot has no texts');
    return { texts: json['texts'] as string[] };
  },
  evolve: (state, { events }) => ({ texts: [...(state?.texts ?? []), ...events.map(({ text }) => text)] }),
};

export const now = '2026-11-26T01:00:00.000Z';

export function openTexts(
  fs: FileSystem,
  folder: string,
  change: Partial<Replay<TestEvent, TextRecord>> = {},
  takeOver = false,
): Promise<OpenTexts> {
  return openFolder({ fs, folder, now: () => now, replay: { ...textReplay, ...change }, takeOver });
}

export function textsIn({ state }: OpenTexts): readonly string[] {
  return state?.texts ?? [];
}

/** Appends so many commits, each with an fsync of its own. */
export async function say({ log }: OpenTexts, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const seq = log.position.seq + 1;
    await log.append(seq, commitOf(`catatan ${String(seq)}`));
  }
}

/** Writes a snapshot of the folder as it is in the journal now. */
export async function snap(opened: OpenTexts, extra: object = {}): Promise<void> {
  const texts: string[] = [];
  const commandIds: string[] = [];
  for await (const { commit } of opened.log.read(1)) {
    texts.push(...commit.events.map(({ text }) => text));
    commandIds.push(commit.commandId);
  }
  await opened.writeSnapshot({ state: { texts, ...extra }, position: opened.log.position, commandIds });
}

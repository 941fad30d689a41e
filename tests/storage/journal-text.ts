import { assemblyCodec } from '../../electron/host/codec';
import { checkLine, firstPrev, openLine } from '../../electron/storage/journal-line';
import type { AssemblyEvent, StoredCommit } from '../../shared/domain';

/** A commit of a journal, and in which format its line is. */
export interface ReadCommit {
  readonly commit: StoredCommit<AssemblyEvent>;
  readonly format: 1 | 2;
}

/** The commits of a journal's text, each line checked. @throws Error for the first that is not good. */
export function commitsIn(journal: string): readonly ReadCommit[] {
  const reader = assemblyCodec.reader();
  let prev = firstPrev;
  return journal
    .split('\n')
    .filter(Boolean)
    .map((text, index) => {
      const checked = checkLine(Buffer.from(text), index + 1, prev);
      const line = typeof checked === 'string' ? { ok: false as const, fault: checked } : openLine(checked, reader);
      if (!line.ok) throw new Error(`line ${String(index + 1)}: ${line.fault}`);
      prev = line.hash;
      return { commit: line.commit, format: line.format };
    });
}

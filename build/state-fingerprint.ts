import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that decides which state a record leads to: the rules, the counting, and the words that it keeps. */
const folders = ['shared/domain', 'shared/counting', 'shared/text'];

/**
 * A fingerprint of the program's understanding of a record: SHA-256 in hex over the paths below a folder and the contents of all files
 * that a state is computed by. Two programs of one fingerprint make the same state of the same journal.
 */
export function stateFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
    for (const name of names.sort()) {
      // Line ends differ between checkouts of one commit.
      const content = readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n');
      hash.update(JSON.stringify([name, content]));
    }
  }
  return hash.digest('hex');
}

import { join } from 'node:path';
import type { FileSystem } from '../storage';

/** A folder of this name that is not there yet: with a number where the name is taken. */
export async function freeFolder(fs: FileSystem, parent: string, name: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const folder = join(parent, attempt === 1 ? name : `${name}-${String(attempt)}`);
    if (!(await fs.exists(folder))) return folder;
  }
}

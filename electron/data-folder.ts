import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where everything lies: `--data-dir=…`, else PALU_DATA_DIR, else `Palu` in the person's home folder. */
export function dataFolder(args: readonly string[], environment: NodeJS.ProcessEnv): string {
  const given = args.find((arg) => arg.startsWith('--data-dir='))?.slice('--data-dir='.length);
  return resolve(given ?? environment['PALU_DATA_DIR'] ?? join(homedir(), 'Palu'));
}

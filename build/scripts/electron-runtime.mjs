import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const cacheFolder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'palu');
export const standInVersion = '25.1.1';
export const standInFolder = join(cacheFolder, `electron-stand-in-${standInVersion}`);

const officialFolder = join(root, 'node_modules', 'electron');

/**
 * The Electron of this machine: the official one where its binary could be fetched, else the stand-in from the package registry.
 * @returns {{ kind: 'official' | 'stand-in', version: string, dist: string, executable: string } | null}
 */
export function electronRuntime() {
  const pathFile = join(officialFolder, 'path.txt');
  const version = JSON.parse(readFileSync(join(officialFolder, 'package.json'), 'utf8')).version;
  if (existsSync(pathFile)) {
    const executable = join(officialFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
    if (existsSync(executable)) return { kind: 'official', version, dist: join(officialFolder, 'dist'), executable };
  }
  const standIn = join(standInFolder, 'electron');
  if (existsSync(standIn))
    return { kind: 'stand-in', version: standInVersion, dist: standInFolder, executable: standIn };
  return null;
}

/** Switches that a root user on Linux cannot do without. */
export function electronSwitches() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

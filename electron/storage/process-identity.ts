import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from './file-system';

/** Whether the process that something belongs to still runs; `unknown` where that cannot be proved from here. */
type Liveness = 'running' | 'gone' | 'unknown';

interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** Machine, boot and start of the process, where the system tells them; empty elsewhere. */
  readonly process: string;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** When a process started, in ticks since the boot: with the boot, it never belongs to two. Empty where it does not run. */
function startOf(pid: number): string {
  const stat = textOf(`/proc/${String(pid)}/stat`);
  // The name in parentheses may hold anything; the start is the 20th field behind it. A zombie runs no more.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === undefined || state === 'Z' || state === 'X' ? '' : (fields[18] ?? '');
}

/** Machine and boot, by ids of the system; empty where there are none. */
const boot = ((): string => {
  const [machine, id] = [textOf('/etc/machine-id'), textOf('/proc/sys/kernel/random/boot_id')];
  return id === '' ? '' : `${machine}/${id}`;
})();

function processOf(pid: number): string {
  const start = boot === '' ? '' : startOf(pid);
  return start === '' ? '' : `${boot}/${start}`;
}

export const thisProcess: ProcessIdentity = {
  pid: process.pid,
  host: hostname(),
  process: processOf(process.pid),
};

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Whether a process still runs, without any clock: by boot and start where the system tells them, else by its number alone. */
export function livenessOf({ pid, host, process: identity }: ProcessIdentity): Liveness {
  if (host !== thisProcess.host) return 'unknown';
  const [machine, bootId] = identity.split('/');
  if (identity !== '' && boot !== '') {
    const [ownMachine, ownBoot] = boot.split('/');
    // Two computers may have one name; without an id of the machine that cannot be told.
    if (machine !== ownMachine) return 'unknown';
    if (bootId !== ownBoot) return machine === '' ? 'unknown' : 'gone';
    return processOf(pid) === identity ? 'running' : 'gone';
  }
  return isRunning(pid) ? 'unknown' : 'gone';
}

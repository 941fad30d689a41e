import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { programFolder } from './running-host';

/** The headless program as a process of its own, asked over HTTP as a second laptop asks it. */
export class HostProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly origin: string,
    private readonly cookie: string,
    private readonly ended: Promise<void>,
  ) {}

  /**
   * @param environment what the process finds in its environment besides that of the test.
   * @throws Error where it ends before it says where it can be asked.
   */
  static async start(dataFolder: string, environment: Readonly<Record<string, string>> = {}): Promise<HostProcess> {
    const child = spawn(process.execPath, [join(programFolder, 'electron/headless.cjs'), `--data-dir=${dataFolder}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const ended = new Promise<void>((resolve) => {
      child.on('exit', () => {
        resolve();
      });
    });
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const [found] = /http:\/\/\S+\/masuk\/\w+/.exec(text) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.on('exit', () => {
        reject(new Error(`the host did not start: ${text}`));
      });
    });
    const joined = await fetch(address, { redirect: 'manual' });
    const cookie = (joined.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    return new HostProcess(child, new URL(address).origin, cookie, ended);
  }

  /** The answer, or null where the process died before it gave one. */
  async call(method: string, params: unknown): Promise<{ ok: boolean; value?: unknown; refusal?: unknown } | null> {
    try {
      const response = await fetch(`${this.origin}/api/call/${method}`, {
        method: 'POST',
        headers: { cookie: this.cookie, 'content-type': 'application/json' },
        body: JSON.stringify(params),
      });
      return (await response.json()) as { ok: boolean };
    } catch {
      return null;
    }
  }

  /** Ends it as a power cut ends a process: at once, whatever it is at. Answers when it is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

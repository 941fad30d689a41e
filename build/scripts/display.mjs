import { spawn } from 'node:child_process';

/** A virtual display with a number that the server itself finds free; null where there is a display already. */
export function startDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.on('error', reject);
    server.stdio[3].on('data', (chunk) => resolve({ name: `:${String(chunk).trim()}`, stop: () => server.kill() }));
  });
}

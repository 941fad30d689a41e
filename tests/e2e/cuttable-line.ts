import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line between a browser and the host that can be cut and mended: what comes in goes on to the host as if it had come directly. */
export interface CuttableLine {
  readonly origin: string;
  cut(): void;
  /** Nothing comes through any more, and nobody is told: a cable that was pulled. */
  hush(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function lineTo(hostOrigin: string): Promise<CuttableLine> {
  const host = new URL(hostOrigin);
  let isCut = false;
  let isHushed = false;
  const silenced = new Set<() => void>();
  const server = createServer((incoming, outgoing) => {
    if (isHushed) return;
    if (isCut) {
      incoming.socket.destroy();
      return;
    }
    const headers = { ...incoming.headers, host: host.host };
    if (headers.origin !== undefined) headers.origin = host.origin;
    const passed = request(
      { hostname: host.hostname, port: host.port, path: incoming.url, method: incoming.method, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        const hush = () => answer.unpipe(outgoing).resume();
        silenced.add(hush);
        outgoing.on('close', () => silenced.delete(hush));
      },
    );
    passed.on('error', () => incoming.socket.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    hush() {
      isHushed = true;
      for (const hush of silenced) hush();
    },
    cut() {
      isCut = true;
      server.closeAllConnections();
    },
    mend() {
      isCut = false;
      isHushed = false;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

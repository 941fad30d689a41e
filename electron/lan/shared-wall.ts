import { networkInterfaces } from 'node:os';
import type { Dispatcher, NetworkSummary } from '../../shared/contract';
import { watchingLivesMs } from './join-codes';
import type { JoinedDevice } from './join-codes';
import type { LanOptions, LanServer } from './server';

/** The browsers that watch, and where they look for the wall. */
export interface WallAudience {
  readonly address: string;
  readonly port: number;
  readonly devices: readonly JoinedDevice[];
}

interface WallMemory {
  readonly read: () => WallAudience | null;
  readonly write: (audience: WallAudience | null) => Promise<void>;
}

interface SharedWallOptions {
  readonly dispatcher: () => Dispatcher;
  readonly pagesFolder: string;
  readonly contentSecurityPolicy: string;
  /** Keeps the audience while the program is closed. */
  readonly memory: () => WallMemory;
}

function addresses(): readonly (NetworkSummary & { readonly isInternal: boolean })[] {
  return Object.entries(networkInterfaces()).flatMap(([name, found = []]) =>
    found
      .filter(({ family }) => family === 'IPv4')
      .map(({ address, internal }) => ({ name, address, isInternal: internal })),
  );
}

/**
 * The projector for another laptop on the venue's network: off until the operator switches it on, on one chosen interface, and with
 * nothing to be had there but the wall (LAN-1, PRJ-1). Shared again on the same address after the program was closed or broke down, it has
 * the same port and knows its browsers again, so that nobody has to walk to them with a new link.
 */
export class SharedWall {
  private running: { readonly address: string; readonly server: LanServer } | null = null;

  constructor(private readonly options: SharedWallOptions) {}

  /** The networks that this computer is in. */
  networks(): readonly NetworkSummary[] {
    return addresses()
      .filter(({ isInternal }) => !isInternal)
      .map(({ name, address }) => ({ name, address }));
  }

  /** On which address the wall is shared now, or null. */
  get address(): string | null {
    return this.running?.address ?? null;
  }

  /** Shares on an address of this computer and answers with a link that lets one browser in; null where it has no such address. */
  async share(address: string): Promise<string | null> {
    if (this.running?.address !== address) {
      await this.stop();
      if (!addresses().some((one) => one.address === address)) return null;
      this.running = { address, server: await this.serve(address) };
    }
    return this.running.server.invite('projector', 'Layar lain');
  }

  private async serve(address: string): Promise<LanServer> {
    const { dispatcher, pagesFolder, contentSecurityPolicy, memory } = this.options;
    const before = memory().read();
    const devices = before?.devices.filter(({ joinedAt }) => Date.now() - joinedAt < watchingLivesMs) ?? [];
    const options: LanOptions = {
      dispatcher: dispatcher(),
      pagesFolder,
      hostname: address,
      port: 0,
      contentSecurityPolicy,
      onJoined: (joined, port) => {
        // Where it cannot be kept, the browser needs a new link after a restart, no more.
        void memory()
          .write({ address, port, devices: joined })
          .catch(() => undefined);
      },
    };
    // The program starts without the code of the server: most assemblies never share.
    const { startLanServer } = await import('./server');
    if (before?.address !== address || devices.length === 0) return startLanServer(options);
    return startLanServer({ ...options, port: before.port, joined: devices }).catch(() => startLanServer(options));
  }

  /** Every browser that watches is cut off for good. @throws where that cannot be written down. */
  async stop(): Promise<void> {
    const isShared = this.running !== null;
    await this.close();
    if (isShared) await this.options.memory().write(null);
  }

  /** The program ends; who watched is known again when it is shared again. */
  async close(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.server.close();
  }
}

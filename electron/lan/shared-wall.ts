import { networkInterfaces } from 'node:os';
import type { Dispatcher, NetworkSummary } from '../../shared/contract';
import type { LanServer } from './server';

export interface SharedWallOptions {
  readonly dispatcher: () => Dispatcher;
  readonly pagesFolder: string;
  readonly contentSecurityPolicy: string;
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
 * nothing to be had there but the wall (LAN-1, PRJ-1).
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
      const { dispatcher, pagesFolder, contentSecurityPolicy } = this.options;
      // The program starts without the code of the server: most assemblies never share.
      const { startLanServer } = await import('./server');
      const server = await startLanServer({
        dispatcher: dispatcher(),
        pagesFolder,
        hostname: address,
        port: 0,
        contentSecurityPolicy,
      });
      this.running = { address, server };
    }
    return this.running.server.invite('projector', 'Layar lain');
  }

  /** Every browser that watches is cut off. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = null;
    await running?.server.close();
  }
}

import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ownCertificate, VenueServer } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import { nodeFileSystem } from '../../electron/storage';
import type { InvitedRole, Invitation } from '../../shared/contract';
import { programFolder, RunningHost } from './running-host';

/** Of the program as it is built: a second Palu compares it with its own. */
export const { version: programVersion } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { readonly version: string };

/** The real host with its venue, as the program starts on a folder. */
export class VenueHost {
  private constructor(
    readonly host: RunningHost,
    readonly server: VenueServer,
  ) {}

  static async start(dataFolder?: string): Promise<VenueHost> {
    const server: VenueServer = new VenueServer({
      version: programVersion,
      dispatcher: () => host.palu.dispatcher,
      pagesFolder: join(programFolder, 'renderer'),
      contentSecurityPolicy,
      certificate: () => ownCertificate(nodeFileSystem, join(host.dataFolder, 'sertifikat'), Date.now()),
      assembly: () => host.palu.program.host?.state.facts.id ?? null,
      now: () => Date.parse(host.palu.program.options.sources.now()),
      memory: () => host.palu.program.settings.venueMemory,
    });
    const host: RunningHost = await RunningHost.start({
      surroundings: { version: '0', runtime: 'test', openProjector: null, hasWindows: false, venue: server },
      ...(dataFolder === undefined ? {} : { dataFolder }),
    });
    return new VenueHost(host, server);
  }

  /** Serves on this computer's own address. */
  async serve(): Promise<void> {
    await this.host.value('devices.serve', { address: '127.0.0.1' });
  }

  /** A link by which one device joins. */
  invite(role: InvitedRole, name: string = role): Promise<Invitation> {
    return this.host.value('devices.invite', { role, name });
  }

  /** Ends as a program that is closed, or that breaks down: who had joined is known again. */
  async close(): Promise<void> {
    await this.server.close();
    await this.host.palu.close();
  }

  async end(): Promise<void> {
    await this.server.close();
    await this.host.palu.close();
    await rm(this.host.dataFolder, { recursive: true, force: true });
  }
}

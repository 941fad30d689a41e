import { join } from 'node:path';
import { SharedWall } from '../../electron/lan';
import { contentSecurityPolicy } from '../../electron/security/content-security-policy';
import { programFolder, RunningHost } from './running-host';

/** The real host with a wall that can be shared, as the program starts on a folder. */
export class SharingHost {
  private constructor(
    readonly host: RunningHost,
    readonly wall: SharedWall,
  ) {}

  static async start(dataFolder?: string): Promise<SharingHost> {
    const wall: SharedWall = new SharedWall({
      dispatcher: () => host.palu.dispatcher,
      pagesFolder: join(programFolder, 'renderer'),
      contentSecurityPolicy,
      memory: () => host.palu.program.settings.wallMemory,
    });
    const host: RunningHost = await RunningHost.start({
      surroundings: { version: '0', runtime: 'test', openProjector: null, hasWindows: false, wall },
      ...(dataFolder === undefined ? {} : { dataFolder }),
    });
    return new SharingHost(host, wall);
  }

  /** The link by which one browser joins. */
  async link(): Promise<string> {
    const { link } = await this.host.value('projector.share', { address: '127.0.0.1' });
    if (link === null) throw new Error('nothing is shared');
    return link;
  }

  /** Ends as a program that is closed; who watches is known again. */
  async close(): Promise<void> {
    await this.wall.close();
    await this.host.palu.close();
  }

  async end(): Promise<void> {
    await this.wall.stop();
    await this.host.end();
  }
}

import { join } from 'node:path';
import { dataFolder } from './data-folder';
import { sourcesOf, startPalu } from './host';
import type { Palu } from './host';
import { ownCertificate, startLanServer, usualPorts, VenueServer } from './lan';
import type { LanServer } from './lan';
import { contentSecurityPolicy } from './security/content-security-policy';
import { nodeFileSystem } from './storage';

/* The same host without Electron: for a machine without a display. It serves the operator's screens on this computer only. */

function portOf(args: readonly string[]): number {
  const given = args.find((arg) => arg.startsWith('--port='))?.slice('--port='.length);
  return given === undefined ? 0 : Number(given);
}

async function start(): Promise<void> {
  const programFolder = join(__dirname, '..');
  const folder = dataFolder(process.argv, process.env);
  const parts: { lan: LanServer | null } = { lan: null };
  const venue = new VenueServer({
    ports: usualPorts,
    version: PALU_VERSION,
    dispatcher: () => palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    contentSecurityPolicy,
    certificate: () => ownCertificate(nodeFileSystem, join(folder, 'sertifikat'), Date.now()),
    assembly: () => palu.program.host?.state.facts.id ?? null,
    now: () => Date.parse(palu.program.options.sources.now()),
    memory: () => palu.program.settings.venueMemory,
  });
  const palu: Palu = await startPalu({
    dataFolder: folder,
    programFolder,
    sources: sourcesOf(process.env),
    surroundings: {
      version: PALU_VERSION,
      runtime: `Node ${process.versions.node}`,
      hasWindows: false,
      venue,
      openProjector: () => Promise.resolve({ address: parts.lan?.invite('projector', 'Layar') ?? null }),
    },
  });
  const lan = await startLanServer({
    dispatcher: palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    hostname: '127.0.0.1',
    port: portOf(process.argv),
    contentSecurityPolicy,
    isLocal: true,
  });
  parts.lan = lan;
  console.log('Palu berjalan tanpa layar pada komputer ini.');
  console.log(`Buka di peramban (kode sekali pakai): ${lan.invite('operator', 'Operator')}`);
  console.log(`Data: ${folder}`);
  console.log('Ctrl+C untuk menutup.');

  let isClosing = false;
  const close = () => {
    if (isClosing) return;
    isClosing = true;
    void venue
      .close()
      .then(() => lan.close())
      .then(() => palu.close())
      .then(() => {
        console.log('Palu ditutup. Semua data tersimpan.');
        process.exit(0);
      });
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}

start().catch((error: unknown) => {
  console.error(`Palu tidak dapat dijalankan: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});

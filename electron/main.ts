import { join } from 'node:path';
import { app, BrowserWindow, dialog, safeStorage, session } from 'electron';
import { dataFolder } from './data-folder';
import { sourcesOf, startPalu, systemSources } from './host';
import type { Palu } from './host';
import { registerIpc } from './ipc';
import { Joining, ownCertificate, usualPorts, VenueServer } from './lan';
import type { Membership } from './lan';
import { contentSecurityPolicy } from './security/content-security-policy';
import {
  denyPermissions,
  devPagesAddress,
  isCameraOnly,
  registerAppScheme,
  secureApplication,
  serveApp,
  serveDevPages,
} from './security';
import { nodeFileSystem } from './storage';
import {
  desktopOf,
  listDisplays,
  openOperatorWindow,
  operatorAddress,
  openProjectorWindow,
  WindowRegistry,
} from './windows';
import type { ProjectorWindow } from './windows';

/* The composition root: wires the rooms together and decides nothing. */

const programFolder = join(__dirname, '..');
/** Workers, templates, fonts and the document engine are read by native code, which knows no archive. */
const unpackedFolder = programFolder.replace('app.asar', 'app.asar.unpacked');
// Fields for dates and times are the browser's own: Indonesian, with 24 hours, whatever the computer speaks.
app.commandLine.appendSwitch('lang', 'id');
// One program per data folder: the lock of the single instance lies with the browser's own files, below the data.
app.setPath('userData', join(dataFolder(process.argv, process.env), '.program'));

/** A membership with its token sealed by the computer's keeper of secrets; where there is none, it holds until the program ends. */
function keptMembership(kept: Palu['program']['settings']['membership']) {
  return {
    read(): Membership | null {
      const known = kept.read();
      if (known === null || !safeStorage.isEncryptionAvailable()) return null;
      try {
        const { sealed, ...host } = known;
        return { ...host, token: safeStorage.decryptString(Buffer.from(sealed, 'base64')) };
      } catch {
        return null;
      }
    },
    async write(membership: Membership | null): Promise<void> {
      if (membership === null) return kept.write(null);
      if (!safeStorage.isEncryptionAvailable()) return;
      const { token, ...host } = membership;
      return kept.write({ ...host, sealed: safeStorage.encryptString(token).toString('base64') });
    },
  };
}

/** @returns a way to close everything. */
async function start(): Promise<() => Promise<void>> {
  const folder = dataFolder(process.argv, process.env);
  const registry = new WindowRegistry();
  let projector: ProjectorWindow | null = null;
  let operator: BrowserWindow | null = null;

  const venue = new VenueServer({
    ports: usualPorts,
    version: app.getVersion(),
    dispatcher: () => palu.dispatcher,
    pagesFolder: join(programFolder, 'renderer'),
    contentSecurityPolicy,
    certificate: () => ownCertificate(nodeFileSystem, join(folder, 'sertifikat'), Date.now()),
    assembly: () => palu.program.host?.state.facts.id ?? null,
    now: () => Date.parse(palu.program.options.sources.now()),
    memory: () => palu.program.settings.venueMemory,
  });
  const joining = new Joining({
    local: () => palu.dispatcher,
    memory: () => keptMembership(palu.program.settings.membership),
    fs: nodeFileSystem,
    copyFolder: join(folder, 'gabung'),
    now: () => palu.program.options.sources.now(),
    switched(to) {
      void operator?.loadURL(operatorAddress(to));
    },
  });
  const palu: Palu = await startPalu({
    dataFolder: folder,
    programFolder: unpackedFolder,
    sources: app.isPackaged ? systemSources : sourcesOf(process.env),
    surroundings: {
      version: app.getVersion(),
      runtime: `Electron ${process.versions.electron}`,
      hasWindows: true,
      async openProjector() {
        if (projector === null || projector.window.isDestroyed()) {
          projector = await openProjectorWindow(registry, __dirname, () => palu.program.settings.projectorDisplay);
        } else projector.window.focus();
        return { address: null };
      },
      listDisplays,
      joining,
      venue,
      desktop: desktopOf(() => operator),
      displayChosen() {
        if (projector !== null && !projector.window.isDestroyed()) projector.place();
      },
    },
  });
  const devPages = app.isPackaged ? null : devPagesAddress(process.env);
  if (devPages === null) serveApp(join(programFolder, 'renderer'));
  else serveDevPages(devPages);
  denyPermissions(
    session.defaultSession,
    (contents, asked) =>
      contents !== null && registry.callerOf(contents)?.actor.role === 'operator' && isCameraOnly(asked),
  );
  await joining.resume();
  registerIpc(joining, registry);
  operator = await openOperatorWindow(registry, __dirname, operatorAddress(joining.isJoined ? 'joined' : null));
  operator.on('closed', () => {
    operator = null;
    projector?.window.close();
  });
  return async () => {
    await Promise.all([joining.close(), venue.close()]);
    await palu.close();
  };
}

if (!app.requestSingleInstanceLock({ dataFolder: dataFolder(process.argv, process.env) })) {
  app.quit();
} else {
  registerAppScheme();
  secureApplication(app);
  let close: (() => Promise<void>) | null = null;
  let isClosing = false;

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    window?.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (close === null || isClosing) return;
    // The last snapshot and the lock: a moment, and the program ends by itself.
    event.preventDefault();
    isClosing = true;
    void close().finally(() => {
      app.quit();
    });
  });
  app
    .whenReady()
    .then(async () => {
      close = await start();
    })
    .catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      dialog.showErrorBox(
        'Palu tidak dapat dijalankan',
        `${text}\n\nData musda tidak berubah. Lokasi data: ${dataFolder(process.argv, process.env)}`,
      );
      app.exit(1);
    });
}

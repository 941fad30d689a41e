import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { DeviceId } from '../../shared/domain';
import { appOrigin } from '../security';
import { projectorDisplay } from './displays';
import type { WindowRegistry } from './registry';

function create(
  preload: string,
  options: Electron.BrowserWindowConstructorOptions,
  backgroundThrottling: boolean,
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    autoHideMenuBar: true,
    ...options,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}

/** The operator's page: at this computer's host, or as a device of another (`joined`); `sentAway` by that one it says so. */
export function operatorAddress(as: 'joined' | 'left' | 'sentAway' | null): string {
  const query = as === 'joined' ? '?gabung' : as === 'sentAway' ? '?keluar' : '';
  return `${appOrigin}/operator.html${query}`;
}

/** The operator's window; closing it ends the program. */
export async function openOperatorWindow(
  registry: WindowRegistry,
  preloadFolder: string,
  address: string,
): Promise<BrowserWindow> {
  const { workAreaSize } = screen.getPrimaryDisplay();
  const window = create(
    join(preloadFolder, 'preload-operator.cjs'),
    {
      width: Math.min(1366, workAreaSize.width),
      height: Math.min(768, workAreaSize.height),
      minWidth: 1024,
      minHeight: 600,
      title: 'Palu',
    },
    true,
  );
  registry.register(window.webContents, {
    actor: { role: 'operator', name: 'Operator' },
    device: 'window-operator' as DeviceId,
    isAtHost: true,
  });
  await window.loadURL(address);
  return window;
}

/** Full screen on its display; where that is missing an ordinary window, so that it never covers the operator's. */
function place(window: BrowserWindow, chosen: string | null): void {
  const display = projectorDisplay(chosen);
  if (display === null) {
    window.setFullScreen(false);
    window.setBounds({ ...screen.getPrimaryDisplay().workArea, width: 1024, height: 768 });
    return;
  }
  // A window that fills one display goes to another only when it fills none for a moment.
  if (window.isFullScreen() && screen.getDisplayMatching(window.getBounds()).id !== display.id) {
    window.setFullScreen(false);
  }
  window.setBounds(display.bounds);
  window.setFullScreen(true);
}

/** The projector's window, and a way to put it where it belongs after another display was chosen. */
export interface ProjectorWindow {
  readonly window: BrowserWindow;
  readonly place: () => void;
}

/** The projector's window. It follows its display: unplugged it steps back to an ordinary window, plugged in again it fills it. */
export async function openProjectorWindow(
  registry: WindowRegistry,
  preloadFolder: string,
  chosenDisplay: () => string | null,
): Promise<ProjectorWindow> {
  const window = create(
    join(preloadFolder, 'preload-projector.cjs'),
    { width: 1024, height: 768, title: 'Palu – Layar', backgroundColor: '#000000' },
    false,
  );
  const follow = () => {
    place(window, chosenDisplay());
  };
  follow();
  screen.on('display-added', follow);
  screen.on('display-removed', follow);
  window.once('closed', () => {
    screen.off('display-added', follow);
    screen.off('display-removed', follow);
  });
  registry.register(window.webContents, {
    actor: { role: 'projector', name: 'Layar' },
    device: 'window-projector' as DeviceId,
    isAtHost: true,
  });
  await window.loadURL(`${appOrigin}/projector.html`);
  return { window, place: follow };
}

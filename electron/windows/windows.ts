import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import type { DeviceId } from '../../shared/domain';
import { appOrigin } from '../security';
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

/** The operator's window; closing it ends the program. */
export async function openOperatorWindow(registry: WindowRegistry, preloadFolder: string): Promise<BrowserWindow> {
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
  });
  await window.loadURL(`${appOrigin}/operator.html`);
  return window;
}

/** The projector's window: full screen on a second display where there is one, else an ordinary window. */
export async function openProjectorWindow(registry: WindowRegistry, preloadFolder: string): Promise<BrowserWindow> {
  const primary = screen.getPrimaryDisplay();
  const other = screen.getAllDisplays().find((display) => display.id !== primary.id);
  const place =
    other === undefined
      ? { width: 1024, height: 768 }
      : {
          x: other.bounds.x,
          y: other.bounds.y,
          width: other.bounds.width,
          height: other.bounds.height,
          fullscreen: true,
        };
  const window = create(
    join(preloadFolder, 'preload-projector.cjs'),
    { ...place, title: 'Palu – Layar', backgroundColor: '#000000' },
    false,
  );
  registry.register(window.webContents, {
    actor: { role: 'projector', name: 'Layar' },
    device: 'window-projector' as DeviceId,
  });
  await window.loadURL(`${appOrigin}/projector.html`);
  return window;
}

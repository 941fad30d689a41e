import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Desktop } from '../host';

const micronsPerMillimetre = 1000;

/** The desktop of this computer, for the operator's window. */
export function desktopOf(operator: () => BrowserWindow | null): Desktop {
  return {
    async open(path) {
      return (await shell.openPath(path)) === '';
    },
    showInFolder(path) {
      shell.showItemInFolder(path);
      return true;
    },
    async copy(path) {
      const options = { defaultPath: `${app.getPath('documents')}/${basename(path)}` };
      const window = operator();
      const { canceled, filePath } =
        window === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(window, options);
      if (canceled || filePath === undefined || filePath === '') return null;
      if (filePath !== path) await copyFile(path, filePath);
      return filePath;
    },
    async chooseFolder() {
      const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
      const window = operator();
      const { canceled, filePaths } =
        window === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(window, options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    async printers() {
      const found = (await operator()?.webContents.getPrintersAsync()) ?? [];
      return found.map(({ name, displayName }) => ({ name, label: displayName === '' ? name : displayName }));
    },
    print(printer, { width, height }) {
      const contents = operator()?.webContents;
      if (contents === undefined) return Promise.resolve(false);
      return new Promise((resolve) => {
        contents.print(
          {
            silent: true,
            deviceName: printer,
            printBackground: true,
            margins: { marginType: 'none' },
            pageSize: { width: width * micronsPerMillimetre, height: height * micronsPerMillimetre },
          },
          resolve,
        );
      });
    },
  };
}

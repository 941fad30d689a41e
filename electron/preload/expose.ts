import { contextBridge, ipcRenderer } from 'electron';
import type { Carried } from '../../shared/contract';

/** Gives a page named functions for the methods of its role (answers as they are carried) and a way to listen. No channel name comes from the page. */
export function expose(role: string, names: readonly string[]): void {
  const methods = Object.fromEntries(
    names.map((name) => [
      name,
      (params: unknown): Promise<Carried> => ipcRenderer.invoke(`palu:${name}`, params) as Promise<Carried>,
    ]),
  );
  contextBridge.exposeInMainWorld('palu', {
    role,
    methods,
    onPush(listener: (message: unknown) => void): () => void {
      const forward = (_event: unknown, message: unknown) => {
        listener(message);
      };
      ipcRenderer.on('palu:push', forward);
      void ipcRenderer.invoke('palu:subscribe');
      return () => {
        ipcRenderer.removeListener('palu:push', forward);
      };
    },
  });
}

import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { carryReply, methodNames } from '../../shared/contract';
import type { Caller, Dispatcher, Reply } from '../../shared/contract';
import { appOrigin } from '../security';
import type { WindowRegistry } from '../windows';

const forbidden: Reply<never> = { ok: false, refusal: { code: 'contract.forbidden', params: {} } };

/** The window that sent a message, if it is one of ours, in its main frame, on our own pages. */
function senderOf(event: IpcMainInvokeEvent, registry: WindowRegistry): Caller | undefined {
  const { senderFrame, sender } = event;
  if (senderFrame === null || senderFrame !== sender.mainFrame || !senderFrame.url.startsWith(`${appOrigin}/`))
    return undefined;
  return registry.callerOf(sender);
}

/** The contract over IPC: one channel a method, and pushes to each window that asked for them. */
export function registerIpc(dispatcher: Dispatcher, registry: WindowRegistry): void {
  for (const name of methodNames) {
    // As text, and a file as bytes: the bridge between the worlds copies objects property by property, which takes longer than everything else together.
    ipcMain.handle(`palu:${name}`, async (event, params: unknown) => {
      const caller = senderOf(event, registry);
      return carryReply(caller === undefined ? forbidden : await dispatcher.call(name, params, caller));
    });
  }
  const subscriptions = new Map<number, () => void>();
  ipcMain.handle('palu:subscribe', (event) => {
    const caller = senderOf(event, registry);
    if (caller === undefined) return forbidden;
    subscribe(event.sender, caller);
    return { ok: true, value: null };
  });

  function subscribe(contents: WebContents, caller: Caller): void {
    // A page that was loaded again subscribes again: the old subscription goes.
    subscriptions.get(contents.id)?.();
    const unsubscribe = dispatcher.subscribe(caller, (message) => {
      if (!contents.isDestroyed()) contents.send('palu:push', message);
    });
    subscriptions.set(contents.id, unsubscribe);
    contents.once('destroyed', () => {
      unsubscribe();
      subscriptions.delete(contents.id);
    });
  }
}

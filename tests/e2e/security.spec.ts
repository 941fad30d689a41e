import { expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Carried } from '../../shared/contract';
import { operatorMethods, projectorMethods } from '../../shared/contract/method-names';
import { freshFolder, room, root, startElectron } from './palu';
import { join } from 'node:path';

/* Electron's security checklist, item by item, in the running program. */

let app: ElectronApplication;
let operator: Page;
let projector: Page;

test.beforeAll(async () => {
  const palu = await startElectron(await freshFolder());
  ({ app, page: operator } = palu);
  await operator.getByRole('button', { name: 'Coba contoh' }).click();
  await expect(operator.getByTestId('quorum')).toBeVisible();
  await room(operator, 'Layar');
  projector = await palu.openProjector();
});
test.afterAll(() => app.close());

interface Bridge {
  readonly methods: Readonly<Record<string, (params: unknown) => Promise<Carried>>>;
}

/** The names that a page can call. */
function bridge(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys((globalThis as unknown as { palu: Bridge }).palu.methods));
}

async function call(page: Page, method: string, params: unknown): Promise<unknown> {
  const carried = await page.evaluate(
    ([name, message]) => (globalThis as unknown as { palu: Bridge }).palu.methods[name]?.(message),
    [method, params] as const,
  );
  return JSON.parse(carried?.text ?? 'null');
}

test('[LAN-2] every window is isolated from Node, sandboxed, and without webviews', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity, allowRunningInsecureContent } =
        contents.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity, allowRunningInsecureContent };
    }),
  );
  expect(preferences).toHaveLength(2);
  for (const one of preferences) {
    expect(one).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false });
    expect(one.webSecurity).not.toBe(false);
    expect(one.allowRunningInsecureContent).not.toBe(true);
  }
  for (const page of [operator, projector]) {
    const leaks = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(leaks).toEqual([]);
  }
});

test('[LAN-2] pages come from app:// with the strict policy in the header, and nothing else is served', async () => {
  expect(operator.url()).toMatch(/^app:\/\/palu\/operator\.html/);
  const policy = await operator.evaluate(async () =>
    (await fetch('app://palu/operator.html')).headers.get('Content-Security-Policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline/);
  const paths = [
    '../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/%2e%2e/package.json',
    'main.cjs',
    '../electron/main.cjs',
    'settings.json',
  ];
  for (const path of paths) {
    const answer = await operator.evaluate(async (asked) => {
      const response = await fetch(`app://palu/${asked}`);
      return { status: response.status, text: await response.text() };
    }, path);
    expect(answer, path).toEqual({ status: 404, text: '' });
  }
});

test('[LAN-2] no code from strings or the page, nothing from the network', async () => {
  const attempts = await operator.evaluate(async () => {
    const tried: Record<string, string> = {};
    // Run by a timer, because what a test runner calls directly is let through by the debugger.

    setTimeout("document.title = 'taken over'", 0);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => setTimeout(resolve, 0));
    tried['eval'] = document.title;
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
    tried['inline'] = document.title;
    tried['fetch'] = await fetch('https://example.com/').then(
      () => 'loaded',
      () => 'blocked',
    );
    return tried;
  });
  expect(attempts['eval']).not.toBe('taken over');
  expect(attempts['inline']).not.toBe('taken over');
  expect(attempts['fetch']).toBe('blocked');
});

test('[LAN-2] no page navigates away, opens a window or embeds another', async () => {
  const before = operator.url();
  const opened = await operator.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  await operator.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'file:///etc/passwd';
    document.body.append(link);
    link.click();
    link.href = 'https://example.com/';
    link.click();
    link.remove();
  });
  const addresses = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
  expect((await addresses()).sort()).toEqual([before, projector.url()].sort());
});

test('[LAN-2] every permission is denied by default', async () => {
  const answers = await operator.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    location: await new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('granted');
        },
        (error) => {
          resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable');
        },
      );
    }),
    microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (error: unknown) => (error instanceof Error ? error.name : ''),
    ),
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
  }));
  expect(answers.notifications).toBe('denied');
  expect(answers.location).toBe('denied');
  expect(answers.microphone).not.toBe('granted');
  expect(answers.clipboard).toBe('denied');
});

test('[LAN-2] the bridge of a window holds the named methods of its role and nothing generic', async () => {
  expect((await bridge(operator)).sort()).toEqual([...operatorMethods].sort());
  expect((await bridge(projector)).sort()).toEqual([...projectorMethods].sort());
});

test('[LAN-2] a window that the program does not know is refused, whatever its preload', async () => {
  const preload = join(root, 'dist/electron/preload-operator.cjs');
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { preload: file, sandbox: true } });
    void window.loadURL('app://palu/operator.html');
  }, preload);
  const stranger = await opened;
  await stranger.waitForLoadState();
  expect(await call(stranger, 'assembly.snapshot', {})).toEqual({
    ok: false,
    refusal: { code: 'contract.forbidden', params: {} },
  });
  await stranger.close();
});

test('[LAN-2] a message of the wrong shape is refused in a word and the program goes on', async () => {
  const hostile = [null, 7, 'text', [], { command: {} }, { commandId: 'x', command: { type: '__proto__' } }];
  for (const params of hostile) {
    expect(await call(operator, 'assembly.execute', params)).toMatchObject({
      ok: false,
      refusal: { code: 'contract.invalid' },
    });
  }
  expect(await call(operator, 'program.status', {})).toMatchObject({ ok: true });
});

test('[PRJ-3] the projector window receives finished views only', async () => {
  const reply = JSON.stringify(await call(projector, 'projector.view', {}));
  expect(reply).toContain('"slide"');
  expect(reply).not.toMatch(/participants|cooperatives|nationalId|phone/);
});

test('[DAT-1] a second start on the same data shows the first instead of opening twice', async () => {
  const isLocked = await app.evaluate(({ app: program }) => program.hasSingleInstanceLock());
  expect(isLocked).toBe(true);
});

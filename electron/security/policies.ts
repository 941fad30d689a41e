import type { App, Session, WebContents } from 'electron';
import { appOrigin } from './protocol';

/** No window opens another, no page leaves `app://palu`, no page embeds another. */
export function denyNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (!url.startsWith(`${appOrigin}/`)) event.preventDefault();
  };
  contents.on('will-navigate', (event, url) => {
    stay(event, url);
  });
  contents.on('will-redirect', (event, url) => {
    stay(event, url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** Every permission is denied unless `allows` says otherwise; both of Electron's handlers ask it. */
export function denyPermissions(
  session: Session,
  allows: (contents: WebContents | null, permission: string) => boolean,
): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(allows(contents, permission));
  });
  session.setPermissionCheckHandler((contents, permission) => allows(contents, permission));
}

export function secureApplication(app: App): void {
  // Root on Linux cannot have Chromium's sandbox at all (`--no-sandbox`, a test machine): asking for it would end every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
  });
}

import type { App, Session, WebContents } from 'electron';
import { appOrigin } from './protocol';

/** No window opens another, no page leaves `app://palu`, no page embeds another. */
function denyNavigation(contents: WebContents): void {
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

/** What a page asks for: the permission, and for `media` which kinds of it. */
interface AskedPermission {
  readonly permission: string;
  readonly media: readonly string[];
}

/** Every permission is denied unless `allows` says otherwise; both of Electron's handlers ask it. */
export function denyPermissions(
  session: Session,
  allows: (contents: WebContents | null, asked: AskedPermission) => boolean,
): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    answer(allows(contents, { permission, media: ('mediaTypes' in details ? details.mediaTypes : undefined) ?? [] }));
  });
  session.setPermissionCheckHandler((contents, permission, _origin, { mediaType }) =>
    allows(contents, { permission, media: mediaType === undefined ? [] : [mediaType] }),
  );
}

/** The camera, for photos at the desk (REG-7): pictures only, never sound. */
export function isCameraOnly({ permission, media }: AskedPermission): boolean {
  return permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video');
}

export function secureApplication(app: App): void {
  // Root on Linux cannot have Chromium's sandbox at all (`--no-sandbox`, a test machine): asking for it would end every child process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents);
  });
}

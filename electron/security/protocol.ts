import { protocol } from 'electron';
import { pageFile } from '../lan';
import { contentSecurityPolicy } from './content-security-policy';

export const appOrigin = 'app://palu';

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages as `app://palu/…` with a strict policy in the header, and nothing else. */
export function serveApp(pagesFolder: string): void {
  protocol.handle('app', async (request) => {
    const headers = { 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff' };
    const { host, pathname } = new URL(request.url);
    const file = host === 'palu' ? await pageFile(pagesFolder, pathname) : null;
    return file === null
      ? new Response('', { status: 404, headers })
      : new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'Content-Type': file.type } });
  });
}

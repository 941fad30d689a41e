import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy';

export const appOrigin = 'app://palu';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file of the built pages that an address means, or null where it means none. */
function pageFile(pagesFolder: string, address: string): string | null {
  const url = new URL(address);
  if (url.host !== 'palu') return null;
  const relative = normalize(decodeURIComponent(url.pathname)).replace(/^[/\\]+/, '');
  if (relative.split(sep).includes('..') || relative.includes('\0') || types[extname(relative)] === undefined)
    return null;
  return join(pagesFolder, relative);
}

/** Serves the built pages as `app://palu/…` with a strict policy in the header, and nothing else. */
export function serveApp(pagesFolder: string): void {
  protocol.handle('app', async (request) => {
    const headers = { 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff' };
    const file = pageFile(pagesFolder, request.url);
    if (file === null) return new Response('', { status: 404, headers });
    try {
      const bytes = await readFile(file);
      const type = types[extname(file)] ?? 'application/octet-stream';
      return new Response(new Uint8Array(bytes), { headers: { ...headers, 'Content-Type': type } });
    } catch {
      return new Response('', { status: 404, headers });
    }
  });
}

import { protocol } from 'electron';
import { contentSecurityPolicy } from './content-security-policy';

/** The address of a development server on this computer, or null where there is none. Nothing else is ever taken for one. */
export function devPagesAddress(environment: NodeJS.ProcessEnv): string | null {
  const address = environment['PALU_DEV_PAGES'] ?? '';
  return /^http:\/\/127\.0\.0\.1:\d{2,5}$/.test(address) ? address : null;
}

/**
 * Serves `app://palu/…` out of a development server, which exchanges modules while they are written. Its two additions to the policy –
 * an inline script and a socket to that server – are why the packaged program never comes here.
 */
export function serveDevPages(address: string): void {
  const policy = contentSecurityPolicy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", `connect-src 'self' ${address.replace('http:', 'ws:')}`);
  protocol.handle('app', async (request) => {
    const { pathname, search } = new URL(request.url);
    const answer = await fetch(`${address}${pathname}${search}`);
    const headers = new Headers(answer.headers);
    headers.set('Content-Security-Policy', policy);
    headers.delete('Content-Encoding');
    return new Response(answer.status === 304 ? null : await answer.arrayBuffer(), { status: answer.status, headers });
  });
}

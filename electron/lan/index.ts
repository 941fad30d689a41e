import type { FileSystem } from '../storage';
import type { Certificate } from './certificate';
import type { LanOptions, LanServer } from './server';

export type { Certificate } from './certificate';
export type { LanOptions, LanServer } from './server';
export * from './device-book';
export * from './joining';
export { pageFile } from './pages';
export * from './venue';
export type { Membership } from './remote-host';

/** Serves the pages and the contract on an address. Its code is read when it is first needed: most assemblies have one computer. */
export async function startLanServer(options: LanOptions): Promise<LanServer> {
  const server = await import('./server');
  return server.startLanServer(options);
}

/** The host's certificate, as `certificate.ts` says; its code, too, is read when it is first needed. */
export async function ownCertificate(fs: FileSystem, folder: string, now: number): Promise<Certificate> {
  const certificate = await import('./certificate');
  return certificate.ownCertificate(fs, folder, now);
}

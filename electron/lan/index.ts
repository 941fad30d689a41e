import type { LanOptions, LanServer } from './server';

export type { LanOptions, LanServer } from './server';
export * from './join-codes';
export * from './shared-wall';

/** Serves the pages and the contract on an address. Its code is read when it is first needed: most assemblies never share. */
export async function startLanServer(options: LanOptions): Promise<LanServer> {
  const server = await import('./server');
  return server.startLanServer(options);
}

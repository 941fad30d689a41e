import { join } from 'node:path';
import { fileSlug } from '../../../shared/text';
import { exportArchive, inspectArchive, listBackups } from '../../storage';
import { verifyLog } from '../journal-check';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function archiveHandlers({ program, attachments, withHost, handOver }: Ground): AreaHandlers<'archive'> {
  const { fs, sources, dataFolder } = program.options;
  return {
    'archive.export': (_params, caller) =>
      withHost(async (host, state) => {
        const fileName = `${fileSlug(state.facts.profile.title)}.musda`;
        const path = join(dataFolder, 'arsip', fileName);
        await exportArchive(fs, host.folder, host.log, path, sources.now());
        const bytes = await fs.readFile(path);
        await inspectArchive(bytes);
        return ok(handOver(path, bytes, caller));
      }),
    'archive.import': async ({ bytes }) => ok(await program.importArchive(bytes)),
    'archive.verify': () =>
      withHost(async (host) => {
        const { seq: commits, hash: lastHash } = await verifyLog(host.log);
        return ok({ commits, lastHash, attachments: await attachments.verify(host) });
      }),
    'backups.list': () => withHost(async (host) => ok(await listBackups(fs, host.folder))),
    'backups.create': () => withHost(async (host) => ok(await host.backups.make())),
  };
}

import { join } from 'node:path';
import { fileSlug } from '../../../shared/text';
import { exportArchive, inspectArchive, listBackups } from '../../storage';
import { verifyLog } from '../journal-check';
import { atHostOnly, ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function archiveHandlers({
  program,
  attachments,
  surroundings,
  withHost,
  handOver,
}: Ground): AreaHandlers<'archive'> {
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
    'copies.choose': (_params, caller) =>
      withHost(async (host) => {
        const { desktop } = surroundings;
        // A path that a client gives is never written to: the place is chosen in a dialog of the host's own computer.
        if (desktop === undefined || caller.isAtHost !== true) return atHostOnly;
        const folder = await desktop.chooseFolder();
        if (folder === null) return ok(null);
        const chosen = await program.settings.chooseCopyPlace(folder);
        return chosen.ok ? ok({ path: await host.backups.makeCopy() }) : chosen;
      }),
    'copies.make': () =>
      withHost(async (host) =>
        program.settings.copyPlace === null
          ? { ok: false, refusal: { code: 'copy.noPlace', params: {} } }
          : ok({ path: await host.backups.makeCopy() }),
      ),
    'copies.forget': () =>
      withHost(async (host) => {
        await program.settings.forgetCopyPlace();
        host.backups.placeChanged();
        return ok(null);
      }),
  };
}

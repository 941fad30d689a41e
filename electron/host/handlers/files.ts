import { atHostOnly, ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

/** What the host's own windows do with files and printers of this computer; nobody else may, whatever role. */
export function filesHandlers({ surroundings, laidDown }: Ground): AreaHandlers<'files'> {
  const { desktop } = surroundings;
  return {
    'files.show': async ({ path, how }, caller) => {
      if (desktop === undefined || caller.isAtHost !== true) return atHostOnly;
      // A path that a client gives opens nothing: only what this run of the host has laid down.
      if (!laidDown.has(path)) return { ok: false, refusal: { code: 'file.unknown', params: {} } };
      if (how === 'copy') return ok({ path: await desktop.copy(path) });
      const isShown = how === 'open' ? await desktop.open(path) : desktop.showInFolder(path);
      return isShown ? ok({ path }) : { ok: false, refusal: { code: 'file.noProgram', params: {} } };
    },
    'printing.printers': async (_params, caller) =>
      ok(desktop === undefined || caller.isAtHost !== true ? [] : await desktop.printers()),
    'printing.print': async ({ printer, ...size }, caller) =>
      desktop === undefined || caller.isAtHost !== true
        ? atHostOnly
        : ok({ isPrinted: await desktop.print(printer, size) }),
  };
}

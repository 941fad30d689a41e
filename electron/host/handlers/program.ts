import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function programHandlers({ program, surroundings }: Ground): AreaHandlers<'program'> {
  const { sources, dataFolder } = program.options;
  return {
    'program.status': (_nothing, { actor, joined }) =>
      Promise.resolve(
        ok({
          version: surroundings.version,
          runtime: surroundings.runtime,
          now: sources.now(),
          dataFolder,
          openAssembly: program.host?.state.facts.id ?? null,
          preferences: program.settings.preferences,
          hasWindows: surroundings.hasWindows,
          role: actor.role,
          deviceName: joined === undefined ? null : actor.name,
          recovery:
            program.host === null
              ? null
              : {
                  tornTailBytes: program.host.recovery.tornTail?.bytes ?? 0,
                  damagedSnapshots: program.host.recovery.damagedSnapshots,
                },
          journalCheck: program.host?.journalCheck ?? null,
          settingsKeptAside: program.settings.keptAside,
          syncedBy: program.settings.syncedBy,
          cannotWrite: program.cannotWrite,
          backup: program.host?.backups.status ?? null,
        }),
      ),
    'program.setPreferences': async (preferences) => ok(await program.settings.setPreferences(preferences)),
  };
}

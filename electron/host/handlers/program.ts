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
          // Where files lie is no business of another computer.
          dataFolder: joined === undefined ? dataFolder : '',
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
          settingsKeptAside: joined === undefined ? program.settings.keptAside : null,
          syncedBy: program.settings.syncedBy,
          cannotWrite: program.cannotWrite,
          backup: joined === undefined ? (program.host?.backups.status ?? null) : null,
        }),
      ),
    'program.setPreferences': async (preferences) => ok(await program.settings.setPreferences(preferences)),
  };
}

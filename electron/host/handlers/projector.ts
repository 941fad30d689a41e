import { attachmentsOnWall, projectorView } from '../../../shared/domain';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function projectorHandlers({ program, attachments, surroundings, withHost }: Ground): AreaHandlers<'projector'> {
  return {
    'projector.open': async () => ok((await surroundings.openProjector?.()) ?? { address: null }),
    'projector.displays': () =>
      Promise.resolve(ok(surroundings.listDisplays?.(program.settings.projectorDisplay) ?? [])),
    'projector.chooseDisplay': async ({ identity }) => {
      await program.settings.setProjectorDisplay(identity);
      surroundings.displayChosen?.();
      return ok(surroundings.listDisplays?.(identity) ?? []);
    },
    'projector.file': ({ id }) =>
      withHost(async (host, state) => {
        // Only what hangs on the wall at this moment; whether the record knows another id is not told.
        if (!attachmentsOnWall(projectorView(state)).includes(id))
          return { ok: false, refusal: { code: 'projector.notOnWall', params: {} } };
        const found = await attachments.get(host, id);
        return found.ok ? ok({ bytes: found.value.bytes }) : found;
      }),
    'projector.view': () => {
      const { host } = program;
      return Promise.resolve(ok({ view: host === null ? null : projectorView(host.state) }));
    },
  };
}

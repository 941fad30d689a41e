import { rivalsOf, sameNationalId } from '../../../shared/domain';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function registryHandlers({ withHost }: Ground): AreaHandlers<'registry'> {
  return {
    'participants.nationalId': ({ id, commandId }, caller) =>
      withHost(async (host) => {
        // First the history, then the digits: nobody sees them without a trace.
        const reply = await host.execute({ type: 'participant.recordUnmasking', id }, commandId, caller);
        if (!reply.ok) return reply;
        return ok({ nationalId: host.state.participants.get(id)?.nationalId ?? '' });
      }),
    'participants.sameNationalId': ({ nationalId }) =>
      withHost((_host, state) => ok({ ids: sameNationalId(state, nationalId) })),
    'mandates.rivals': ({ id }) =>
      withHost((_host, state) => {
        const letter = state.mandates.get(id);
        return ok({ ids: letter === undefined ? [] : rivalsOf(state, letter).map((one) => one.id) });
      }),
  };
}

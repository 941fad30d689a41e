import { RetentionDesk } from '../retention-desk';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function retentionHandlers({ program, papers, surroundings, withHost }: Ground): AreaHandlers<'retention'> {
  const desk = new RetentionDesk(program, papers);
  return {
    'retention.preview': () => withHost(async (host) => ok(await desk.preview(host))),
    'retention.purge': ({ commandId, ...choice }, caller) =>
      withHost(async (host, state) => {
        const reply = await desk.purge(host, choice, commandId, caller);
        if (reply.ok) surroundings.venue?.expelDesksOf(state.facts.id);
        return reply;
      }),
    'retention.clearCopies': () => withHost(async (host) => ok(await desk.clear(host))),
  };
}

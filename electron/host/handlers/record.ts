import { commitWithoutNationalIds, hallView, toJson, withoutNationalIds } from '../../../shared/domain';
import type { PastHall, Reply } from '../../../shared/contract';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function recordHandlers({ program, withHost }: Ground): AreaHandlers<'record'> {
  return {
    'assembly.execute': ({ command, commandId }, caller) =>
      withHost(async (host) => {
        const reply = await host.execute(command, commandId, caller);
        return reply.ok ? ok(commitWithoutNationalIds(reply.value)) : reply;
      }),
    'assembly.snapshot': () => {
      const { host } = program;
      return Promise.resolve(
        ok(host === null ? null : { seq: host.seq, state: toJson(withoutNationalIds(host.state)) }),
      );
    },
    'assembly.since': ({ seq }) => withHost(async (host) => ok((await host.since(seq)).map(commitWithoutNationalIds))),
    'record.at': ({ at }) =>
      withHost(async (host): Promise<Reply<PastHall>> => {
        const past = await host.stateAt(at);
        if (past === null) return { ok: false, refusal: { code: 'record.notBegun', params: {} } };
        return ok({ seq: past.seq, at, changedAt: past.at, hall: hallView(past.state) });
      }),
  };
}

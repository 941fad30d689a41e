import { commitWithoutNationalIds, hallView, toJson, withoutNationalIds } from '../../../shared/domain';
import type { PastHall, Reply } from '../../../shared/contract';
import { newestUndoable, openEntry, undo } from '../undoing';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function recordHandlers({ program, papers, withHost }: Ground): AreaHandlers<'record'> {
  return {
    'assembly.execute': ({ command, commandId }, caller) =>
      withHost(async (host) => {
        // A number is given with its paper.
        const reply =
          command.type === 'document.number'
            ? await papers.issue(host, command, commandId, caller)
            : await host.execute(command, commandId, caller);
        return reply.ok ? ok(commitWithoutNationalIds(reply.value)) : reply;
      }),
    'assembly.bring': ({ acts }, caller) =>
      withHost(async (host) => {
        // They stand in the queue together, in their order, and share what is written.
        const replies = acts.map(({ command, commandId }) => host.execute(command, commandId, caller));
        return ok(
          (await Promise.all(replies)).map((reply) => (reply.ok ? ok(commitWithoutNationalIds(reply.value)) : reply)),
        );
      }),
    'assembly.snapshot': () => {
      const { host } = program;
      return Promise.resolve(
        ok(host === null ? null : { seq: host.seq, state: toJson(withoutNationalIds(host.state)) }),
      );
    },
    'assembly.since': ({ seq }) => withHost(async (host) => ok((await host.since(seq)).map(commitWithoutNationalIds))),
    'record.entry': ({ seq }, caller) =>
      withHost(async (host) => {
        const entry = await openEntry(host, seq, caller);
        return entry === null ? { ok: false, refusal: { code: 'undo.unknown', params: {} } } : ok(entry);
      }),
    'record.undoable': (_nothing, caller) => withHost(async (host) => ok(await newestUndoable(host, caller))),
    'record.undo': ({ seq, reason, commandId }, caller) =>
      withHost(async (host) => {
        const reply = await undo(host, { seq, reason, commandId }, caller);
        return reply.ok ? ok(commitWithoutNationalIds(reply.value)) : reply;
      }),
    'record.at': ({ at }) =>
      withHost(async (host): Promise<Reply<PastHall>> => {
        const past = await host.stateAt(at);
        if (past === null) return { ok: false, refusal: { code: 'record.notBegun', params: {} } };
        return ok({ seq: past.seq, at, changedAt: past.at, hall: hallView(past.state) });
      }),
  };
}

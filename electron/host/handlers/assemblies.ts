import { createExample } from '../example';
import { carryOverOf, createNext } from '../next-assembly';
import { ok } from './ground';
import type { AreaHandlers, Ground } from './ground';

export function assembliesHandlers({ program, attachments, surroundings }: Ground): AreaHandlers<'assemblies'> {
  return {
    'assemblies.list': async () => ok(await program.list()),
    'assemblies.create': ({ profile, rules, from }, caller) =>
      from === undefined
        ? program.create(profile, rules, caller)
        : createNext(program, attachments, { profile, rules, from }, caller),
    'assemblies.carryOver': ({ id }) => carryOverOf(program, id),
    'assemblies.open': ({ id, takeOver }) => program.open(id, takeOver),
    'assemblies.close': async () => {
      await program.close();
      return ok(null);
    },
    'assemblies.hide': ({ id, isHidden }) => program.hide(id, isHidden),
    'assemblies.delete': async ({ id, title }) => {
      const reply = await program.delete(id, title);
      if (reply.ok) surroundings.venue?.expelDesksOf(id);
      return reply;
    },
    'assemblies.backups': ({ id }) => program.backupsOf(id),
    'assemblies.restore': ({ id, name }) => program.restore(id, name),
    'assemblies.repair': ({ id }) => program.repair(id),
    'assemblies.createExample': (_params, caller) => createExample(program, caller),
  };
}

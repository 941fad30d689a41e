import type { z } from 'zod';
import type { Role } from '../../domain';

/** Who may give a command, and what it carries beside its type. */
interface Act<Fields> {
  readonly roles: readonly Role[];
  readonly fields: { readonly [Name in keyof Fields]-?: z.ZodType<Fields[Name]> };
}

/** Commands that only the host makes, out of a file that it has read or written itself: no client can send them, so they have no line. */
export type HostCommandType =
  | 'registry.applyImport'
  | 'assembly.continue'
  | 'export.record'
  | 'attachment.add'
  | 'participant.recordUnmasking'
  | 'document.keep'
  | 'document.issue'
  | 'act.undo';

/** One line for every command of an area that a client may send: a missing, a superfluous or a wrongly shaped one does not compile. */
export type ActsOf<Command extends { readonly type: string }> = {
  readonly [Type in Exclude<Command['type'], HostCommandType>]: Act<
    Omit<Extract<Command, { readonly type: Type }>, 'type'>
  >;
};

/** A line of such a table. What it has to carry is said by the table alone, so that a field too many is seen as well. */
export function act<Fields>(roles: readonly Role[], fields: NoInfer<Act<Fields>['fields']>): Act<Fields> {
  return { roles, fields };
}

export const operator: readonly Role[] = ['operator'];
export const desk: readonly Role[] = ['operator', 'registrar'];
export const minuteTaker: readonly Role[] = ['operator', 'minuteTaker'];
export const teller: readonly Role[] = ['operator', 'teller'];

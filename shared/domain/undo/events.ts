import { z } from 'zod';
import { fact, whole } from '../kernel';
import type { EventOf } from '../kernel';

export const undoEvents = {
  /** What the commit of a number did was taken back by the facts beside this one; undone in its turn, it is done again. */
  'act.undone': fact(z.strictObject({ seq: whole })),
};
export type UndoEvent = EventOf<typeof undoEvents>;

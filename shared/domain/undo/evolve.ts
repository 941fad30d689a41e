import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { UndoEvent } from './events';

export const undoEvolvers: Evolvers<AssemblyState, UndoEvent> = {
  // What it took back stands in the facts beside it; that it was an undo stands in the chronicle.
  'act.undone': (state) => state,
};

import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProjectionEvent } from './commands';

export const projectionEvolvers: Evolvers<AssemblyState, ProjectionEvent> = {
  'projection.changed': (state, { projection }) => ({ ...state, projection }),
};

import type { Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { ProjectionEvent } from './commands';
import { initialProjection } from './model';

export const projectionEvolvers: Evolvers<AssemblyState, ProjectionEvent> = {
  // Earlier programs wrote a projection without queue, freeze and colour.
  'projection.changed': (state, { projection }) => ({ ...state, projection: { ...initialProjection, ...projection } }),
};

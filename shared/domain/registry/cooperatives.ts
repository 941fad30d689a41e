import type { CooperativeId, DecisionContext } from '../kernel';
import type { AssemblyState } from '../state';
import type { NewCooperative } from './events';
import type { Cooperative, CooperativeFields } from './model';
import { comparableCooperativeName } from './names';

export function newCooperative(fields: CooperativeFields, number: number, context: DecisionContext): NewCooperative {
  return { ...fields, id: context.newId<CooperativeId>(), number };
}

/** What can be edited of a cooperative. */
export function cooperativeFieldsOf(cooperative: Cooperative): CooperativeFields {
  const {
    id: _id,
    number: _number,
    revision: _revision,
    isRemoved: _removed,
    rulings: _rulings,
    ...fields
  } = cooperative;
  return fields;
}

/** The cooperative that a name means under another spelling. */
export function sameName(state: AssemblyState, name: string, except: CooperativeId | null): Cooperative | undefined {
  const wanted = comparableCooperativeName(name);
  return state.cooperatives.find(
    (other) => other.id !== except && !other.isRemoved && comparableCooperativeName(other.name) === wanted,
  );
}

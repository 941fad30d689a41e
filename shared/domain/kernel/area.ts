import type { Actor } from './commit';
import type { DecisionContext } from './context';
import type { DeviceId, Instant } from './ids';
import type { Result } from './refusal';

/** The facts about its commit that an event need not repeat. */
export interface EventMeta {
  /** Number of the commit in the record: what order means, whatever the clock says. */
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly device: DeviceId;
}

interface Typed {
  readonly type: string;
}

/** One decider per command of an area: the table is exhaustive by its type. */
export type Deciders<State, Command extends Typed, Event, Code extends string> = {
  readonly [Type in Command['type']]: (
    state: State,
    command: Extract<Command, { readonly type: Type }>,
    context: DecisionContext,
  ) => Result<readonly Event[], Code>;
};

/** One evolver per event of an area. */
export type Evolvers<State, Event extends Typed> = {
  readonly [Type in Event['type']]: (
    state: State,
    event: Extract<Event, { readonly type: Type }>,
    meta: EventMeta,
  ) => State;
};

import type { Actor, Commit } from './commit';
import type { DecisionContext } from './context';
import type { Instant } from './ids';
import type { Result } from './refusal';

/** The facts about its commit that an event need not repeat. */
export interface EventMeta {
  readonly at: Instant;
  readonly actor: Actor;
}

export function metaOf(commit: Pick<Commit, 'at' | 'actor'>): EventMeta {
  return { at: commit.at, actor: commit.actor };
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

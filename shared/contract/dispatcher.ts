import type { Actor, AssemblyId, DeviceId } from '../domain';
import type { Push } from './push';
import type { Reply } from './reply';

/** Who calls: taken from the window registry or the device's token, never from a message. */
export interface Caller {
  readonly actor: Actor;
  readonly device: DeviceId;
  /** A window on the host's own computer: it opens files where they lie and needs no copy. */
  readonly isAtHost?: true;
  /** A device of the venue's network: it works for one assembly (null: for whichever is open), and not on the host's computer itself. */
  readonly joined?: { readonly assemblyId: AssemblyId | null };
}

/** The host as its transports see it. */
export interface Dispatcher {
  /** Checks role and schema, then answers. Never rejects. */
  call(method: string, params: unknown, caller: Caller): Promise<Reply>;
  /** Pushes what the caller's role may see until unsubscribed. */
  subscribe(caller: Caller, push: (message: Push) => void): () => void;
}

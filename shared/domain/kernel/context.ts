import type { Actor } from './commit';
import type { DeviceId, Instant } from './ids';

/** What `decide` may know besides state and command: time, identity and randomness are handed in, so that it stays pure. */
export interface DecisionContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly device: DeviceId;
  /** A fresh id, unique in the assembly; the host draws it from its random source. */
  readonly newId: <Id extends string>() => Id;
  /** A fresh unguessable token for a badge: no personal data, 80 random bits in Crockford base 32. */
  readonly newToken: () => string;
  /** SHA-256 of a text as hex; handed in because shared code has no cryptography of its own. */
  readonly digest: (text: string) => string;
}

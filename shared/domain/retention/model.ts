import type { Instant } from '../kernel';

/** An erasure of personal data: nothing of it can be undone. */
export interface Purge {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  /** Of how many participants. */
  readonly persons: number;
}

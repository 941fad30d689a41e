import type { CommandId, DeviceId, Instant } from './ids';

/** What a connected window or device may do (product.md LAN-2). */
export const roles = ['operator', 'registrar', 'minuteTaker', 'teller', 'projector', 'kiosk', 'delegate'] as const;
export type Role = (typeof roles)[number];

/** Roles that hold a replica of the whole record; the others receive finished view models only. */
export const staffRoles = ['operator', 'registrar', 'minuteTaker', 'teller'] as const satisfies readonly Role[];

/** Who acted. `name` is what the history shows, e.g. `Operator` or `Meja 2`. */
export interface Actor {
  readonly role: Role;
  readonly name: string;
}

/** Everything one command did, before it has a place in the journal. Commits with no events are never made. */
export interface Commit<Event = unknown> {
  readonly commandId: CommandId;
  readonly at: Instant;
  readonly actor: Actor;
  readonly device: DeviceId;
  readonly events: readonly Event[];
}

/** A commit that is on disk. `seq` counts from 1 without gaps. */
export interface StoredCommit<Event = unknown> extends Commit<Event> {
  readonly seq: number;
}

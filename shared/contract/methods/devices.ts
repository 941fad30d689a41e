import { z } from 'zod';
import type { DeviceId, Instant, Role } from '../../domain';
import { cleanText } from '../../text';
import { id, text } from '../acts/primitives';
import { method, nothing, operator } from './method';

/** A network that the host's computer is in. */
export interface NetworkSummary {
  readonly name: string;
  readonly address: string;
}

/** What a device can be invited as (LAN-2). Delegates need no invitation: their page is open to the hall or closed. */
export const invitedRoles = [
  'operator',
  'registrar',
  'minuteTaker',
  'teller',
  'projector',
] as const satisfies readonly Role[];
export type InvitedRole = (typeof invitedRoles)[number];

/** How a device is reached: it listens, it listens but hears late, or nothing was heard of it since an instant (null: not yet once). */
export type DeviceState =
  | { readonly kind: 'connected' }
  | { readonly kind: 'slow' }
  | { readonly kind: 'gone'; readonly since: Instant | null };

export interface VenueDevice {
  readonly id: DeviceId;
  readonly role: InvitedRole;
  readonly name: string;
  readonly joinedAt: Instant;
  readonly state: DeviceState;
}

/** The host on the venue's network: where, for whom, and who is there. */
export interface Venue {
  readonly networks: readonly NetworkSummary[];
  /** The chosen address while it is switched on; null while it is off. */
  readonly address: string | null;
  /** Whether this computer still has that address: it may have gone to another network. */
  readonly isReachable: boolean;
  /** Where staff devices join, over TLS, and the SHA-256 of the host's certificate as people compare it; null while off. */
  readonly desks: { readonly origin: string; readonly fingerprint: string } | null;
  /** Where walls and phones join, unencrypted; null while off. */
  readonly hall: { readonly origin: string; readonly isOpen: boolean; readonly phones: number } | null;
  /** Nobody new joins while it is locked. */
  readonly isLocked: boolean;
  readonly devices: readonly VenueDevice[];
}

/** A link for one device, good once and for so many minutes; `code` is what is typed where nothing can be scanned. */
export interface Invitation {
  readonly link: string;
  readonly code: string;
  readonly minutes: number;
  /** The name that it will have, without anything that is not seen. */
  readonly name: string;
}

const deviceId = id<DeviceId>();
/** Of one line, and nothing in it that is not seen: it stands in lists and in the history. */
const deviceName = text.transform((name) => cleanText(name).text).pipe(text.min(1).max(80));

export const devicesMethods = {
  'devices.venue': method<Venue>()(operator, nothing),
  /** Serves on an address of this computer, or on none. */
  'devices.serve': method<Venue>()(operator, z.strictObject({ address: text.min(1).nullable() })),
  'devices.openHall': method<Venue>()(operator, z.strictObject({ isOpen: z.boolean() })),
  'devices.lock': method<Venue>()(operator, z.strictObject({ isLocked: z.boolean() })),
  'devices.invite': method<Invitation>()(operator, z.strictObject({ role: z.enum(invitedRoles), name: deviceName })),
  'devices.rename': method<Venue>()(operator, z.strictObject({ id: deviceId, name: deviceName })),
  'devices.expel': method<Venue>()(operator, z.strictObject({ id: deviceId })),
} as const;

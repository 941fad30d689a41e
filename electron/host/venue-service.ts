import type { Invitation, InvitedRole, Reply, Venue } from '../../shared/contract';
import type { AssemblyId, DeviceId } from '../../shared/domain';

/** What `electron/lan` does for other devices. What is off, or not there, answers null or false. */
export interface VenueService {
  readonly venue: Venue;
  onChange(listener: (venue: Venue) => void): () => void;
  serve(address: string): Promise<boolean>;
  /** Goes on after a restart, where it was switched on. */
  resume(): Promise<void>;
  stop(): Promise<void>;
  openHall(isOpen: boolean): Promise<void>;
  lock(isLocked: boolean): Promise<void>;
  invite(role: InvitedRole, name: string): Invitation | null;
  rename(id: DeviceId, name: string): boolean;
  expel(id: DeviceId): boolean;
  expelDesksOf(assemblyId: AssemblyId): void;
}

/** What `electron/lan` does where this program joins another host. */
export interface JoiningService {
  look(origin: string): Promise<Reply<{ readonly fingerprint: string; readonly version: string }>>;
  join(origin: string, fingerprint: string, code: string): Promise<Reply<null>>;
  leave(): Promise<Reply<null>>;
}

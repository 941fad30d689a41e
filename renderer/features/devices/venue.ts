import { useReplica } from '../../client';
import type { Venue } from '../../../shared/contract';

/** The venue's network and its devices as the host told them last; null until it has. */
export function useVenue(): Venue | null {
  return useReplica((view) => view.venue);
}

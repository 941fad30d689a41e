import { participantCode } from '../../../shared/domain';
import type { AssemblyState, ParticipantId } from '../../../shared/domain';

export interface SpeakerWords {
  readonly name: string;
  /** The number on the badge. */
  readonly code: string;
  readonly cooperative: string;
}

/** How whoever speaks or waits is called on the screen. */
export function speakerWords({ participants, cooperatives, facts }: AssemblyState, id: ParticipantId): SpeakerWords {
  const participant = participants.get(id);
  if (participant === undefined) return { name: '', code: '', cooperative: '' };
  const { name, cooperativeId } = participant;
  const cooperative = cooperativeId === null ? undefined : cooperatives.get(cooperativeId);
  return { name, code: participantCode(participant, facts.rules), cooperative: cooperative?.name ?? '' };
}

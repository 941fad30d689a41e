import type { AssemblyState, ParticipantId } from '../../../shared/domain';

export interface SpeakerWords {
  readonly name: string;
  readonly number: number | null;
  readonly cooperative: string;
}

/** How whoever speaks or waits is called on the screen. */
export function speakerWords({ participants, cooperatives }: AssemblyState, id: ParticipantId): SpeakerWords {
  const participant = participants.get(id);
  const cooperative = participant?.cooperativeId == null ? undefined : cooperatives.get(participant.cooperativeId);
  return { name: participant?.name ?? '', number: participant?.number ?? null, cooperative: cooperative?.name ?? '' };
}

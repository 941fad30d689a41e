/** What somebody is at the assembly: their rights follow from it (REG-6). */
export const participantCategories = ['votingDelegate', 'observer', 'guest', 'committee', 'press'] as const;
export type ParticipantCategory = (typeof participantCategories)[number];

/** What somebody is at the assembly: their rights follow from it (REG-6). */
export const participantCategories = ['votingDelegate', 'observer', 'guest', 'committee', 'press'] as const;
export type ParticipantCategory = (typeof participantCategories)[number];

/** The categories whose letter an earlier one has already: two people would have one number (REG-6). */
export function sharedLetters(
  badges: Readonly<Record<ParticipantCategory, { readonly letter: string }>>,
): readonly ParticipantCategory[] {
  const taken = new Set<string>();
  return participantCategories.filter((category) => {
    const { letter } = badges[category];
    const isTaken = taken.has(letter);
    taken.add(letter);
    return isTaken;
  });
}

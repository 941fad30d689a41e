import type { Election, ElectionDecreeKind } from './model';
import { chairOf, electedOf, isComposed } from './select';

/** Whether everybody who was elected said yes. */
function isAccepted(election: Election): boolean {
  const elected = electedOf(election);
  return elected.length > 0 && elected.every(({ answer }) => answer?.isAccepted === true);
}

/** The decrees that can be written of an election now. */
export function electionDecreesOf(election: Election): readonly ElectionDecreeKind[] {
  if (election.cancelled !== null || !isAccepted(election)) return [];
  const hasTeam = chairOf(election) !== undefined && election.formation !== null;
  return [
    'elected',
    ...(hasTeam ? (['formation'] as const) : []),
    ...(hasTeam && isComposed(election, 'board') ? (['composition'] as const) : []),
  ];
}

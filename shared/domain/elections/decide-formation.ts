import { dateOf, instantAt } from '../../text';
import { accept, refuse } from '../kernel';
import type { Deciders, ElectionId, EntryId, Result } from '../kernel';
import type { AssemblyState } from '../state';
import type { ElectionCommand, ElectionRefusal } from './commands';
import type { ElectionEvent } from './events';
import { findElection } from './find';
import type { Election, FormationTeam } from './model';
import { chairOf, teamOf } from './select';

/* The team that composes the board once the chair was elected (domain.md §3). */

const largestTeam = 15;
const mostDays = 365;

type FormationCommand = Extract<ElectionCommand, { readonly type: `formation.${string}` }>;

function findTeam(
  state: AssemblyState,
  id: ElectionId,
): Result<{ readonly election: Election; readonly team: FormationTeam }, ElectionRefusal> {
  const found = findElection(state, id);
  if (!found.ok) return found;
  const { formation } = found.value;
  return formation === null ? refuse('formation.missing') : accept({ election: found.value, team: formation });
}

export const formationDeciders: Deciders<AssemblyState, FormationCommand, ElectionEvent, ElectionRefusal> = {
  'formation.form': (state, { id, size, days }, context) => {
    const found = findElection(state, id);
    if (!found.ok) return found;
    const election = found.value;
    if (election.kind !== 'chair') return refuse('formation.notChair');
    if (chairOf(election) === undefined) return refuse('formation.chairOpen');
    if (election.formation !== null) return refuse('formation.formed');
    // An odd number: it can always decide.
    if (!Number.isSafeInteger(size) || size < 3 || size > largestTeam || size % 2 === 0)
      return refuse('formation.sizeInvalid', { most: largestTeam });
    if (!Number.isSafeInteger(days) || days < 1 || days > mostDays)
      return refuse('formation.daysInvalid', { most: mostDays });
    const { timeZone } = state.facts.profile;
    const deadline = dateOf(instantAt(dateOf(context.now, timeZone), days, 0, timeZone), timeZone);
    return accept([{ type: 'formation.formed', id, size, deadline }]);
  },
  'formation.appoint': (state, { id, participantId, name, origin }, context) => {
    const found = findTeam(state, id);
    if (!found.ok) return found;
    const { election, team } = found.value;
    const members = teamOf(state, election);
    if (members.length >= team.size) return refuse('formation.full', { size: team.size });
    const participant = participantId === null ? undefined : state.participants.get(participantId);
    if (participantId !== null && (participant === undefined || participant.isRemoved))
      return refuse('election.personUnknown');
    const who = (participant?.name ?? name).trim();
    if (who === '') return refuse('election.nameMissing');
    const isMember = members.some((one) =>
      participantId === null
        ? one.participantId === null && one.name.toLowerCase() === who.toLowerCase()
        : one.participantId === participantId,
    );
    if (isMember) return refuse('formation.memberTwice', { name: who });
    const cooperative =
      participant === undefined || participant.cooperativeId === null
        ? undefined
        : state.cooperatives.get(participant.cooperativeId)?.name;
    const from = cooperative ?? origin.trim();
    const member = { id: context.newId<EntryId>(), participantId, name: who, origin: from };
    return accept([{ type: 'formation.appointed', id, member }]);
  },
  'formation.dismiss': (state, { id, memberId, reason }) => {
    const found = findTeam(state, id);
    if (!found.ok) return found;
    if (!found.value.team.appointed.some((one) => one.id === memberId)) return refuse('formation.unknownMember');
    if (reason.trim() === '') return refuse('election.reasonMissing');
    return accept([{ type: 'formation.dismissed', id, memberId, reason: reason.trim() }]);
  },
  'formation.compose': (state, { id, body, seats }, context) => {
    const found = findTeam(state, id);
    if (!found.ok) return found;
    const { election, team } = found.value;
    const missing = team.size - teamOf(state, election).length;
    if (missing > 0) return refuse('formation.incomplete', { missing });
    const read = seats.map(({ position, name, origin }) => ({
      id: context.newId<EntryId>(),
      position: position.trim(),
      name: name.trim(),
      origin: origin.trim(),
    }));
    if (read.some(({ position, name }) => position === '' || name === '')) return refuse('formation.seatIncomplete');
    return accept([{ type: 'formation.composed', id, body, seats: read }]);
  },
};

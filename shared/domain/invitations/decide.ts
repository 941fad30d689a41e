import { dateOf } from '../../text';
import { accept, refuse } from '../kernel';
import type { CooperativeId, Deciders } from '../kernel';
import type { AssemblyState } from '../state';
import type { InvitationCommand, InvitationRefusal } from './commands';
import type { InvitationEvent } from './events';

function checkChosen(state: AssemblyState, ids: readonly CooperativeId[]) {
  if (ids.length === 0) return refuse('invitation.nobodyChosen');
  const isKnown = ids.every((id) => state.cooperatives.get(id)?.isRemoved === false);
  return isKnown ? accept([...new Set(ids)]) : refuse('invitation.unknownCooperative');
}

export const invitationDeciders: Deciders<AssemblyState, InvitationCommand, InvitationEvent, InvitationRefusal> = {
  'invitation.mark': (state, { ids, channel, on }, { now }) => {
    const chosen = checkChosen(state, ids);
    if (!chosen.ok) return chosen;
    const { endsOn, timeZone } = state.facts.profile;
    // A letter of tomorrow is a slip of the finger; one of a day that has come is not, whatever day the assembly was to end on.
    if (on > endsOn && on > dateOf(now, timeZone)) return refuse('invitation.afterAssembly', { endsOn });
    return accept([{ type: 'invitation.marked', ids: chosen.value, channel, on }]);
  },
  'invitation.unmark': (state, { ids }) => {
    const chosen = checkChosen(state, ids);
    if (!chosen.ok) return chosen;
    const missing = chosen.value.find((id) => (state.invitations.get(id)?.steps.length ?? 0) === 0);
    if (missing !== undefined) {
      return refuse('invitation.notInvited', { name: state.cooperatives.get(missing)?.name ?? '' });
    }
    return accept([{ type: 'invitation.unmarked', ids: chosen.value }]);
  },
  // A cooperative that nobody invited may announce itself all the same.
  'invitation.confirm': (state, { ids, answer, toldBy, note }) => {
    const chosen = checkChosen(state, ids);
    if (!chosen.ok) return chosen;
    return accept([
      { type: 'invitation.confirmed', ids: chosen.value, answer, toldBy: toldBy.trim(), note: note.trim() },
    ]);
  },
};

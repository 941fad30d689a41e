import type { CooperativeId, Evolvers } from '../kernel';
import type { AssemblyState } from '../state';
import type { InvitationEvent } from './events';
import type { Invitation } from './model';

function withEach(
  state: AssemblyState,
  ids: readonly CooperativeId[],
  change: (before: Invitation) => Invitation,
): AssemblyState {
  return {
    ...state,
    invitations: state.invitations.withMutations((table) => {
      for (const id of ids) {
        table.set(id, change(table.get(id) ?? { cooperativeId: id, steps: [], confirmation: null }));
      }
    }),
  };
}

export const invitationEvolvers: Evolvers<AssemblyState, InvitationEvent> = {
  'invitation.marked': (state, { ids, channel, on }, { at, actor }) =>
    withEach(state, ids, (before) => ({
      ...before,
      steps: [...before.steps, { channel, on, at, by: actor.name }],
    })),
  'invitation.unmarked': (state, { ids }) =>
    withEach(state, ids, (before) => ({ ...before, steps: before.steps.slice(0, -1) })),
  'invitation.confirmed': (state, { ids, answer, toldBy, note }, { at, actor }) =>
    withEach(state, ids, (before) => ({ ...before, confirmation: { answer, toldBy, note, at, by: actor.name } })),
};

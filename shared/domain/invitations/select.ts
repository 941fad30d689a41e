import type { CooperativeId } from '../kernel';
import { registeredCooperatives } from '../registry/select';
import type { Cooperative } from '../registry/model';
import type { AssemblyState } from '../state';
import type { ConfirmationAnswer, Invitation, InvitationStep } from './model';

/** The newest way in which a cooperative was invited. */
export function lastInvitation(invitation: Invitation | undefined): InvitationStep | undefined {
  return invitation?.steps.at(-1);
}

interface InvitationCounts {
  readonly all: number;
  readonly invited: number;
  readonly notInvited: number;
  /** What those who were asked or announced themselves have said. */
  readonly answers: Readonly<Record<ConfirmationAnswer, number>>;
}

/** How far the inviting is (domain.md §6.1: nobody is forgotten unseen). */
export function invitationCounts(state: AssemblyState): InvitationCounts {
  const answers = { yes: 0, no: 0, unknown: 0 };
  let [all, invited] = [0, 0];
  for (const cooperative of state.cooperatives.values()) {
    if (cooperative.isRemoved) continue;
    const invitation = state.invitations.get(cooperative.id);
    all += 1;
    if (lastInvitation(invitation) !== undefined) invited += 1;
    answers[invitation?.confirmation?.answer ?? 'unknown'] += 1;
  }
  return { all, invited, notInvited: all - invited, answers };
}

/** The cooperatives a letter is written to: those chosen, or all of the registry, in the order of their numbers. */
export function invitees(state: AssemblyState, ids?: readonly CooperativeId[]): readonly Cooperative[] {
  const registered = registeredCooperatives(state);
  if (ids === undefined) return registered;
  const chosen = new Set(ids);
  return registered.filter(({ id }) => chosen.has(id));
}

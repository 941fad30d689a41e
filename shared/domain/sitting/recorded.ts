import { rulesSeen } from '../assembly/recorded';
import type { AgendaItemId, EntryId, QuorumCheckId, Raisers } from '../kernel';
import type { QuorumEvent } from '../quorum/events';
import type { NewQuorumCheck, QuorumCheck, QuorumSequel } from '../quorum/model';
import { isOpen } from './elapsed';
import type { SittingEvent } from './events';
import type { AgendaItemState, ChairHandover, GavelStroke, Interval } from './model';
import { quorumProcedure } from './quorum-stage';

type Begun = Extract<AgendaItemState, { readonly pauses: unknown }>;
type WithoutPauses<State> = State extends Begun
  ? Omit<State, 'pauses'> & { readonly pauses?: readonly Interval[] }
  : State;
type EarlierState = WithoutPauses<AgendaItemState>;

type Later = 'procedure' | 'rulesVersion' | 'clause' | 'suspensionsBefore';

interface Earlier {
  readonly 'agenda.itemStateChanged': { readonly id: AgendaItemId; readonly state: EarlierState };
  readonly 'gavel.knocked': { readonly stroke: GavelStroke };
  readonly 'meeting.suspended': {
    readonly id: EntryId;
    readonly reason: string;
    readonly itemId: AgendaItemId | null;
  };
  readonly 'meeting.resumed': object;
  readonly 'meeting.chairHandedOver': { readonly handover: ChairHandover };
  readonly 'quorum.checked': { readonly check: Omit<QuorumCheck, Later> & Partial<Pick<QuorumCheck, Later>> };
  readonly 'quorum.settled': { readonly checkId: QuorumCheckId; readonly sequel: QuorumSequel };
}

/** The fact by which an item became what it is: only what it was before tells a beginning from a return. */
function itemFact(id: AgendaItemId, before: EarlierState | undefined, after: EarlierState): SittingEvent {
  switch (after.kind) {
    case 'planned':
    case 'skipped':
      return { type: 'item.skipped', id, reason: after.kind === 'skipped' ? after.reason : '' };
    case 'finished':
      return { type: 'item.finished', id };
    case 'running':
      if (before?.kind === 'finished' || before?.kind === 'skipped') return { type: 'item.resumed', id };
      if (before?.kind !== 'running') return { type: 'item.started', id };
      return { type: isOpen(after.pauses ?? []) ? 'item.paused' : 'item.resumed', id };
  }
}

function checkIn(
  {
    id,
    rule,
    state,
    outcome,
    headsPresent,
    presentCooperatives,
    occasion,
    ...rest
  }: Earlier['quorum.checked']['check'],
  { rules, version }: ReturnType<typeof rulesSeen>,
): NewQuorumCheck {
  const { procedure = quorumProcedure(rules), rulesVersion = version, clause = '', suspensionsBefore = 0 } = rest;
  return {
    id,
    rule,
    procedure,
    rulesVersion,
    clause,
    state,
    outcome,
    suspensionsBefore,
    headsPresent,
    presentCooperatives,
    occasion,
  };
}

export const raisedSitting: Raisers<Earlier, SittingEvent | QuorumEvent> = {
  'agenda.itemStateChanged': ({ id, state }, seen) => {
    const before = seen.last<EarlierState>('item', id);
    seen.keep('item', id, state);
    return [itemFact(id, before, state)];
  },
  'gavel.knocked': ({ stroke: { id, knocks, meaning, itemId } }) => [
    { type: 'gavel.knocked', id, knocks, meaning, itemId },
  ],
  'meeting.suspended': ({ id, reason, itemId }) => [{ type: 'meeting.suspended', id, reason, itemId }],
  'meeting.resumed': () => [{ type: 'meeting.resumed' }],
  'meeting.chairHandedOver': ({ handover: { id, name, office, from, sessionId, itemId } }) => [
    { type: 'meeting.chairHandedOver', id, name, office, from, sessionId, itemId },
  ],
  'quorum.checked': ({ check }, seen) => [{ type: 'quorum.checked', check: checkIn(check, rulesSeen(seen)) }],
  'quorum.settled': ({ checkId, sequel }) => [
    sequel.kind === 'suspended'
      ? { type: 'quorum.suspended', checkId, minutes: sequel.minutes, until: sequel.until }
      : { type: 'quorum.rescheduled', checkId, reason: sequel.reason, to: sequel.to },
  ],
};

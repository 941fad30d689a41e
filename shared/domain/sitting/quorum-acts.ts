import { headsPresent, presentVotingCooperatives } from '../attendance/select';
import { accept, refuse } from '../kernel';
import type { DecisionContext, Deciders, EntryId, QuorumCheckId, Result } from '../kernel';
import type { QuorumEvent } from '../quorum/events';
import { liveQuorum } from '../quorum/select';
import type { AssemblyState } from '../state';
import type { QuorumCommand, QuorumRefusal } from './commands';
import type { SittingEvent } from './events';
import { knock, knocksFor } from './knock';
import { quorumProcedure, quorumStage, suspensionsSoFar } from './quorum-stage';
import { openSuspension, runningItem, sessionOf } from './select';

/** In the language of the minutes, like every reason that the record states by itself. */
const suspensionReason = 'kuorum belum terpenuhi';

/** What the hall is counted for where nobody said it: the session that runs, else nothing. */
function sittingTitle({ agenda }: AssemblyState): string {
  const item = runningItem(agenda);
  return (item === undefined ? undefined : sessionOf(agenda, item)?.title) ?? '';
}

/**
 * Counts the hall against the quorum. A recheck lifts the suspension that was made for it; before its end only a met quorum does – but a
 * clock that was set back before its beginning says nothing about its end. Without quorum the sitting is deemed valid only where the rules
 * allow it, and after every suspension that they ask for.
 */
function checkQuorum(
  state: AssemblyState,
  { occasion, deemsValid, clause }: Extract<QuorumCommand, { readonly type: 'quorum.check' }>,
  context: DecisionContext,
): Result<readonly (QuorumEvent | SittingEvent)[], QuorumRefusal> {
  const { rules, rulesVersion } = state.facts;
  const quorum = liveQuorum(state);
  const stage = quorumStage(state);
  const suspensionsBefore = suspensionsSoFar(state);
  const isRunning = stage.kind === 'suspended' && stage.since <= context.now && context.now < stage.until;
  if (!quorum.isMet && isRunning) return refuse('quorum.suspensionRunning', { until: stage.until });
  if (deemsValid && !quorum.isMet) {
    if (!rules.mayDeemValid) return refuse('quorum.mayNotDeemValid');
    if (suspensionsBefore < rules.maySuspendTimes) {
      return refuse('quorum.suspensionsRemain', { done: suspensionsBefore, times: rules.maySuspendTimes });
    }
  }
  const checked: QuorumEvent = {
    type: 'quorum.checked',
    check: {
      id: context.newId<QuorumCheckId>(),
      rule: rules.quorum,
      procedure: quorumProcedure(rules),
      rulesVersion,
      clause: clause?.trim() ?? '',
      state: quorum,
      outcome: quorum.isMet ? 'met' : deemsValid ? 'deemedValid' : 'notMet',
      suspensionsBefore,
      headsPresent: headsPresent(state),
      presentCooperatives: presentVotingCooperatives(state),
      occasion: occasion.trim() || sittingTitle(state),
    },
  };
  if (stage.kind !== 'suspended' || stage.isResumed) return accept([checked]);
  return accept([
    { type: 'meeting.resumed' },
    knock(state, knocksFor('resume', rules.gavel), 'resume', context),
    checked,
  ]);
}

export const quorumDeciders: Deciders<AssemblyState, QuorumCommand, QuorumEvent | SittingEvent, QuorumRefusal> = {
  'quorum.check': checkQuorum,
  'quorum.suspend': (state, { minutes, knocks }, context) => {
    const stage = quorumStage(state);
    if (stage.kind === 'suspended') return refuse('quorum.suspensionRunning', { until: stage.until });
    if (stage.kind !== 'notMet') return refuse('quorum.nothingMissing');
    if (stage.suspensionsLeft === 0) {
      return refuse('quorum.noSuspensionLeft', { times: state.facts.rules.maySuspendTimes });
    }
    if (!Number.isSafeInteger(minutes) || minutes < 1 || minutes > 1440) return refuse('quorum.minutesOutOfRange');
    const until = new Date(Date.parse(context.now) + minutes * 60_000).toISOString();
    const suspended: QuorumEvent = { type: 'quorum.suspended', checkId: stage.check.id, minutes, until };
    if (openSuspension(state) !== undefined) return accept([suspended]);
    const itemId = runningItem(state.agenda)?.id ?? null;
    return accept([
      suspended,
      { type: 'meeting.suspended', id: context.newId<EntryId>(), reason: suspensionReason, itemId },
      knock(state, knocks, 'suspend', context),
    ]);
  },
  'quorum.reschedule': (state, { reason, to }) => {
    const stage = quorumStage(state);
    if (stage.kind !== 'notMet' && stage.kind !== 'suspended') return refuse('quorum.nothingMissing');
    if (reason.trim() === '') return refuse('quorum.reasonMissing');
    return accept([{ type: 'quorum.rescheduled', checkId: stage.check.id, reason: reason.trim(), to }]);
  },
};

import type { AgendaItem } from '../agenda/model';
import { nextItem } from '../agenda/select';
import { decisionsInOrder } from '../decisions/select';
import { courseOf, electionsInOrder } from '../elections/select';
import { chronicleFilter } from '../kernel';
import type { ChronicleEntry } from '../kernel';
import type { PollCommand } from '../polls/commands';
import { quorumFreshness } from '../polls/quorum-freshness';
import { countingPoll, openPoll, pollsInOrder } from '../polls/select';
import type { QuorumCommand, SittingCommand } from '../sitting/commands';
import { knocksFor } from '../sitting/knock';
import { quorumStage } from '../sitting/quorum-stage';
import { isPaused, openSuspension, runningItem, sessionOf } from '../sitting/select';
import type { SpeakerCommand } from '../speakers/commands';
import { calledSpeaker, currentSpeech } from '../speakers/floor';
import { openInterruptions, speakerQueue } from '../speakers/select';
import type { AssemblyFact, AssemblyState } from '../state';

type CheckedQuorum = Extract<AssemblyFact, { readonly type: 'quorum.checked' }>;

/** What the guided mode does by itself. */
type GuidedDeed =
  | 'suspendForQuorum'
  | 'deemValid'
  | 'recheckQuorum'
  | 'resume'
  | 'confirmPoll'
  | 'continueItem'
  | 'checkQuorum'
  | 'openSitting'
  | 'finishSpeech'
  | 'startSpeech'
  | 'callSpeaker'
  | 'finishItem'
  | 'startItem'
  | 'closeSitting';

/** What it can only lead to: there a person weighs, counts or words something. */
export type GuidedErrand =
  | 'planAgenda'
  | 'ruleInterruption'
  | 'countPoll'
  | 'readPapers'
  | 'holdElection'
  | 'decideProposal'
  | 'recordDecision'
  | 'finishPapers';

export type GuidedCode = GuidedDeed | GuidedErrand;

/** The commands that the guided mode gives by itself. */
type GuidedCommand = Extract<
  QuorumCommand | SittingCommand | PollCommand | SpeakerCommand,
  {
    readonly type:
      | 'quorum.check'
      | 'quorum.suspend'
      | 'meeting.resume'
      | 'poll.confirm'
      | 'agenda.startItem'
      | 'agenda.continueItem'
      | 'agenda.finishItem'
      | 'gavel.knock'
      | 'speaker.call'
      | 'speaker.start'
      | 'speaker.finish';
  }
>;

type GuidedParams = Readonly<Record<string, string | number>>;

/** A sensible next act: done at once where it is a command, else an errand. Never forced, never the only way. */
export type GuidedAct =
  | { readonly code: GuidedDeed; readonly params: GuidedParams; readonly command: GuidedCommand }
  | { readonly code: GuidedErrand; readonly params: GuidedParams; readonly command: null };

function command(code: GuidedDeed, given: GuidedCommand, params: GuidedParams = {}): GuidedAct {
  return { code, params, command: given };
}

function errand(code: GuidedErrand, params: GuidedParams = {}): GuidedAct {
  return { code, params, command: null };
}

/** While the quorum is missing or the sitting is suspended, that comes first (domain.md §3). */
function quorumActs(state: AssemblyState): readonly GuidedAct[] {
  const { rules } = state.facts;
  const stage = quorumStage(state);
  const recheck = command('recheckQuorum', { type: 'quorum.check', occasion: '', deemsValid: false });
  if (stage.kind === 'suspended') return [recheck];
  if (stage.kind !== 'notMet') return [];
  if (stage.suspensionsLeft > 0) {
    const { suspensionMinutes: minutes } = rules;
    const knocks = knocksFor('suspend', rules.gavel);
    return [command('suspendForQuorum', { type: 'quorum.suspend', minutes, knocks }, { minutes }), recheck];
  }
  const deem = command('deemValid', { type: 'quorum.check', occasion: '', deemsValid: true });
  return stage.mayDeemValid ? [recheck, deem] : [recheck];
}

function pollActs(state: AssemblyState): readonly GuidedAct[] {
  const open = openPoll(state);
  if (open !== undefined) return [errand('countPoll')];
  if (countingPoll(state) !== undefined) return [errand('readPapers')];
  const closed = pollsInOrder(state).find((poll) => poll.state.kind === 'counted');
  if (closed === undefined) return [];
  const knocks = knocksFor('decision', state.facts.rules.gavel);
  return [command('confirmPoll', { type: 'poll.confirm', id: closed.id, knocks }, { knocks })];
}

/** Whether the gavel has opened the sitting since it was last closed. */
function isSittingOpen(state: AssemblyState): boolean {
  return state.gavel.findLast(({ meaning }) => meaning === 'open' || meaning === 'close')?.meaning === 'open';
}

/** The checks of the quorum, each at the item that ran meanwhile. */
const checks = chronicleFilter<AssemblyFact, ChronicleEntry<CheckedQuorum>>(
  (entry): entry is ChronicleEntry<CheckedQuorum> => entry.fact.type === 'quorum.checked',
);

function needsQuorum(state: AssemblyState, item: AgendaItem): boolean {
  const isChecked = checks(state.chronicle).some(({ itemId }) => itemId === item.id);
  if (item.kind === 'quorumCheck') return !isChecked;
  return item.kind === 'election' && (quorumFreshness(state) !== 'fresh' || !isChecked);
}

function speechActs(state: AssemblyState, item: AgendaItem): readonly GuidedAct[] {
  const itemId = item.id;
  const name = (id: Parameters<typeof state.participants.get>[0]) => ({ name: state.participants.get(id)?.name ?? '' });
  const speech = currentSpeech(state, itemId);
  if (speech !== undefined) {
    return [command('finishSpeech', { type: 'speaker.finish', itemId }, name(speech.participantId))];
  }
  const called = calledSpeaker(state, itemId);
  if (called !== undefined) {
    return [command('startSpeech', { type: 'speaker.start', itemId, id: called.id }, name(called.participantId))];
  }
  const [next] = speakerQueue(state, itemId);
  return next === undefined
    ? []
    : [command('callSpeaker', { type: 'speaker.call', itemId, id: null }, name(next.participantId))];
}

/** While an item elects, its elections go on in their room; the formation team may work on after the day (domain.md §2). */
function electionActs(state: AssemblyState, item: AgendaItem): readonly GuidedAct[] {
  if (item.kind !== 'election') return [];
  const elections = electionsInOrder(state);
  const open = elections.find((election) => {
    const { stage } = courseOf(state, election);
    return stage !== 'done' && stage !== 'formation' && stage !== 'cancelled';
  });
  if (open !== undefined) return [errand('holdElection', { title: open.title })];
  return elections.length === 0 ? [errand('holdElection', { title: item.title })] : [];
}

/** What an item that runs still wants, and then its end. */
function itemActs(state: AssemblyState, item: AgendaItem): readonly GuidedAct[] {
  if (isPaused(item)) return [command('continueItem', { type: 'agenda.continueItem', id: item.id })];
  const acts: GuidedAct[] = [];
  if (needsQuorum(state, item))
    acts.push(command('checkQuorum', { type: 'quorum.check', occasion: '', deemsValid: false }));
  const session = sessionOf(state.agenda, item);
  const isSitting = session?.kind === 'plenary' || session?.kind === 'finalPlenary';
  if (isSitting && !isSittingOpen(state)) {
    const knocks = knocksFor('open', state.facts.rules.gavel);
    acts.push(command('openSitting', { type: 'gavel.knock', knocks, meaning: 'open' }, { knocks }));
  }
  acts.push(...speechActs(state, item), ...electionActs(state, item));
  const isDecided = decisionsInOrder(state).some((decision) => decision.itemId === item.id);
  if (item.expectedDecision !== '' && !isDecided) {
    const isProposed = state.proposals.some((proposal) => proposal.itemId === item.id);
    acts.push(errand(isProposed ? 'decideProposal' : 'recordDecision'));
  }
  acts.push(command('finishItem', { type: 'agenda.finishItem', id: item.id }));
  return acts;
}

function betweenItems(state: AssemblyState): readonly GuidedAct[] {
  const next = nextItem(state.agenda);
  if (next !== undefined) {
    return [command('startItem', { type: 'agenda.startItem', id: next.id }, { title: next.title })];
  }
  if (isSittingOpen(state)) {
    const knocks = knocksFor('close', state.facts.rules.gavel);
    return [command('closeSitting', { type: 'gavel.knock', knocks, meaning: 'close' }, { knocks })];
  }
  return [errand('finishPapers')];
}

/**
 * The next sensible acts of the plenary, the first of them first: check the quorum → open with three knocks → … The operator's guided
 * mode offers them; everything else stays possible.
 */
export function guidedActs(state: AssemblyState): readonly GuidedAct[] {
  if (state.agenda.items.length === 0) return [errand('planAgenda')];
  const item = runningItem(state.agenda);
  const missingQuorum = quorumActs(state);
  if (missingQuorum.length > 0) return missingQuorum;
  if (openSuspension(state) !== undefined) {
    const knocks = knocksFor('resume', state.facts.rules.gavel);
    return [command('resume', { type: 'meeting.resume', knocks })];
  }
  const interruptions = openInterruptions(state, item?.id ?? null);
  const ruling = interruptions.length === 0 ? [] : [errand('ruleInterruption', { count: interruptions.length })];
  const polls = pollActs(state);
  const rest = item === undefined ? betweenItems(state) : itemActs(state, item);
  return [...ruling, ...polls, ...rest];
}

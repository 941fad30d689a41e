import { agendaDeciders } from './agenda/decide';
import { bringsAlong, objections, voidedPapers } from './across';
import { sharedLetters } from './assembly/categories';
import { assemblyDeciders, checkProfile } from './assembly/decide';
import type { AssemblyCommand, DomainRefusalCode, SingleCommand, UndoCommand } from './commands';
import type { AssemblyProfile, RulesOfProcedure } from './assembly/model';
import { attachmentDeciders } from './attachments/decide';
import { attendanceDeciders } from './attendance/decide';
import { ballotDeciders } from './ballots/decide';
import { decisionDeciders } from './decisions/decide';
import { documentDeciders } from './documents/decide';
import { electionDeciders } from './elections/decide';
import { evolveCommit } from './evolve';
import type { AssemblyEvent } from './facts';
import { importDeciders } from './imports/decide';
import { invitationDeciders } from './invitations/decide';
import { accept, refuse } from './kernel';
import type { AssemblyId, CommandId, Deciders, DecisionContext, Result } from './kernel';
import { mandateDeciders } from './mandates/decide';
import { eligibilityDeciders } from './mandates/decide-eligibility';
import { minutesDeciders } from './minutes/decide';
import { pollDeciders } from './polls/decide';
import { projectionDeciders } from './projection/decide';
import { proposalDeciders } from './proposals/decide';
import { registryDeciders } from './registry/decide';
import { sittingDeciders } from './sitting/decide';
import { quorumDeciders } from './sitting/quorum-acts';
import { speakerDeciders } from './speakers/decide';
import type { AssemblyState } from './state';
import { undoneActs } from './undo';

const deciders: Deciders<AssemblyState, SingleCommand, AssemblyEvent, DomainRefusalCode> = {
  ...assemblyDeciders,
  ...registryDeciders,
  ...mandateDeciders,
  ...eligibilityDeciders,
  ...importDeciders,
  ...attachmentDeciders,
  ...invitationDeciders,
  ...attendanceDeciders,
  ...quorumDeciders,
  ...sittingDeciders,
  ...agendaDeciders,
  ...speakerDeciders,
  ...pollDeciders,
  ...ballotDeciders,
  ...electionDeciders,
  ...proposalDeciders,
  ...decisionDeciders,
  ...minutesDeciders,
  ...documentDeciders,
  ...projectionDeciders,
};

type Decider = (
  state: AssemblyState,
  command: SingleCommand,
  context: DecisionContext,
) => Result<readonly AssemblyEvent[], DomainRefusalCode>;

/**
 * What a command does to the record: the events to append, or the refusal. Pure: the same state, command and context always give
 * the same answer. An empty list of events is an act that changes nothing.
 */
export function decide(
  state: AssemblyState,
  command: AssemblyCommand,
  context: DecisionContext,
): Result<readonly AssemblyEvent[], DomainRefusalCode> {
  if (command.type === 'act.undo') return undo(state, command, context);
  const decided = (deciders[command.type] as Decider)(state, command, context);
  if (!decided.ok) return decided;
  const objection = objections(state, command);
  if (objection !== null) return objection;
  const besides = [...bringsAlong(state, command), ...voidedPapers(state, decided.value)];
  return besides.length === 0 ? decided : accept([...besides, ...decided.value]);
}

/** Each act that leads back is decided on what those before it make of the record: one that is refused refuses all. */
function undo(
  state: AssemblyState,
  { seq, acts }: UndoCommand,
  context: DecisionContext,
): Result<readonly AssemblyEvent[], DomainRefusalCode> {
  if (undoneActs(state).has(seq)) return refuse('undo.already');
  const { now: at, actor, device } = context;
  const events: AssemblyEvent[] = [];
  let record = state;
  for (const act of acts) {
    const decided = decide(record, act, context);
    if (!decided.ok) return decided;
    events.push(...decided.value);
    record = evolveCommit(record, { commandId: '' as CommandId, at, actor, device, events: decided.value });
  }
  return accept([...events, { type: 'act.undone', seq }]);
}

/** The first event of every assembly. */
export function createAssembly(
  profile: AssemblyProfile,
  rules: RulesOfProcedure,
  id: AssemblyId,
): Result<readonly AssemblyEvent[], DomainRefusalCode> {
  const checked = checkProfile(profile);
  if (!checked.ok) return checked;
  if (sharedLetters(rules.categoryBadges).length > 0) return refuse('assembly.lettersNotUnique');
  return accept([{ type: 'assembly.created', id, profile, rules }]);
}

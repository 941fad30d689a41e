import { agendaDeciders } from './agenda/decide';
import { bringsAlong, objections } from './across';
import { sharedLetters } from './assembly/categories';
import { assemblyDeciders, checkProfile } from './assembly/decide';
import type { AssemblyCommand, DomainRefusalCode } from './commands';
import type { AssemblyProfile, RulesOfProcedure } from './assembly/model';
import { attachmentDeciders } from './attachments/decide';
import { attendanceDeciders } from './attendance/decide';
import { ballotDeciders } from './ballots/decide';
import { decisionDeciders } from './decisions/decide';
import { documentDeciders } from './documents/decide';
import type { AssemblyEvent } from './facts';
import { importDeciders } from './imports/decide';
import { invitationDeciders } from './invitations/decide';
import { accept, refuse } from './kernel';
import type { AssemblyId, Deciders, DecisionContext, Result } from './kernel';
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

const deciders: Deciders<AssemblyState, AssemblyCommand, AssemblyEvent, DomainRefusalCode> = {
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
  ...proposalDeciders,
  ...decisionDeciders,
  ...minutesDeciders,
  ...documentDeciders,
  ...projectionDeciders,
};

type Decider = (
  state: AssemblyState,
  command: AssemblyCommand,
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
  const decided = (deciders[command.type] as Decider)(state, command, context);
  if (!decided.ok) return decided;
  const objection = objections(state, command);
  if (objection !== null) return objection;
  const besides = bringsAlong(state, command);
  return besides.length === 0 ? decided : accept([...besides, ...decided.value]);
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

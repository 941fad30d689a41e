import { agendaDeciders } from './agenda/decide';
import type { AgendaCommand, AgendaEvent, AgendaRefusal } from './agenda/commands';
import { assemblyDeciders, checkProfile } from './assembly/decide';
import type { AssemblyFactsCommand, AssemblyFactsEvent, AssemblyFactsRefusal } from './assembly/commands';
import type { AssemblyProfile, RulesOfProcedure } from './assembly/model';
import { checkinDeciders } from './checkin/decide';
import type { CheckinCommand, CheckinEvent, CheckinRefusal } from './checkin/commands';
import { decisionDeciders } from './decisions/decide';
import type { DecisionCommand, DecisionEvent, DecisionRefusal } from './decisions/commands';
import { documentDeciders } from './documents/decide';
import type { DocumentCommand, DocumentEvent, DocumentRefusal } from './documents/commands';
import { invitationDeciders } from './invitations/decide';
import type { InvitationCommand, InvitationEvent, InvitationRefusal } from './invitations/commands';
import { accept } from './kernel';
import type { AssemblyId, Deciders, DecisionContext, Result } from './kernel';
import { minutesDeciders } from './minutes/decide';
import type { MinutesCommand, MinutesEvent, MinutesRefusal } from './minutes/commands';
import { pollDeciders } from './polls/decide';
import type { PollCommand, PollEvent, PollRefusal } from './polls/commands';
import { projectionDeciders } from './projection/decide';
import type { ProjectionCommand, ProjectionEvent, ProjectionRefusal } from './projection/commands';
import { registryDeciders } from './registry/decide';
import type { RegistryCommand, RegistryEvent, RegistryRefusal } from './registry/commands';
import type { AssemblyState } from './state';

export type AssemblyCommand =
  | AssemblyFactsCommand
  | RegistryCommand
  | InvitationCommand
  | CheckinCommand
  | AgendaCommand
  | PollCommand
  | DecisionCommand
  | MinutesCommand
  | DocumentCommand
  | ProjectionCommand;

export type AssemblyEvent =
  | AssemblyFactsEvent
  | RegistryEvent
  | InvitationEvent
  | CheckinEvent
  | AgendaEvent
  | PollEvent
  | DecisionEvent
  | MinutesEvent
  | DocumentEvent
  | ProjectionEvent;

export type DomainRefusalCode =
  | AssemblyFactsRefusal
  | RegistryRefusal
  | InvitationRefusal
  | CheckinRefusal
  | AgendaRefusal
  | PollRefusal
  | DecisionRefusal
  | MinutesRefusal
  | DocumentRefusal
  | ProjectionRefusal;

export type CommandType = AssemblyCommand['type'];

const deciders: Deciders<AssemblyState, AssemblyCommand, AssemblyEvent, DomainRefusalCode> = {
  ...assemblyDeciders,
  ...registryDeciders,
  ...invitationDeciders,
  ...checkinDeciders,
  ...agendaDeciders,
  ...pollDeciders,
  ...decisionDeciders,
  ...minutesDeciders,
  ...documentDeciders,
  ...projectionDeciders,
};

/**
 * What a command does to the record: the events to append, or the refusal. Pure: the same state, command and context always give
 * the same answer. An empty list of events is an act that changes nothing and is not journalled.
 */
export function decide(
  state: AssemblyState,
  command: AssemblyCommand,
  context: DecisionContext,
): Result<readonly AssemblyEvent[], DomainRefusalCode> {
  const decider = deciders[command.type] as (
    state: AssemblyState,
    command: AssemblyCommand,
    context: DecisionContext,
  ) => Result<readonly AssemblyEvent[], DomainRefusalCode>;
  return decider(state, command, context);
}

/** The first event of every assembly. */
export function createAssembly(
  profile: AssemblyProfile,
  rules: RulesOfProcedure,
  id: AssemblyId,
): Result<readonly AssemblyEvent[], DomainRefusalCode> {
  const checked = checkProfile(profile);
  return checked.ok ? accept([{ type: 'assembly.created', id, profile, rules }]) : checked;
}

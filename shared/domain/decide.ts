import { agendaDeciders } from './agenda/decide';
import type { AgendaCommand, AgendaEvent, AgendaRefusal } from './agenda/commands';
import { assemblyDeciders, checkProfile } from './assembly/decide';
import type { AssemblyFactsCommand, AssemblyFactsEvent, AssemblyFactsRefusal } from './assembly/commands';
import type { AssemblyProfile, RulesOfProcedure } from './assembly/model';
import { attachmentDeciders } from './attachments/decide';
import type { AttachmentCommand, AttachmentEvent, AttachmentRefusal } from './attachments/commands';
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
import { mandateDeciders } from './mandates/decide';
import type { MandateCommand, MandateEvent, MandateRefusal } from './mandates/commands';
import { minutesDeciders } from './minutes/decide';
import type { MinutesCommand, MinutesEvent, MinutesRefusal } from './minutes/commands';
import { pollDeciders } from './polls/decide';
import type { PollCommand, PollEvent, PollRefusal } from './polls/commands';
import { projectionDeciders } from './projection/decide';
import type { ProjectionCommand, ProjectionEvent, ProjectionRefusal } from './projection/commands';
import { proposalDeciders } from './proposals/decide';
import type { ProposalCommand, ProposalEvent, ProposalRefusal } from './proposals/commands';
import { registryDeciders } from './registry/decide';
import type { RegistryCommand, RegistryEvent, RegistryRefusal } from './registry/commands';
import { speakerDeciders } from './speakers/decide';
import type { SpeakerCommand, SpeakerEvent, SpeakerRefusal } from './speakers/commands';
import type { AssemblyState } from './state';

export type AssemblyCommand =
  | AssemblyFactsCommand
  | RegistryCommand
  | MandateCommand
  | AttachmentCommand
  | InvitationCommand
  | CheckinCommand
  | AgendaCommand
  | SpeakerCommand
  | PollCommand
  | ProposalCommand
  | DecisionCommand
  | MinutesCommand
  | DocumentCommand
  | ProjectionCommand;

export type AssemblyEvent =
  | AssemblyFactsEvent
  | RegistryEvent
  | MandateEvent
  | AttachmentEvent
  | InvitationEvent
  | CheckinEvent
  | AgendaEvent
  | SpeakerEvent
  | PollEvent
  | ProposalEvent
  | DecisionEvent
  | MinutesEvent
  | DocumentEvent
  | ProjectionEvent;

export type DomainRefusalCode =
  | AssemblyFactsRefusal
  | RegistryRefusal
  | MandateRefusal
  | AttachmentRefusal
  | InvitationRefusal
  | CheckinRefusal
  | AgendaRefusal
  | SpeakerRefusal
  | PollRefusal
  | ProposalRefusal
  | DecisionRefusal
  | MinutesRefusal
  | DocumentRefusal
  | ProjectionRefusal;

export type CommandType = AssemblyCommand['type'];

const deciders: Deciders<AssemblyState, AssemblyCommand, AssemblyEvent, DomainRefusalCode> = {
  ...assemblyDeciders,
  ...registryDeciders,
  ...mandateDeciders,
  ...attachmentDeciders,
  ...invitationDeciders,
  ...checkinDeciders,
  ...agendaDeciders,
  ...speakerDeciders,
  ...pollDeciders,
  ...proposalDeciders,
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

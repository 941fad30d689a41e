import type { AgendaCommand, AgendaRefusal } from './agenda/commands';
import type { AssemblyFactsCommand, AssemblyFactsRefusal } from './assembly/commands';
import type { AttachmentCommand, AttachmentRefusal } from './attachments/commands';
import type { AttendanceCommand, AttendanceRefusal } from './attendance/commands';
import type { BallotCommand, BallotRefusal } from './ballots/commands';
import type { DecisionCommand, DecisionRefusal } from './decisions/commands';
import type { DocumentCommand, DocumentRefusal } from './documents/commands';
import type { ElectionCommand, ElectionRefusal } from './elections/commands';
import type { ImportCommand, ImportRefusal } from './imports/commands';
import type { InvitationCommand, InvitationRefusal } from './invitations/commands';
import type { EligibilityCommand, EligibilityRefusal, MandateCommand, MandateRefusal } from './mandates/commands';
import type { MinutesCommand, MinutesRefusal } from './minutes/commands';
import type { PollCommand, PollRefusal } from './polls/commands';
import type { ProjectionCommand, ProjectionRefusal } from './projection/commands';
import type { ProposalCommand, ProposalRefusal } from './proposals/commands';
import type { RegistryCommand, RegistryRefusal } from './registry/commands';
import type { QuorumCommand, QuorumRefusal, SittingCommand, SittingRefusal } from './sitting/commands';
import type { SpeakerCommand, SpeakerRefusal } from './speakers/commands';

/** Everything that can be asked of an assembly by itself. */
export type SingleCommand =
  | AssemblyFactsCommand
  | RegistryCommand
  | MandateCommand
  | EligibilityCommand
  | ImportCommand
  | AttachmentCommand
  | InvitationCommand
  | AttendanceCommand
  | QuorumCommand
  | SittingCommand
  | AgendaCommand
  | SpeakerCommand
  | PollCommand
  | BallotCommand
  | ElectionCommand
  | ProposalCommand
  | DecisionCommand
  | MinutesCommand
  | DocumentCommand
  | ProjectionCommand;

/** Takes back what the commit of a number did, by acts that lead back (way-back.ts): all of them or none. Only the host gives it. */
export interface UndoCommand {
  readonly type: 'act.undo';
  readonly seq: number;
  readonly acts: readonly SingleCommand[];
}

/** Everything that can be asked of an assembly. */
export type AssemblyCommand = SingleCommand | UndoCommand;

/** Why an act is not taken back: what a person can do instead stands in its words. */
export const undoRefusals = [
  'undo.already',
  'undo.unknown',
  'undo.changedSince',
  'undo.isFact',
  'undo.isPoll',
  'undo.isPaper',
  'undo.isRuling',
  'undo.isLetter',
  'undo.isText',
  'undo.isFinal',
  'undo.isTrace',
  'undo.isLook',
  'undo.isErased',
  'undo.sayAgain',
  'undo.importAgain',
] as const;
export type UndoRefusal = (typeof undoRefusals)[number];

/** Every code that an act can be refused with. */
export type DomainRefusalCode =
  | AssemblyFactsRefusal
  | RegistryRefusal
  | MandateRefusal
  | EligibilityRefusal
  | ImportRefusal
  | AttachmentRefusal
  | InvitationRefusal
  | AttendanceRefusal
  | QuorumRefusal
  | SittingRefusal
  | AgendaRefusal
  | SpeakerRefusal
  | PollRefusal
  | BallotRefusal
  | ElectionRefusal
  | ProposalRefusal
  | DecisionRefusal
  | MinutesRefusal
  | DocumentRefusal
  | ProjectionRefusal
  | UndoRefusal
  | 'registry.mandateBinds';

import { z } from 'zod';
import type { AssemblyCommand, CommandType, Role } from '../domain';
import { assemblyCommands } from './schemas/assembly';
import { invitationCommands } from './schemas/invitations';
import { agendaCommands, checkinCommands, decisionCommands, minutesCommands, pollCommands } from './schemas/meeting';
import { documentCommands, projectionCommands } from './schemas/output';
import { registryCommands } from './schemas/registry';

/** Commands that only the host makes, out of a file that it has read or written itself. */
type HostCommandType = 'registry.applyImport' | 'export.record';

/** A command that a client may send: all of the domain but those that only the host makes. */
export type ClientCommand = Exclude<AssemblyCommand, { readonly type: HostCommandType }>;

export const commandSchema: z.ZodType<ClientCommand> = z.discriminatedUnion('type', [
  ...assemblyCommands,
  ...registryCommands,
  ...invitationCommands,
  ...checkinCommands,
  ...agendaCommands,
  ...pollCommands,
  ...decisionCommands,
  ...minutesCommands,
  ...documentCommands,
  ...projectionCommands,
]);

const operator: readonly Role[] = ['operator'];
const desk: readonly Role[] = ['operator', 'registrar'];
const minuteTaker: readonly Role[] = ['operator', 'minuteTaker'];
const teller: readonly Role[] = ['operator', 'teller'];

/** Who may give which command. Every command has its line; nothing is allowed by default. */
export const commandRoles: Readonly<Record<Exclude<CommandType, HostCommandType>, readonly Role[]>> = {
  'assembly.editProfile': operator,
  'assembly.changeRules': operator,
  'cooperative.add': desk,
  'cooperative.edit': desk,
  'cooperative.editMany': operator,
  'cooperative.remove': operator,
  'cooperative.restore': operator,
  'participant.add': desk,
  'participant.edit': desk,
  'participant.remove': operator,
  'participant.restore': operator,
  'mandate.decide': desk,
  'eligibility.object': desk,
  'eligibility.override': operator,
  'registry.revertImport': operator,
  'invitation.mark': desk,
  'invitation.unmark': desk,
  'invitation.confirm': desk,
  'checkin.enter': desk,
  'checkin.leave': desk,
  'checkin.undo': desk,
  'checkin.walkIn': desk,
  'badge.reissue': desk,
  'quorum.check': operator,
  'quorum.suspend': operator,
  'quorum.reschedule': operator,
  'agenda.useTemplate': operator,
  'agenda.addSession': operator,
  'agenda.addItem': operator,
  'agenda.editItem': operator,
  'agenda.moveItem': operator,
  'agenda.removeItem': operator,
  'agenda.setStart': operator,
  'agenda.startItem': operator,
  'agenda.finishItem': operator,
  'agenda.skipItem': operator,
  'agenda.returnToItem': operator,
  'gavel.knock': operator,
  'meeting.suspend': operator,
  'meeting.resume': operator,
  'poll.draft': operator,
  'poll.open': operator,
  'poll.pause': operator,
  'poll.continue': operator,
  'poll.enterCount': teller,
  'poll.object': operator,
  'poll.close': operator,
  'poll.confirm': operator,
  'poll.cancel': operator,
  'poll.repeat': operator,
  'decision.record': operator,
  'decision.edit': operator,
  'minutes.save': minuteTaker,
  'document.number': operator,
  'document.void': operator,
  'template.edit': operator,
  'projection.show': operator,
  'projection.setBlack': operator,
  'projection.setTheme': operator,
};

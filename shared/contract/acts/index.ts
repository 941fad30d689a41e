import { z } from 'zod';
import type { AssemblyCommand } from '../../domain';
import type { ActsOf, HostCommandType } from './act';
import { agendaActs } from './agenda';
import { assemblyActs } from './assembly';
import { attendanceActs } from './attendance';
import { ballotActs } from './ballots';
import { decisionActs } from './decisions';
import { documentActs } from './documents';
import { electionActs } from './elections';
import { invitationActs } from './invitations';
import { importActs } from './imports';
import { eligibilityActs, mandateActs } from './mandates';
import { minutesActs } from './minutes';
import { pollActs } from './polls';
import { projectionActs } from './projection';
import { proposalActs } from './proposals';
import { registryActs } from './registry';
import { quorumActs, sittingActs } from './sitting';
import { speakerActs } from './speakers';

/** A command that a client may send: all of the domain but those that only the host makes. */
export type ClientCommand = Exclude<AssemblyCommand, { readonly type: HostCommandType }>;

/** Every command that a client may send, with who may give it and what it carries. Nothing is allowed by default. */
export const acts: ActsOf<AssemblyCommand> = {
  ...assemblyActs,
  ...registryActs,
  ...mandateActs,
  ...eligibilityActs,
  ...importActs,
  ...invitationActs,
  ...attendanceActs,
  ...quorumActs,
  ...sittingActs,
  ...agendaActs,
  ...speakerActs,
  ...pollActs,
  ...ballotActs,
  ...electionActs,
  ...proposalActs,
  ...decisionActs,
  ...minutesActs,
  ...documentActs,
  ...projectionActs,
};

const [first, ...others] = Object.entries(acts).map(([type, { fields }]) =>
  z.strictObject({ type: z.literal(type), ...fields }),
);
if (first === undefined) throw new Error('no acts');

/** A command as it comes from outside. Its type is that of the table, whose every line was compared with its command. */
export const commandSchema = z.discriminatedUnion('type', [first, ...others]) as unknown as z.ZodType<ClientCommand>;

export { profileSchema, rulesSchema } from './assembly';
export { documentSubject } from './documents';
export { cooperativeFields, participantFields } from './registry';
export { agendaTemplate } from './agenda';

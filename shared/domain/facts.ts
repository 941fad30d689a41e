import { agendaEvents } from './agenda/events';
import { assemblyEvents } from './assembly/events';
import { attachmentEvents } from './attachments/events';
import { attendanceEvents } from './attendance/events';
import { ballotEvents } from './ballots/events';
import { decisionEvents } from './decisions/events';
import { documentEvents } from './documents/events';
import { electionEvents } from './elections/events';
import { importEvents } from './imports/events';
import { invitationEvents } from './invitations/events';
import type { EventOf, ToldFactOf } from './kernel';
import { mandateEvents } from './mandates/events';
import { minutesEvents } from './minutes/events';
import { pollEvents } from './polls/events';
import { projectionEvents } from './projection/events';
import { proposalEvents } from './proposals/events';
import { quorumEvents } from './quorum/events';
import { registryEvents } from './registry/events';
import { retentionEvents } from './retention/events';
import { sittingEvents } from './sitting/events';
import { speakerEvents } from './speakers/events';
import { undoEvents } from './undo/events';

/** Every fact that the record can hold, each declared once beside its area. */
export const factDeclarations = {
  ...attachmentEvents,
  ...assemblyEvents,
  ...registryEvents,
  ...mandateEvents,
  ...importEvents,
  ...invitationEvents,
  ...attendanceEvents,
  ...quorumEvents,
  ...sittingEvents,
  ...agendaEvents,
  ...speakerEvents,
  ...proposalEvents,
  ...pollEvents,
  ...ballotEvents,
  ...electionEvents,
  ...decisionEvents,
  ...documentEvents,
  ...minutesEvents,
  ...projectionEvents,
  ...retentionEvents,
  ...undoEvents,
};

export type AssemblyEvent = EventOf<typeof factDeclarations>;
export type EventType = AssemblyEvent['type'];

/** What the chronicle keeps of an event. */
export type AssemblyFact = ToldFactOf<typeof factDeclarations>;

export function isEventType(type: unknown): type is EventType {
  return typeof type === 'string' && Object.prototype.hasOwnProperty.call(factDeclarations, type);
}

/** An event as the chronicle keeps it. */
export function toldFact(event: AssemblyEvent): AssemblyFact {
  const { type, ...fields } = event;
  const { tells } = factDeclarations[type] as { readonly tells?: (fields: object) => object };
  return tells === undefined ? (event as AssemblyFact) : ({ type, ...tells(fields) } as AssemblyFact);
}

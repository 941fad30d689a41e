import { raisedAgenda } from './agenda/recorded';
import { raisedAssembly } from './assembly/recorded';
import type { Attachment } from './attachments/model';
import { raisedAttendance } from './attendance/recorded';
import { UnknownFact } from './codec';
import { raisedDecisions } from './decisions/recorded';
import { raisedDocuments } from './documents/recorded';
import { factDeclarations } from './facts';
import type { AssemblyEvent } from './facts';
import { raisedImports } from './imports/recorded';
import type { InvitationEvent } from './invitations/events';
import type { Seen } from './kernel';
import { raisedMandates } from './mandates/recorded';
import type { MinutesEvent } from './minutes/events';
import { raisedPolls } from './polls/recorded';
import { raisedProjection } from './projection/recorded';
import { raisedProposals } from './proposals/recorded';
import { raisedRegistry } from './registry/recorded';
import { raisedSitting } from './sitting/recorded';
import { raisedSpeakers } from './speakers/recorded';

/*
 * Journals of the first format: their events had no versions and carried whole new states. Each kind is raised to the facts that it told,
 * beside its area; nothing behind this knows that there ever was another shape.
 */

const raisers = {
  ...raisedAssembly,
  ...raisedRegistry,
  ...raisedMandates,
  ...raisedImports,
  ...raisedAttendance,
  ...raisedSitting,
  ...raisedAgenda,
  ...raisedSpeakers,
  ...raisedProposals,
  ...raisedPolls,
  ...raisedDecisions,
  ...raisedDocuments,
  ...raisedProjection,
  'attachment.added': ({ attachment }: { readonly attachment: Attachment }): readonly AssemblyEvent[] => [
    { type: 'attachment.added', attachment },
  ],
  'minutes.saved': ({
    itemId,
    body,
  }: Omit<Extract<MinutesEvent, { readonly type: 'minutes.saved' }>, 'type'>): readonly AssemblyEvent[] => [
    { type: 'minutes.saved', itemId, body },
  ],
  'invitation.marked': (event: Extract<InvitationEvent, { readonly type: 'invitation.marked' }>) => [event],
  'invitation.unmarked': (event: Extract<InvitationEvent, { readonly type: 'invitation.unmarked' }>) => [event],
  'invitation.confirmed': (event: Extract<InvitationEvent, { readonly type: 'invitation.confirmed' }>) => [event],
};

/** The kinds of events that the first format knew. */
export const earlierTypes = Object.keys(raisers);

/**
 * The facts that an event of the first format told.
 * @throws UnknownFact where that format knew no such event; Error where a fact is not as it is declared.
 */
export function raiseEarlier(
  earlier: { readonly type: string } & Readonly<Record<string, unknown>>,
  seen: Seen,
): readonly AssemblyEvent[] {
  if (!Object.prototype.hasOwnProperty.call(raisers, earlier.type)) throw new UnknownFact(earlier.type.slice(0, 80));
  // The digests of its line prove that this is what the earlier program wrote; what it is raised to is checked below.
  const raise = raisers[earlier.type as keyof typeof raisers] as (
    event: unknown,
    seen: Seen,
  ) => readonly AssemblyEvent[];
  return raise(earlier, seen).map(({ type, ...fields }) => {
    const checked = factDeclarations[type].schema.parse(fields);
    return { type, ...checked } as AssemblyEvent;
  });
}

import { dateOf, splitName } from '../../text';
import type { Attachment } from '../attachments/model';
import type { AttachmentId, CalendarDate, Instant } from '../kernel';
import type { Participant } from '../registry/model';
import type { AssemblyState } from '../state';

/** What an erasure does not find, or takes for another: told before, so that a person can look (DAT-6). */
export interface CannotFind {
  /** Names that may be words of the language as well: such a word is erased with them, and in small letters it stays. */
  readonly oneWordNames: readonly string[];
  /** Names of the devices and people who recorded: they stand in the chain of hashes. */
  readonly recordedBy: readonly string[];
  /** Files that stay, with whatever they show. */
  readonly files: number;
}

/** What an erasure takes away and what it leaves, in figures (DAT-6). */
export interface PurgePreview {
  /** Participants who are still known by name, those removed from the lists included. */
  readonly persons: number;
  readonly phones: number;
  readonly nationalIds: number;
  /** Cooperatives whose chair or contact is known. */
  readonly contacts: number;
  readonly photosAndScans: number;
  readonly cannotFind: CannotFind;
  readonly stays: {
    readonly cooperatives: number;
    readonly marks: number;
    readonly polls: number;
    readonly decisions: number;
    readonly papers: number;
  };
}

/** Until when personal data is kept: the day that the council set, never before the last day of the assembly. */
export function keptUntil({ facts }: Pick<AssemblyState, 'facts'>): CalendarDate {
  const { retainUntil, endsOn } = facts.profile;
  return retainUntil !== undefined && retainUntil !== null && retainUntil > endsOn ? retainUntil : endsOn;
}

/** Whether the retention date has passed. */
export function mayPurge(state: Pick<AssemblyState, 'facts'>, now: Instant): boolean {
  return dateOf(now, state.facts.profile.timeZone) > keptUntil(state);
}

/** Files that show a person or a letter; what belongs to the agenda, the wall or the letterhead stays. */
export function personalAttachments(state: AssemblyState): readonly Attachment[] {
  const { agenda, projection, facts } = state;
  const items = [...agenda.items, ...agenda.removed.flatMap(({ items: removed }) => removed)];
  const { logoId } = facts.profile.letterhead;
  const kept = new Set<AttachmentId>([
    ...items.flatMap(({ attachmentIds }) => attachmentIds),
    ...projection.files,
    ...(logoId === undefined || logoId === null ? [] : [logoId]),
  ]);
  return [...state.attachments.values()].filter(({ id }) => !kept.has(id));
}

function cannotFind(state: AssemblyState, known: readonly Participant[]): CannotFind {
  const oneWordNames = known
    .map(({ name }) => splitName(name).bareName)
    .filter((name) => /^[\p{L}\p{M}'’]+$/u.test(name));
  return {
    oneWordNames: [...new Set(oneWordNames)],
    recordedBy: state.chronicle
      .map(({ actor }) => actor.name)
      .toSet()
      .toArray(),
    files: state.attachments.size - personalAttachments(state).length,
  };
}

export function purgePreview(state: AssemblyState): PurgePreview {
  const participants = [...state.participants.values()];
  // Whoever was erased before is known by the number of the badge alone, without a phone.
  const wasPurged = state.purges.length > 0;
  const known = wasPurged ? participants.filter(({ name }) => !/^[A-Z]{1,3}-\d{3,}$/.test(name)) : participants;
  return {
    persons: known.length,
    phones: participants.filter(({ phone }) => phone !== '').length,
    nationalIds: participants.filter(({ nationalId }) => nationalId !== '').length,
    contacts: state.cooperatives.count(({ chair, phone, email }) => chair !== '' || phone !== '' || email !== ''),
    photosAndScans: personalAttachments(state).length,
    cannotFind: cannotFind(state, known),
    stays: {
      cooperatives: state.cooperatives.size,
      marks: [...state.attendance.values()].reduce((sum, marks) => sum + marks.length, 0),
      polls: state.polls.size,
      decisions: state.decisions.size,
      papers: state.documents.length,
    },
  };
}

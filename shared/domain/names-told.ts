import { participantCode } from './registry';
import { standingMarks } from './attendance';
import type { AssemblyEvent } from './facts';
import type {
  AgendaItemId,
  AmendmentId,
  AttachmentId,
  CooperativeId,
  DecisionId,
  DocumentId,
  ElectionId,
  EntryId,
  FollowUpId,
  ImportId,
  MandateLetterId,
  NomineeId,
  ParticipantId,
  PollId,
  ProposalId,
  QuorumCheckId,
  SessionId,
} from './kernel';
import type { AssemblyState } from './state';

/*
 * Whom or what a fact was about, by the names of that instant: what is renamed, removed or taken back later keeps in the chronicle the name
 * that it had (DAT-4). Looked up in the record before the fact, and behind it for what came in by it.
 */

/** So many names of one fact are kept: an import is found by its file, a change of many by the first of them. */
const mostNames = 12;

class Names {
  constructor(
    private readonly before: AssemblyState | null,
    private readonly after: AssemblyState,
  ) {}

  private find<Found>(look: (state: AssemblyState) => Found | undefined): Found | undefined {
    return (this.before === null ? undefined : look(this.before)) ?? look(this.after);
  }

  person(id: ParticipantId): string {
    const found = this.find((state) => state.participants.get(id));
    return found === undefined ? '' : `${participantCode(found, this.after.facts.rules)} ${found.name}`;
  }

  cooperative(id: CooperativeId): string {
    return this.find((state) => state.cooperatives.get(id))?.name ?? '';
  }

  many<Id>(ids: readonly Id[], name: (id: Id) => readonly string[]): readonly string[] {
    return ids.slice(0, mostNames).flatMap(name);
  }

  /** Whose letter it is, and of which cooperative. */
  letter(id: MandateLetterId): readonly string[] {
    const letter = this.find((state) => state.mandates.get(id));
    return letter === undefined ? [] : [this.person(letter.participantId), this.cooperative(letter.cooperativeId)];
  }

  /** An item, also one that was taken from the agenda. */
  item(id: AgendaItemId | null): string {
    if (id === null) return '';
    const found = this.find(({ agenda: { items, removed } }) =>
      [...items, ...removed.flatMap((one) => one.items)].find((one) => one.id === id),
    );
    return found?.title ?? '';
  }

  session(id: SessionId | null): string {
    if (id === null) return '';
    const found = this.find(({ agenda: { sessions, removed } }) =>
      [...sessions, ...removed.flatMap((one) => one.session ?? [])].find((one) => one.id === id),
    );
    return found?.title ?? '';
  }

  speaker(itemId: AgendaItemId | null, id: EntryId): string {
    const entry =
      (itemId === null
        ? undefined
        : this.find((state) => state.speakers.get(itemId)?.entries.find((one) => one.id === id))) ??
      this.find((state) => state.interruptions.find((one) => one.id === id));
    return entry === undefined ? '' : this.person(entry.participantId);
  }

  proposal(id: ProposalId): string {
    return this.find((state) => state.proposals.get(id))?.title ?? '';
  }

  amendment(id: AmendmentId): readonly string[] {
    const found = this.find((state) => state.amendments.get(id));
    return found === undefined ? [] : [this.proposal(found.proposalId), `No. ${String(found.number)}`];
  }

  followUp(id: FollowUpId): string {
    return this.find((state) => state.followUps.get(id))?.title ?? '';
  }

  poll(id: PollId): string {
    return this.find((state) => state.polls.get(id))?.question ?? '';
  }

  election(id: ElectionId): string {
    return this.find((state) => state.elections.get(id))?.title ?? '';
  }

  nominee(id: ElectionId, nomineeId: NomineeId): string {
    return this.find((state) => state.elections.get(id)?.nominees.find((one) => one.id === nomineeId))?.name ?? '';
  }

  member(id: ElectionId, memberId: EntryId): string {
    const look = (state: AssemblyState) =>
      state.elections.get(id)?.formation?.appointed.find((one) => one.id === memberId);
    return this.find(look)?.name ?? '';
  }

  document(id: DocumentId): string {
    return this.find((state) => state.documents.find((one) => one.id === id))?.number ?? '';
  }

  file(id: AttachmentId | null): string {
    return id === null ? '' : (this.find((state) => state.attachments.get(id))?.fileName ?? '');
  }

  /** Who had the mark of a desk, and at which desk. */
  mark(participantId: ParticipantId, markId: string): readonly string[] {
    const mark = this.find((state) =>
      standingMarks(state.attendance.get(participantId) ?? []).find((one) => one.id === markId),
    );
    return [this.person(participantId), mark?.desk ?? ''];
  }

  sector(id: PollId, sector: number): string {
    return this.find((state) => state.polls.get(id)?.sectors[sector])?.name ?? '';
  }

  decision(id: DecisionId): string {
    return this.find((state) => state.decisions.get(id))?.title ?? '';
  }

  importFile(id: ImportId): string {
    return this.find((state) => state.imports.get(id))?.fileName ?? '';
  }

  quorumCheck(id: QuorumCheckId): string {
    return this.find((state) => state.quorumChecks.find((one) => one.id === id))?.occasion ?? '';
  }

  template(id: EntryId): string {
    return this.find((state) => state.agendaTemplates.find((one) => one.id === id))?.name ?? '';
  }
}

function slideNames(
  names: Names,
  { slide }: Extract<AssemblyEvent, { readonly type: 'projection.shown' | 'projection.queued' }>,
) {
  switch (slide.kind) {
    case 'poll':
    case 'result':
      return [names.poll(slide.pollId)];
    case 'candidates':
    case 'numbers':
    case 'round':
      return [names.election(slide.electionId)];
    case 'proposal':
      return [names.proposal(slide.proposalId)];
    case 'file':
      return [names.file(slide.attachmentId)];
    case 'message':
      return [slide.text];
    case 'countdown':
      return [slide.title];
    default:
      return [];
  }
}

function listed(names: Names, event: AssemblyEvent): readonly string[] {
  switch (event.type) {
    case 'assembly.created':
      return [event.profile.title];
    case 'assembly.continued':
      return [event.title];
    case 'assembly.profileCorrected':
    case 'rules.changed':
    case 'rulesText.edited':
    case 'personalData.purged':
    case 'act.undone':
    case 'meeting.resumed':
    case 'projection.blackSet':
    case 'projection.frozen':
    case 'projection.unfrozen':
    case 'projection.dequeued':
    case 'projection.lookSet':
    case 'agenda.replaced':
    case 'agenda.startSet':
    case 'meeting.suspended':
    case 'template.edited':
    case 'minutes.finalised':
    case 'minutes.reopened':
      return [];
    case 'attachment.added':
      return [event.attachment.fileName];
    case 'cooperative.registered':
      return [event.cooperative.name];
    case 'cooperative.removed':
    case 'cooperative.restored':
    case 'eligibility.objected':
    case 'eligibility.overridden':
      return [names.cooperative(event.id)];
    case 'cooperative.corrected':
      return names.many(event.corrections, ({ id }) => [names.cooperative(id)]);
    case 'participant.registered':
    case 'participant.corrected':
    case 'participant.removed':
    case 'participant.restored':
    case 'participant.photoSet':
    case 'participant.unmasked': {
      const id = event.type === 'participant.registered' ? event.participant.id : event.id;
      return [names.person(id)];
    }
    case 'mandate.received':
      return names.letter(event.letter.id);
    case 'mandate.corrected':
      return names.letter(event.id);
    case 'mandate.settled':
      return names.letter(event.stands);
    case 'mandate.verified':
    case 'mandate.disputed':
    case 'mandate.revoked':
    case 'mandate.replaced':
    case 'mandate.takenBack':
      return event.ids.length === 1
        ? names.many(event.ids, (id) => names.letter(id))
        : names.many(event.ids, (id) => names.letter(id).slice(0, 1));
    case 'registry.imported':
      return [event.fileName];
    case 'registry.importReverted':
      return [names.importFile(event.importId)];
    case 'invitation.marked':
    case 'invitation.unmarked':
    case 'invitation.confirmed':
      return names.many(event.ids, (id) => [names.cooperative(id)]);
    case 'attendance.entered':
    case 'attendance.left':
    case 'attendance.undone':
      return names.mark(event.participantId, event.markId);
    case 'attendance.conflicted':
    case 'attendance.conflictSettled':
    case 'badge.reissued':
      return [names.person(event.participantId)];
    case 'quorum.checked':
      return [event.check.occasion];
    case 'quorum.suspended':
    case 'quorum.rescheduled':
      return [names.quorumCheck(event.checkId)];
    case 'item.started':
    case 'item.paused':
    case 'item.resumed':
    case 'item.finished':
    case 'item.skipped':
    case 'agenda.itemEdited':
    case 'agenda.itemRemoved':
    case 'agenda.itemRestored':
      return [names.item(event.id)];
    case 'agenda.itemMoved':
      return [names.item(event.id), names.session(event.sessionId)];
    case 'agenda.itemAdded':
      return [event.item.title];
    case 'agenda.fileAttached':
    case 'agenda.fileDetached':
      return [names.file(event.attachmentId), names.item(event.id)];
    case 'agenda.sessionAdded':
      return [event.session.title];
    case 'agenda.sessionEdited':
    case 'agenda.sessionMoved':
    case 'agenda.sessionRemoved':
    case 'agenda.sessionRestored':
      return [names.session(event.id)];
    case 'agenda.templateSaved':
      return [event.template.name];
    case 'agenda.templateRemoved':
      return [names.template(event.id)];
    case 'gavel.knocked':
    case 'speakers.opened':
    case 'speakers.closed':
    case 'speakers.orderSet':
    case 'minutes.saved':
      return [names.item(event.itemId)];
    case 'meeting.chairHandedOver':
      return [event.name, names.session(event.sessionId)];
    case 'commission.entered':
    case 'commission.left':
      return [names.person(event.participantId), names.session(event.sessionId)];
    case 'commission.reported':
      return [names.session(event.sessionId)];
    case 'speaker.added':
      return [names.person(event.entry.participantId), names.item(event.itemId)];
    case 'speaker.edited':
    case 'speaker.moved':
    case 'speaker.called':
    case 'speaker.requeued':
    case 'speaker.withdrawn':
    case 'speech.started':
    case 'speech.paused':
    case 'speech.continued':
    case 'speech.extended':
    case 'speech.finished':
    case 'interruption.begun':
      return [names.speaker(event.itemId, event.id), names.item(event.itemId)];
    case 'interruption.raised':
      return [names.person(event.interruption.participantId), names.item(event.interruption.itemId)];
    case 'interruption.ruled':
      return [names.speaker(null, event.id)];
    case 'proposal.submitted':
      return [event.proposal.title];
    case 'proposal.edited':
    case 'proposal.settled':
      return [names.proposal(event.id)];
    case 'amendment.submitted':
      return names.amendment(event.amendment.id);
    case 'amendment.accepted':
    case 'amendment.settled':
    case 'amendment.reopened':
      return names.amendment(event.id);
    case 'followUp.added':
      return [event.followUp.title];
    case 'followUp.edited':
    case 'followUp.removed':
    case 'followUp.restored':
      return [names.followUp(event.id)];
    case 'poll.drafted':
      return [event.poll.question];
    case 'poll.opened':
    case 'poll.paused':
    case 'poll.continued':
    case 'poll.objected':
    case 'poll.closed':
    case 'poll.confirmed':
    case 'poll.cancelled':
      return [names.poll(event.id)];
    case 'poll.readied':
    case 'poll.ended':
    case 'poll.counted':
      return [names.poll(event.id)];
    case 'poll.answered':
    case 'poll.lateAdmitted':
      return [names.poll(event.id), names.cooperative(event.cooperativeId)];
    case 'ballots.issued':
      return [names.poll(event.pollId), names.cooperative(event.cooperativeId)];
    case 'ballots.printed':
    case 'ballots.voided':
    case 'ballots.spoiled':
    case 'ballots.exchanged':
    case 'ballots.returned':
    case 'ballots.takenBack':
    case 'ballots.helped':
    case 'ballots.unusedCounted':
    case 'ballots.boxCounted':
    case 'ballots.differenceExplained':
    case 'board.marked':
    case 'board.markTakenBack':
    case 'board.bundleReopened':
      return [names.poll(event.pollId)];
    case 'ballots.countSigned':
      return [names.poll(event.pollId), event.name];
    case 'poll.countEntered':
      return [names.poll(event.id), names.sector(event.id, event.entry.sector)];
    case 'election.announced':
      return [event.election.title];
    case 'election.rulesChanged':
    case 'election.listFixed':
    case 'election.listReopened':
    case 'election.numbersDrawn':
    case 'election.roundStarted':
    case 'election.roundConcluded':
    case 'election.cancelled':
    case 'formation.formed':
    case 'formation.composed':
      return [names.election(event.id)];
    case 'election.nominated':
      return [event.nominee.name, names.election(event.id)];
    case 'election.supported':
      return [names.nominee(event.id, event.nomineeId), names.cooperative(event.letter.cooperativeId)];
    case 'election.supportSettled':
      return [names.cooperative(event.cooperativeId), names.election(event.id)];
    case 'election.nomineeCorrected':
    case 'election.willingnessSigned':
    case 'election.requirementChecked':
    case 'election.termsOverridden':
    case 'election.objected':
    case 'election.verdictGiven':
    case 'election.nomineeLeft':
    case 'election.answered':
      return [names.nominee(event.id, event.nomineeId), names.election(event.id)];
    case 'election.tieDecided':
      return [...event.chosen.map((one) => names.nominee(event.id, one)), names.election(event.id)];
    case 'formation.appointed':
      return [event.member.name, names.election(event.id)];
    case 'formation.dismissed':
      return [names.member(event.id, event.memberId), names.election(event.id)];
    case 'decision.recorded':
      return [event.decision.title];
    case 'decision.worded':
      return [names.decision(event.id)];
    case 'document.numbered':
      return [event.document.number];
    case 'document.signatureSet':
      return [names.document(event.id), event.name];
    case 'document.voided':
    case 'document.kept':
    case 'document.originalAttached':
      return [names.document(event.id)];
    case 'export.recorded':
      return [event.table];
    case 'projection.shown':
    case 'projection.queued':
      return slideNames(names, event);
    case 'projection.fileAdded':
    case 'projection.fileRemoved':
      return [names.file(event.attachmentId)];
  }
}

/** The names of whom or what a fact was about; what was about nothing that has a name has none. */
export function namesTold(before: AssemblyState | null, after: AssemblyState, event: AssemblyEvent): readonly string[] {
  return listed(new Names(before, after), event).filter((name) => name !== '');
}

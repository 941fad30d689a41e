import { participantCode } from '../../../shared/domain';
import type {
  AgendaItemId,
  AssemblyFact,
  AssemblyState,
  CooperativeId,
  DocumentId,
  DocumentSubject,
  FollowUpId,
  MandateLetterId,
  ParticipantId,
} from '../../../shared/domain';
import type { RoomPath } from '../../app/day';

/** Where the record that an act was about is found now: the room, and what is looked for there. */
export interface Place {
  readonly room: RoomPath;
  readonly search: string | null;
}

/** Found: the place. Gone: the thing is there no more. None: there was nothing to go to. */
export type Whither = { readonly kind: 'place'; readonly place: Place } | { readonly kind: 'gone' | 'none' };

const gone: Whither = { kind: 'gone' };

function to(room: RoomPath, search: string | null = null): Whither {
  return { kind: 'place', place: { room, search } };
}

/** A number narrows equal names down to the one that is meant. */
function person(state: AssemblyState, id: ParticipantId | null, room: RoomPath = 'peserta'): Whither {
  const found = id === null ? undefined : state.participants.get(id);
  if (found === undefined || found.isRemoved) return gone;
  return to(room, room === 'peserta' ? `${participantCode(found, state.facts.rules)} ${found.name}` : found.name);
}

function cooperative(state: AssemblyState, id: CooperativeId | undefined, room: RoomPath = 'koperasi'): Whither {
  const found = id === undefined ? undefined : state.cooperatives.get(id);
  return found === undefined || found.isRemoved ? gone : to(room, `${String(found.number)} ${found.name}`);
}

function letter(state: AssemblyState, id: MandateLetterId | undefined): Whither {
  const found = id === undefined ? undefined : state.mandates.get(id);
  if (found === undefined) return gone;
  const name = state.participants.get(found.participantId)?.name;
  return name === undefined ? gone : to('mandat', [found.letterNo, name].filter((part) => part !== '').join(' '));
}

function line(state: AssemblyState, id: string | null, room: RoomPath = 'acara'): Whither {
  if (id === null) return to(room);
  const { items, sessions } = state.agenda;
  return [...items, ...sessions].some((one) => one.id === id) ? to(room, id) : gone;
}

function has(isThere: boolean, room: RoomPath, search: string): Whither {
  return isThere ? to(room, search) : gone;
}

/** The key under which a paper stands in the room of documents. */
function paperKey(subject: DocumentSubject): string {
  switch (subject.kind) {
    case 'decree':
      return subject.decisionId;
    case 'pollRecord':
      return subject.pollId;
    case 'quorumRecord':
      return subject.quorumCheckId;
    case 'commissionReport':
      return subject.sessionId;
    case 'nomineeRecord':
    case 'lotRecord':
    case 'electionRecord':
    case 'handoverRecord':
      return `${subject.kind}-${subject.electionId}`;
    default:
      return subject.kind;
  }
}

function paper(state: AssemblyState, id: DocumentId): Whither {
  const found = state.documents.find((one) => one.id === id);
  return found === undefined ? gone : to('dokumen', paperKey(found.subject));
}

function interruption(state: AssemblyState, id: string): Whither {
  const found = state.interruptions.find((one) => one.id === id);
  return found === undefined ? gone : line(state, found.itemId, 'pembicara');
}

function followUp(state: AssemblyState, id: FollowUpId): Whither {
  const found = state.followUps.get(id);
  return found === undefined || found.isRemoved ? gone : to('usulan', `${String(found.number)} ${found.title}`);
}

/** Where the thing is that a fact was about. */
export function whither(state: AssemblyState, fact: AssemblyFact): Whither {
  switch (fact.type) {
    case 'assembly.created':
    case 'assembly.continued':
    case 'assembly.profileCorrected':
    case 'rules.changed':
    case 'personalData.purged':
      return to('pengaturan');
    case 'rulesText.edited':
      return to('dokumen', 'rulesOfProcedure');
    case 'cooperative.registered':
    case 'cooperative.removed':
    case 'cooperative.restored':
    case 'eligibility.objected':
    case 'eligibility.overridden':
      return cooperative(state, fact.id);
    case 'cooperative.corrected':
      return cooperative(state, fact.ids[0]);
    case 'participant.registered':
    case 'participant.corrected':
    case 'participant.removed':
    case 'participant.restored':
    case 'participant.photoSet':
    case 'participant.unmasked':
      return person(state, fact.id);
    case 'attendance.entered':
    case 'attendance.left':
    case 'attendance.undone':
    case 'attendance.conflicted':
    case 'attendance.conflictSettled':
    case 'badge.reissued':
      return person(state, fact.participantId);
    case 'mandate.received':
    case 'mandate.corrected':
      return letter(state, fact.id);
    case 'mandate.verified':
    case 'mandate.disputed':
    case 'mandate.revoked':
    case 'mandate.replaced':
    case 'mandate.takenBack':
      return letter(state, fact.ids[0]);
    case 'mandate.settled':
      return letter(state, fact.stands);
    case 'registry.imported':
      return to(fact.kind === 'cooperatives' ? 'koperasi' : 'peserta');
    case 'registry.importReverted':
      return to(state.imports.get(fact.importId)?.kind === 'participants' ? 'peserta' : 'koperasi');
    case 'invitation.marked':
    case 'invitation.unmarked':
    case 'invitation.confirmed':
      return cooperative(state, fact.ids[0], 'undangan');
    case 'quorum.checked':
      return to('dokumen', fact.id);
    case 'quorum.suspended':
    case 'quorum.rescheduled':
      return to('dokumen', fact.checkId);
    case 'item.started':
    case 'item.paused':
    case 'item.resumed':
    case 'item.finished':
    case 'item.skipped':
    case 'agenda.itemAdded':
    case 'agenda.itemEdited':
    case 'agenda.itemMoved':
    case 'agenda.itemRemoved':
    case 'agenda.itemRestored':
    case 'agenda.fileAttached':
    case 'agenda.fileDetached':
    case 'agenda.sessionAdded':
    case 'agenda.sessionEdited':
    case 'agenda.sessionMoved':
    case 'agenda.sessionRemoved':
    case 'agenda.sessionRestored':
      return line(state, fact.id);
    case 'commission.entered':
    case 'commission.left':
    case 'commission.reported':
      return line(state, fact.sessionId);
    case 'gavel.knocked':
    case 'meeting.suspended':
    case 'meeting.chairHandedOver':
      return line(state, fact.itemId);
    case 'agenda.replaced':
    case 'agenda.startSet':
    case 'agenda.templateSaved':
    case 'agenda.templateRemoved':
    case 'meeting.resumed':
      return to('acara');
    case 'speakers.opened':
    case 'speakers.closed':
    case 'speakers.orderSet':
    case 'speaker.added':
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
    case 'interruption.raised':
    case 'interruption.begun':
      return line(state, fact.itemId satisfies AgendaItemId | null, 'pembicara');
    case 'interruption.ruled':
      return interruption(state, fact.id);
    case 'proposal.submitted':
    case 'proposal.edited':
    case 'proposal.settled':
      return has(state.proposals.has(fact.id), 'usulan', fact.id);
    case 'amendment.submitted':
    case 'amendment.accepted':
    case 'amendment.settled':
    case 'amendment.reopened':
      return has(state.amendments.has(fact.id), 'usulan', state.amendments.get(fact.id)?.proposalId ?? '');
    case 'followUp.added':
    case 'followUp.edited':
    case 'followUp.removed':
    case 'followUp.restored':
      return followUp(state, fact.id);
    case 'poll.drafted':
    case 'poll.opened':
    case 'poll.readied':
    case 'poll.answered':
    case 'poll.lateAdmitted':
    case 'poll.ended':
    case 'poll.counted':
    case 'poll.paused':
    case 'poll.continued':
    case 'poll.countEntered':
    case 'poll.objected':
    case 'poll.closed':
    case 'poll.confirmed':
    case 'poll.cancelled':
      return has(state.polls.has(fact.id), 'suara', fact.id);
    case 'ballots.printed':
    case 'ballots.voided':
    case 'ballots.spoiled':
    case 'ballots.issued':
    case 'ballots.exchanged':
    case 'ballots.returned':
    case 'ballots.takenBack':
    case 'ballots.helped':
    case 'ballots.unusedCounted':
    case 'ballots.boxCounted':
    case 'ballots.differenceExplained':
    case 'ballots.countSigned':
    case 'board.marked':
    case 'board.markTakenBack':
    case 'board.bundleReopened':
      return has(state.polls.has(fact.pollId), 'suara', fact.pollId);
    case 'election.announced':
    case 'election.rulesChanged':
    case 'election.nominated':
    case 'election.nomineeCorrected':
    case 'election.supported':
    case 'election.supportSettled':
    case 'election.willingnessSigned':
    case 'election.requirementChecked':
    case 'election.termsOverridden':
    case 'election.objected':
    case 'election.verdictGiven':
    case 'election.listFixed':
    case 'election.listReopened':
    case 'election.numbersDrawn':
    case 'election.roundStarted':
    case 'election.roundConcluded':
    case 'election.tieDecided':
    case 'election.nomineeLeft':
    case 'election.answered':
    case 'election.cancelled':
    case 'formation.formed':
    case 'formation.appointed':
    case 'formation.dismissed':
    case 'formation.composed':
      return has(state.elections.has(fact.id), 'pemilihan', fact.id);
    case 'decision.recorded':
    case 'decision.worded':
      return has(state.decisions.has(fact.id), 'keputusan', fact.id);
    case 'document.numbered':
    case 'document.voided':
    case 'document.kept':
    case 'document.signatureSet':
    case 'document.originalAttached':
      return paper(state, fact.id);
    case 'template.edited':
      return to('dokumen', fact.kind);
    case 'minutes.saved':
      return line(state, fact.itemId, 'notulen');
    case 'minutes.finalised':
    case 'minutes.reopened':
      return to('notulen');
    case 'projection.shown':
    case 'projection.blackSet':
    case 'projection.frozen':
    case 'projection.unfrozen':
    case 'projection.queued':
    case 'projection.dequeued':
    case 'projection.fileAdded':
    case 'projection.fileRemoved':
    case 'projection.lookSet':
      return to('layar');
    case 'attachment.added':
    case 'export.recorded':
    case 'act.undone':
      return { kind: 'none' };
  }
}

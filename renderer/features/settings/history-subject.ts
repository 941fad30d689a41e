import { participantCode } from '../../../shared/domain';
import type {
  AgendaItemId,
  AssemblyFact,
  AssemblyState,
  CooperativeId,
  MandateLetterId,
  ParticipantId,
  SessionId,
} from '../../../shared/domain';

/* Whom or what a fact was about, in the names that the record has for them now. */

const mostNames = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} + ${String(names.length - mostNames)}` : shown;
}

function person(state: AssemblyState, id: ParticipantId): string {
  const participant = state.participants.get(id);
  return participant === undefined ? '' : `${participantCode(participant, state.facts.rules)} ${participant.name}`;
}

function cooperatives(state: AssemblyState, ids: readonly CooperativeId[]): string {
  return listed(ids.map((id) => state.cooperatives.get(id)?.name ?? ''));
}

function letters(state: AssemblyState, ids: readonly MandateLetterId[]): string {
  return listed(
    ids.map((id) => {
      const letter = state.mandates.get(id);
      return letter === undefined ? '' : person(state, letter.participantId);
    }),
  );
}

/** An item also where it was taken from the agenda since. */
function item(state: AssemblyState, id: AgendaItemId | null): string {
  const { items, removed } = state.agenda;
  const all = [...items, ...removed.flatMap((one) => one.items)];
  return all.find((one) => one.id === id)?.title ?? '';
}

function session(state: AssemblyState, id: SessionId | null): string {
  const { sessions, removed } = state.agenda;
  const all = [...sessions, ...removed.flatMap((one) => one.session ?? [])];
  return all.find((one) => one.id === id)?.title ?? '';
}

function speaker(state: AssemblyState, itemId: AgendaItemId, id: string): string {
  const entry =
    state.speakers.get(itemId)?.entries.find((one) => one.id === id) ??
    state.interruptions.find((one) => one.id === id);
  return entry === undefined ? '' : person(state, entry.participantId);
}

function because(subject: string, reason: string): string {
  return [subject, reason].filter((part) => part !== '').join(' – ');
}

export function subjectOf(state: AssemblyState, fact: AssemblyFact): string {
  switch (fact.type) {
    case 'assembly.created':
      return fact.title;
    case 'rules.changed':
      return fact.reason;
    case 'attachment.added':
      return fact.fileName;
    case 'cooperative.registered':
    case 'cooperative.removed':
    case 'cooperative.restored':
      return cooperatives(state, [fact.id]);
    case 'cooperative.corrected':
      return cooperatives(state, fact.ids);
    case 'eligibility.objected':
    case 'eligibility.overridden':
      return because(cooperatives(state, [fact.id]), fact.reason);
    case 'participant.registered':
    case 'participant.corrected':
    case 'participant.removed':
    case 'participant.restored':
    case 'participant.photoSet':
    case 'participant.unmasked':
      return person(state, fact.id);
    case 'mandate.received':
      return because(person(state, fact.participantId), cooperatives(state, [fact.cooperativeId]));
    case 'mandate.corrected':
      return letters(state, [fact.id]);
    case 'mandate.verified':
    case 'mandate.takenBack':
      return letters(state, fact.ids);
    case 'mandate.disputed':
    case 'mandate.revoked':
    case 'mandate.replaced':
      return because(letters(state, fact.ids), fact.reason);
    case 'mandate.settled':
      return because(letters(state, [fact.stands]), fact.reason);
    case 'registry.imported':
      return `${fact.fileName}: +${String(fact.added)}, ±${String(fact.changed)}`;
    case 'registry.importReverted':
      return state.imports.get(fact.importId)?.fileName ?? '';
    case 'invitation.marked':
    case 'invitation.unmarked':
    case 'invitation.confirmed':
      return cooperatives(state, fact.ids);
    case 'attendance.entered':
    case 'attendance.left':
      return because(person(state, fact.participantId), fact.desk);
    case 'attendance.undone':
    case 'badge.reissued':
      return because(person(state, fact.participantId), fact.reason);
    case 'quorum.checked':
      return state.quorumChecks.find(({ id }) => id === fact.id)?.occasion ?? '';
    case 'quorum.rescheduled':
    case 'meeting.suspended':
      return fact.reason;
    case 'item.started':
    case 'item.paused':
    case 'item.resumed':
    case 'item.finished':
    case 'agenda.itemEdited':
    case 'agenda.itemMoved':
    case 'agenda.itemRemoved':
    case 'agenda.itemRestored':
    case 'agenda.fileAttached':
    case 'agenda.fileDetached':
      return item(state, fact.id);
    case 'item.skipped':
      return because(item(state, fact.id), fact.reason);
    case 'gavel.knocked':
      return because(`${String(fact.knocks)}×`, item(state, fact.itemId));
    case 'meeting.chairHandedOver':
      return fact.name;
    case 'agenda.templateSaved':
      return fact.name;
    case 'agenda.sessionAdded':
    case 'agenda.itemAdded':
      return fact.title;
    case 'agenda.sessionEdited':
    case 'agenda.sessionMoved':
    case 'agenda.sessionRemoved':
    case 'agenda.sessionRestored':
      return session(state, fact.id);
    case 'commission.entered':
    case 'commission.left':
      return because(person(state, fact.participantId), session(state, fact.sessionId));
    case 'commission.reported':
      return session(state, fact.sessionId);
    case 'speakers.opened':
    case 'speakers.closed':
    case 'speakers.orderSet':
    case 'minutes.saved':
      return item(state, fact.itemId);
    case 'speaker.added':
    case 'interruption.raised':
      return person(state, fact.participantId);
    case 'speaker.edited':
    case 'speaker.moved':
    case 'speaker.called':
    case 'speaker.requeued':
    case 'speaker.withdrawn':
    case 'interruption.begun':
    case 'speech.started':
    case 'speech.paused':
    case 'speech.continued':
    case 'speech.extended':
    case 'speech.finished':
      return speaker(state, fact.itemId, fact.id);
    case 'interruption.ruled': {
      const raised = state.interruptions.find(({ id }) => id === fact.id);
      return raised === undefined ? '' : person(state, raised.participantId);
    }
    case 'proposal.submitted':
    case 'proposal.edited':
    case 'proposal.settled':
      return state.proposals.get(fact.id)?.title ?? '';
    case 'amendment.submitted':
    case 'amendment.accepted':
    case 'amendment.settled':
    case 'amendment.reopened': {
      const amendment = state.amendments.get(fact.id);
      return amendment === undefined ? '' : (state.proposals.get(amendment.proposalId)?.title ?? '');
    }
    case 'followUp.added':
    case 'followUp.edited':
    case 'followUp.removed':
    case 'followUp.restored':
      return state.followUps.get(fact.id)?.title ?? '';
    case 'poll.drafted':
    case 'poll.opened':
    case 'poll.paused':
    case 'poll.continued':
    case 'poll.countEntered':
    case 'poll.objected':
    case 'poll.closed':
    case 'poll.confirmed':
      return state.polls.get(fact.id)?.question ?? '';
    case 'poll.cancelled':
      return because(state.polls.get(fact.id)?.question ?? '', fact.reason);
    case 'decision.recorded':
    case 'decision.worded':
      return state.decisions.get(fact.id)?.title ?? '';
    case 'document.numbered':
      return fact.number;
    case 'document.voided':
      return because(state.documents.find(({ id }) => id === fact.id)?.number ?? '', fact.reason);
    case 'document.kept':
      return state.documents.find(({ id }) => id === fact.id)?.number ?? '';
    case 'export.recorded':
      return `${fact.table} (${fact.format}, ${String(fact.rows)})`;
    case 'personalData.purged':
      return fact.reason;
    default:
      return '';
  }
}

import { itemsOf } from './agenda';
import { toTemplate } from './agenda/build';
import { standingMarks } from './attendance';
import type { SingleCommand, UndoRefusal } from './commands';
import type { AssemblyEvent, EventType } from './facts';
import { accept, refuse } from './kernel';
import { followUpFieldsOf } from './proposals/decide-follow-ups';
import { cooperativeFieldsOf } from './registry';
import type { CooperativeId, Result } from './kernel';
import { speakerListOf } from './speakers';
import type { AssemblyState } from './state';
import { undoneActs } from './undo';

/*
 * How an act is taken back: by the acts that lead to what was before, where that is still possible – or why not. Messages, the history and
 * Ctrl+Z all ask here (ADR 22). What happened in the hall is no mistake of the keyboard: it is not taken back, it is corrected by what
 * follows it.
 */

/** What a way back is found by: the record as the act found it, as it is now, and why it is taken back. */
interface Ground {
  readonly before: AssemblyState;
  readonly present: AssemblyState;
  readonly seq: number;
  readonly reason: string;
}

type Back = readonly SingleCommand[] | UndoRefusal;
type Way<Type extends EventType> = (event: Extract<AssemblyEvent, { readonly type: Type }>, ground: Ground) => Back;
type Ways = { readonly [Type in EventType]: Way<Type> | UndoRefusal };

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** Whether everything that an act changed is still as it left it. */
function stands(record: object | undefined, changes: object): boolean {
  return (
    record !== undefined && Object.entries(changes).every(([name, value]) => isSame(Reflect.get(record, name), value))
  );
}

/** The fields that were changed as they were before, over those of the present; what was missing is missing again. */
function earlier<Fields extends object>(present: Fields, before: object, changes: object): Fields {
  const fields = { ...present } as Record<string, unknown>;
  for (const name of Object.keys(changes)) {
    const value: unknown = Reflect.get(before, name);
    if (value === undefined) Reflect.deleteProperty(fields, name);
    else fields[name] = value;
  }
  return fields as Fields;
}

/** Whether a later fact of a kind was about the same thing. */
function happenedSince({ present, seq }: Ground, types: readonly EventType[], id: string): boolean {
  return present.chronicle.some(
    (entry) => entry.seq > seq && types.includes(entry.fact.type) && 'id' in entry.fact && entry.fact.id === id,
  );
}

type BulkChange = Extract<SingleCommand, { readonly type: 'cooperative.editMany' }>['change'];
const bulkFields: readonly string[] = ['status', 'district', 'kind', 'lastRatYear', 'duesPaidThrough'];

/** A change of many goes back with one act for each value that they had. */
function bulkBack({ corrections }: Corrected, { before, present }: Ground): Back {
  const groups = new Map<string, { readonly ids: CooperativeId[]; readonly change: BulkChange }>();
  for (const { id, changes } of corrections) {
    const was = before.cooperatives.get(id);
    if (was === undefined || !stands(present.cooperatives.get(id), changes)) return 'undo.changedSince';
    const change: BulkChange = earlier({}, was, changes);
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? { ids: [], change };
    group.ids.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ ids, change }) => ({ type: 'cooperative.editMany', ids, change }));
}

type Corrected = Extract<AssemblyEvent, { readonly type: 'cooperative.corrected' }>;

/** Edits go over the present, and only where nobody changed the same fields since. */
function cooperativeBack(event: Corrected, ground: Ground): Back {
  const { corrections } = event;
  const isBulk = corrections.every(({ changes }) => Object.keys(changes).every((name) => bulkFields.includes(name)));
  if (corrections.length > 1 && isBulk) return bulkBack(event, ground);
  const { before, present } = ground;
  const back: SingleCommand[] = [];
  for (const { id, changes } of corrections) {
    const now = present.cooperatives.get(id);
    const was = before.cooperatives.get(id);
    if (now === undefined || was === undefined || !stands(now, changes)) return 'undo.changedSince';
    const fields = earlier(cooperativeFieldsOf(now), was, changes);
    back.push({ type: 'cooperative.edit', id, revision: now.revision, fields });
  }
  return back;
}

function participantBack(
  { id, changes }: Extract<AssemblyEvent, { readonly type: 'participant.corrected' }>,
  { before, present }: Ground,
): Back {
  const now = present.participants.get(id);
  const was = before.participants.get(id);
  if (now === undefined || was === undefined || !stands(now, changes)) return 'undo.changedSince';
  const { name, sex, birthYear, position, cooperativeId, category, phone, email, nationalId, institution } = now;
  const fields = {
    ...{ name, sex, birthYear, position, cooperativeId, category, phone, email, nationalId },
    ...(institution === undefined ? {} : { institution }),
  };
  return [{ type: 'participant.edit', id, revision: now.revision, fields: earlier(fields, was, changes) }];
}

function markBack(
  { participantId, markId }: Extract<AssemblyEvent, { readonly type: 'attendance.entered' | 'attendance.left' }>,
  { present, reason }: Ground,
): Back {
  // Behind a later mark this one is no longer what decides whether somebody is inside.
  const last = standingMarks(present.attendance.get(participantId) ?? []).at(-1);
  return last?.id === markId ? [{ type: 'checkin.undo', participantId, markId, reason }] : 'undo.changedSince';
}

function verdictBack(
  { ids }: Extract<AssemblyEvent, { readonly type: 'mandate.verified' | 'mandate.disputed' | 'mandate.revoked' }>,
  { before, present }: Ground,
): Back {
  const isNewest = ids.every(
    (id) => present.mandates.get(id)?.history.length === (before.mandates.get(id)?.history.length ?? 0) + 1,
  );
  return isNewest ? [{ type: 'mandate.takeBack', ids }] : 'undo.changedSince';
}

function itemBack(
  { id, changes }: Extract<AssemblyEvent, { readonly type: 'agenda.itemEdited' }>,
  { before, present }: Ground,
): Back {
  const now = present.agenda.items.find((one) => one.id === id);
  const was = before.agenda.items.find((one) => one.id === id);
  if (now === undefined || was === undefined || !stands(now, changes)) return 'undo.changedSince';
  const { title, durationMinutes, personInCharge, fixedTime, kind, expectedDecision, note } = now;
  const fields = { title, durationMinutes, personInCharge, fixedTime, kind, expectedDecision, note };
  return [{ type: 'agenda.editItem', id, fields: earlier(fields, was, changes) }];
}

function sessionBack(
  { id, changes }: Extract<AssemblyEvent, { readonly type: 'agenda.sessionEdited' }>,
  { before, present }: Ground,
): Back {
  const now = present.agenda.sessions.find((one) => one.id === id);
  const was = before.agenda.sessions.find((one) => one.id === id);
  if (now === undefined || was === undefined || !stands(now, changes)) return 'undo.changedSince';
  const { title, kind, chairedBy, day, commission } = now;
  return [
    { type: 'agenda.editSession', id, fields: earlier({ title, kind, chairedBy, day, commission }, was, changes) },
  ];
}

function moveBack({ id }: Extract<AssemblyEvent, { readonly type: 'agenda.itemMoved' }>, ground: Ground): Back {
  const was = ground.before.agenda.items.find((one) => one.id === id);
  if (was === undefined || happenedSince(ground, ['agenda.itemMoved', 'agenda.itemRemoved'], id)) {
    return 'undo.changedSince';
  }
  const position = itemsOf(ground.before.agenda, was.sessionId).findIndex((one) => one.id === id);
  return [{ type: 'agenda.moveItem', id, sessionId: was.sessionId, position }];
}

function sessionMoveBack(
  { id }: Extract<AssemblyEvent, { readonly type: 'agenda.sessionMoved' }>,
  ground: Ground,
): Back {
  const toIndex = ground.before.agenda.sessions.findIndex((one) => one.id === id);
  return toIndex < 0 || happenedSince(ground, ['agenda.sessionMoved', 'agenda.sessionRemoved'], id)
    ? 'undo.changedSince'
    : [{ type: 'agenda.moveSession', id, toIndex }];
}

/** A whole agenda comes back as it was drawn up; what had been fastened to it would be lost, and then it does not. */
function agendaBack(
  { agenda }: Extract<AssemblyEvent, { readonly type: 'agenda.replaced' }>,
  { before, present }: Ground,
): Back {
  const ids = ({ sessions, items }: Pick<typeof agenda, 'sessions' | 'items'>) =>
    [...sessions, ...items].map((one) => one.id);
  const hadMore =
    Object.keys(before.agenda.laterStarts).length > 0 ||
    before.agenda.items.some((item) => item.attachmentIds.length > 0) ||
    before.agenda.sessions.some((session) => session.presence.length > 0 || session.report !== null);
  if (hadMore || !isSame(ids(present.agenda), ids(agenda))) return 'undo.changedSince';
  return [{ type: 'agenda.useTemplate', startsAt: before.agenda.startsAt, sessions: toTemplate(before.agenda) }];
}

function startBack(
  { day, startsAt }: Extract<AssemblyEvent, { readonly type: 'agenda.startSet' }>,
  { before, present }: Ground,
): Back {
  const startOf = ({ agenda }: AssemblyState) => (day === 1 ? agenda.startsAt : agenda.laterStarts[String(day)]);
  const was = startOf(before);
  if (startOf(present) !== startsAt) return 'undo.changedSince';
  return was === undefined ? 'undo.sayAgain' : [{ type: 'agenda.setStart', day, startsAt: was }];
}

function speakerMoveBack(
  { itemId, id }: Extract<AssemblyEvent, { readonly type: 'speaker.moved' }>,
  ground: Ground,
): Back {
  if (happenedSince(ground, ['speaker.moved', 'speaker.called', 'speaker.withdrawn'], id)) return 'undo.changedSince';
  const waiting = speakerListOf(ground.before, itemId).entries.filter(({ state }) => state.kind === 'waiting');
  return [{ type: 'speaker.move', itemId, id, position: waiting.findIndex((one) => one.id === id) }];
}

function speakerEditBack(
  { itemId, id, stance, note }: Extract<AssemblyEvent, { readonly type: 'speaker.edited' }>,
  { before, present }: Ground,
): Back {
  const entryOf = (state: AssemblyState) => speakerListOf(state, itemId).entries.find((one) => one.id === id);
  const was = entryOf(before);
  if (was === undefined || !stands(entryOf(present), { stance, note })) return 'undo.changedSince';
  return [{ type: 'speaker.edit', itemId, id, stance: was.stance, note: was.note }];
}

function profileBack(
  { changes }: Extract<AssemblyEvent, { readonly type: 'assembly.profileCorrected' }>,
  { before, present }: Ground,
): Back {
  const { profile } = present.facts;
  if (!stands(profile, changes)) return 'undo.changedSince';
  return [{ type: 'assembly.editProfile', profile: earlier(profile, before.facts.profile, changes) }];
}

function proposalBack(
  { id }: Extract<AssemblyEvent, { readonly type: 'proposal.edited' }>,
  { before, present }: Ground,
): Back {
  const was = before.proposals.get(id);
  const now = present.proposals.get(id);
  if (was === undefined || now?.revision !== was.revision + 1) return 'undo.changedSince';
  const { kind, title, proposer, supporters, itemId, paragraphs } = was;
  const fields = { kind, title, proposer, supporters, itemId, paragraphs };
  return [{ type: 'proposal.edit', id, revision: now.revision, fields }];
}

function followUpBack(
  { id, changes }: Extract<AssemblyEvent, { readonly type: 'followUp.edited' }>,
  { before, present }: Ground,
): Back {
  const was = before.followUps.get(id);
  const now = present.followUps.get(id);
  if (was === undefined || now === undefined || !stands(now, changes)) return 'undo.changedSince';
  const fields = earlier(followUpFieldsOf(now), followUpFieldsOf(was), changes);
  return [{ type: 'followUp.edit', id, revision: now.revision, fields }];
}

function wordingBack(
  { id }: Extract<AssemblyEvent, { readonly type: 'decision.worded' }>,
  { before, present }: Ground,
): Back {
  const was = before.decisions.get(id);
  const now = present.decisions.get(id);
  if (was === undefined || now?.revision !== was.revision + 1) return 'undo.changedSince';
  const { title, recitals, operativeClauses, copies = [], annexes = [] } = was;
  const text = { title, recitals, operativeClauses, copies, annexes };
  return [{ type: 'decision.edit', id, revision: now.revision, text }];
}

function letterBack(
  { id, letterNo, letterDate, scanId }: Extract<AssemblyEvent, { readonly type: 'mandate.corrected' }>,
  { before, present }: Ground,
): Back {
  const entryOf = (state: AssemblyState) => {
    const letter = state.mandates.get(id);
    return letter === undefined
      ? undefined
      : { letterNo: letter.letterNo, letterDate: letter.letterDate ?? ('' as const), scanId: letter.scanId ?? null };
  };
  const was = entryOf(before);
  if (was === undefined || !stands(entryOf(present), { letterNo, letterDate, scanId })) return 'undo.changedSince';
  return [{ type: 'mandate.edit', id, ...was }];
}

function invitationBack(
  { ids }: Extract<AssemblyEvent, { readonly type: 'invitation.marked' }>,
  { before, present }: Ground,
): Back {
  const isNewest = ids.every(
    (id) => present.invitations.get(id)?.steps.length === (before.invitations.get(id)?.steps.length ?? 0) + 1,
  );
  return isNewest ? [{ type: 'invitation.unmark', ids }] : 'undo.changedSince';
}

/** Whether somebody or something is removed now; undefined where it is gone altogether. */
const removal = {
  cooperative: ({ present }: Ground, id: Parameters<AssemblyState['cooperatives']['get']>[0]) =>
    present.cooperatives.get(id)?.isRemoved,
  participant: ({ present }: Ground, id: Parameters<AssemblyState['participants']['get']>[0]) =>
    present.participants.get(id)?.isRemoved,
  followUp: ({ present }: Ground, id: Parameters<AssemblyState['followUps']['get']>[0]) =>
    present.followUps.get(id)?.isRemoved,
};

function when(isSo: boolean, ...acts: readonly SingleCommand[]): Back {
  return isSo ? acts : 'undo.changedSince';
}

const hasSession = ({ present }: Ground, id: string) => present.agenda.sessions.some((one) => one.id === id);
const hasItem = ({ present }: Ground, id: string) => present.agenda.items.some((one) => one.id === id);

function nomineeBack(
  { id, nomineeId, changes }: Extract<AssemblyEvent, { readonly type: 'election.nomineeCorrected' }>,
  { before, present }: Ground,
): Back {
  const of = ({ elections }: AssemblyState) => elections.get(id)?.nominees.find((one) => one.id === nomineeId);
  const [was, is] = [of(before), of(present)];
  if (was === undefined || is === undefined || !stands(is, changes)) return 'undo.changedSince';
  const { participantId, name, cooperativeId, origin, photoId, vision, termsServed } = is;
  const now = { participantId, name, cooperativeId, origin, photoId, vision, termsServed };
  return [{ type: 'election.correctNominee', id, nomineeId, fields: earlier(now, was, changes) }];
}

function compositionBack(
  { id, body, seats }: Extract<AssemblyEvent, { readonly type: 'formation.composed' }>,
  { before, present }: Ground,
): Back {
  const of = ({ elections }: AssemblyState) => elections.get(id)?.formation?.composition[body] ?? [];
  if (!isSame(of(present), seats)) return 'undo.changedSince';
  const was = of(before).map(({ position, name, origin }) => ({ position, name, origin }));
  return [{ type: 'formation.compose', id, body, seats: was }];
}

/** Complete by type: of a new fact it must be said how it is taken back, or why not. */
const ways: Ways = {
  'assembly.created': 'undo.isTrace',
  'assembly.continued': 'undo.isTrace',
  'assembly.profileCorrected': profileBack,
  'rules.changed': 'undo.isRuling',
  'rulesText.edited': ({ source }, { before, present }) =>
    when(present.rulesText === source, { type: 'rulesText.edit', source: before.rulesText }),
  'attachment.added': 'undo.isTrace',
  'cooperative.registered': ({ cooperative: { id } }, ground) =>
    when(removal.cooperative(ground, id) === false, { type: 'cooperative.remove', id }),
  'cooperative.corrected': cooperativeBack,
  'cooperative.removed': ({ id }, ground) =>
    when(removal.cooperative(ground, id) === true, { type: 'cooperative.restore', id }),
  'cooperative.restored': ({ id }, ground) =>
    when(removal.cooperative(ground, id) === false, { type: 'cooperative.remove', id }),
  'participant.registered': ({ participant: { id } }, ground) =>
    when(removal.participant(ground, id) === false, { type: 'participant.remove', id }),
  'participant.corrected': participantBack,
  'participant.removed': ({ id }, ground) =>
    when(removal.participant(ground, id) === true, { type: 'participant.restore', id }),
  'participant.restored': ({ id }, ground) =>
    when(removal.participant(ground, id) === false, { type: 'participant.remove', id }),
  'participant.photoSet': ({ id, photoId }, { before, present }) =>
    when((present.participants.get(id)?.photoId ?? null) === photoId, {
      type: 'participant.setPhoto',
      id,
      photoId: before.participants.get(id)?.photoId ?? null,
    }),
  'participant.unmasked': 'undo.isTrace',
  'mandate.received': 'undo.isLetter',
  'mandate.corrected': letterBack,
  'mandate.verified': verdictBack,
  'mandate.disputed': verdictBack,
  'mandate.revoked': verdictBack,
  'mandate.replaced': 'undo.isLetter',
  'mandate.settled': 'undo.isRuling',
  'mandate.takenBack': 'undo.isRuling',
  'eligibility.objected': 'undo.isRuling',
  'eligibility.overridden': 'undo.isRuling',
  'registry.imported': ({ id }) => [{ type: 'registry.revertImport', importId: id }],
  'registry.importReverted': 'undo.importAgain',
  'invitation.marked': invitationBack,
  'invitation.unmarked': 'undo.sayAgain',
  'invitation.confirmed': 'undo.sayAgain',
  'attendance.entered': markBack,
  'attendance.left': markBack,
  'attendance.undone': 'undo.sayAgain',
  'attendance.conflicted': 'undo.isFact',
  'attendance.conflictSettled': 'undo.isRuling',
  'badge.reissued': 'undo.isPaper',
  'quorum.checked': 'undo.isFact',
  'quorum.suspended': 'undo.isFact',
  'quorum.rescheduled': 'undo.isFact',
  'item.started': 'undo.isFact',
  'item.paused': 'undo.isFact',
  'item.resumed': 'undo.isFact',
  'item.finished': 'undo.isFact',
  'item.skipped': 'undo.isFact',
  'gavel.knocked': 'undo.isFact',
  'meeting.suspended': 'undo.isFact',
  'meeting.resumed': 'undo.isFact',
  'meeting.chairHandedOver': 'undo.isFact',
  'agenda.replaced': agendaBack,
  'agenda.templateSaved': 'undo.sayAgain',
  'agenda.templateRemoved': 'undo.sayAgain',
  'agenda.sessionAdded': ({ session: { id } }, ground) =>
    when(hasSession(ground, id), { type: 'agenda.removeSession', id }),
  'agenda.sessionEdited': sessionBack,
  'agenda.sessionMoved': sessionMoveBack,
  'agenda.sessionRemoved': ({ id }, ground) => when(!hasSession(ground, id), { type: 'agenda.restoreSession', id }),
  'agenda.sessionRestored': ({ id }, ground) => when(hasSession(ground, id), { type: 'agenda.removeSession', id }),
  'agenda.itemAdded': ({ item: { id } }, ground) => when(hasItem(ground, id), { type: 'agenda.removeItem', id }),
  'agenda.itemEdited': itemBack,
  'agenda.fileAttached': ({ id, attachmentId }) => [{ type: 'agenda.detachFile', id, attachmentId }],
  'agenda.fileDetached': ({ id, attachmentId }, { present }) =>
    when(present.agenda.items.find((one) => one.id === id)?.attachmentIds.includes(attachmentId) === false, {
      type: 'agenda.attachFile',
      id,
      attachmentId,
    }),
  'agenda.itemMoved': moveBack,
  'agenda.itemRemoved': ({ id }, ground) => when(!hasItem(ground, id), { type: 'agenda.restoreItem', id }),
  'agenda.itemRestored': ({ id }, ground) => when(hasItem(ground, id), { type: 'agenda.removeItem', id }),
  'agenda.startSet': startBack,
  'commission.entered': 'undo.isFact',
  'commission.left': 'undo.isFact',
  'commission.reported': ({ sessionId, text }, { before, present }) => {
    const reportOf = ({ agenda }: AssemblyState) => agenda.sessions.find((one) => one.id === sessionId)?.report ?? null;
    const was = reportOf(before);
    if (was === null) return 'undo.sayAgain';
    const { text: earlierText, secretary } = was;
    return when(reportOf(present)?.text === text, {
      type: 'commission.report',
      sessionId,
      text: earlierText,
      secretary,
    });
  },
  'speakers.opened': 'undo.isFact',
  'speakers.closed': 'undo.isFact',
  'speakers.orderSet': ({ itemId, order }, { before, present }) =>
    when(isSame(speakerListOf(present, itemId).order, order), {
      type: 'speakers.setOrder',
      itemId,
      order: speakerListOf(before, itemId).order,
    }),
  'speaker.added': ({ itemId, entry: { id } }) => [{ type: 'speaker.withdraw', itemId, id }],
  'speaker.edited': speakerEditBack,
  'speaker.moved': speakerMoveBack,
  'speaker.called': 'undo.isFact',
  'speaker.requeued': 'undo.isFact',
  'speaker.withdrawn': ({ itemId, id }) => [{ type: 'speaker.requeue', itemId, id }],
  'speech.started': 'undo.isFact',
  'speech.paused': 'undo.isFact',
  'speech.continued': 'undo.isFact',
  'speech.extended': 'undo.isFact',
  'speech.finished': 'undo.isFact',
  'interruption.raised': 'undo.isFact',
  'interruption.ruled': 'undo.isFact',
  'interruption.begun': 'undo.isFact',
  'proposal.submitted': 'undo.isFact',
  'proposal.edited': proposalBack,
  'proposal.settled': 'undo.isRuling',
  'amendment.submitted': 'undo.isFact',
  'amendment.accepted': ({ id }, { present }) =>
    when(present.amendments.get(id)?.state === 'accepted', { type: 'amendment.reopen', id }),
  'amendment.settled': ({ id, state }, { present }) =>
    when(present.amendments.get(id)?.state === state, { type: 'amendment.reopen', id }),
  'amendment.reopened': 'undo.sayAgain',
  'followUp.added': ({ followUp: { id } }, ground) =>
    when(removal.followUp(ground, id) === false, { type: 'followUp.remove', id }),
  'followUp.edited': followUpBack,
  'followUp.removed': ({ id }, ground) => when(removal.followUp(ground, id) === true, { type: 'followUp.restore', id }),
  'followUp.restored': ({ id }, ground) =>
    when(removal.followUp(ground, id) === false, { type: 'followUp.remove', id }),
  'poll.drafted': 'undo.isPoll',
  'poll.readied': 'undo.isPoll',
  'poll.answered': 'undo.isPoll',
  'poll.lateAdmitted': 'undo.isPoll',
  'poll.ended': 'undo.isPoll',
  'poll.counted': 'undo.isPoll',
  'ballots.printed': 'undo.isPoll',
  'ballots.voided': 'undo.isPoll',
  'ballots.spoiled': 'undo.isPoll',
  'ballots.issued': 'undo.isPoll',
  'ballots.exchanged': 'undo.isPoll',
  'ballots.returned': 'undo.isPoll',
  'ballots.takenBack': 'undo.isPoll',
  'ballots.helped': 'undo.isPoll',
  'ballots.unusedCounted': 'undo.isPoll',
  'ballots.boxCounted': 'undo.isPoll',
  'board.marked': 'undo.isPoll',
  'board.markTakenBack': 'undo.isPoll',
  'board.bundleReopened': 'undo.isPoll',
  'ballots.differenceExplained': 'undo.isPoll',
  'ballots.countSigned': 'undo.isPoll',
  'poll.opened': 'undo.isPoll',
  'poll.paused': 'undo.isPoll',
  'poll.continued': 'undo.isPoll',
  'poll.countEntered': 'undo.isPoll',
  'poll.objected': 'undo.isPoll',
  'poll.closed': 'undo.isPoll',
  'poll.confirmed': 'undo.isPoll',
  'poll.cancelled': 'undo.isPoll',
  'election.announced': 'undo.isFact',
  'election.rulesChanged': 'undo.isRuling',
  'election.nominated': 'undo.isFact',
  'election.nomineeCorrected': nomineeBack,
  'election.supported': 'undo.isLetter',
  'election.supportSettled': 'undo.isRuling',
  'election.willingnessSigned': 'undo.isLetter',
  'election.requirementChecked': 'undo.sayAgain',
  'election.termsOverridden': 'undo.isRuling',
  'election.objected': 'undo.isFact',
  'election.verdictGiven': 'undo.isRuling',
  'election.listFixed': 'undo.isRuling',
  'election.listReopened': 'undo.isRuling',
  'election.numbersDrawn': 'undo.isFact',
  'election.roundStarted': 'undo.isPoll',
  'election.roundConcluded': 'undo.isPoll',
  'election.tieDecided': 'undo.isFact',
  'election.nomineeLeft': 'undo.isFact',
  'election.answered': 'undo.isFact',
  'election.cancelled': 'undo.isRuling',
  'formation.formed': 'undo.isFact',
  'formation.appointed': 'undo.isFact',
  'formation.dismissed': 'undo.isRuling',
  'formation.composed': compositionBack,
  'decision.recorded': 'undo.isFact',
  'decision.worded': wordingBack,
  'document.numbered': 'undo.isPaper',
  'document.voided': 'undo.isPaper',
  'document.kept': 'undo.isPaper',
  'document.signatureSet': ({ id, signature, state }, { before, present }) => {
    const [was, is] = [before, present].map(
      ({ documents }) => documents.find((one) => one.id === id)?.signatures?.[signature],
    );
    if (was === undefined || is?.state !== state) return 'undo.changedSince';
    return [{ type: 'document.sign', id, signature, state: was.state, reason: was.reason }];
  },
  'document.originalAttached': ({ id, attachmentId }, { before, present }) => {
    const [was, is] = [before, present].map(
      ({ documents }) => documents.find((one) => one.id === id)?.originalId ?? null,
    );
    return when(is === attachmentId, { type: 'document.attachOriginal', id, attachmentId: was ?? null });
  },
  'export.recorded': 'undo.isTrace',
  'template.edited': ({ kind, source }, { before, present }) =>
    when((present.templates[kind] ?? null) === source, {
      type: 'template.edit',
      kind,
      source: before.templates[kind] ?? null,
    }),
  'minutes.saved': 'undo.isText',
  'minutes.finalised': 'undo.isFinal',
  'minutes.reopened': 'undo.isRuling',
  'projection.shown': 'undo.isLook',
  'projection.blackSet': 'undo.isLook',
  'projection.frozen': 'undo.isLook',
  'projection.unfrozen': 'undo.isLook',
  'projection.queued': ({ id }, { present }) =>
    when(
      present.projection.queue.some((one) => one.id === id),
      { type: 'projection.dequeue', id },
    ),
  'projection.dequeued': 'undo.isLook',
  'projection.fileAdded': ({ attachmentId }) => [{ type: 'projection.removeFile', attachmentId }],
  'projection.fileRemoved': ({ attachmentId }) => [{ type: 'projection.addFile', attachmentId }],
  'projection.lookSet': ({ theme, accent }, { before, present }) =>
    when(stands(present.projection, { theme, accent }), {
      type: 'projection.setLook',
      theme: before.projection.theme,
      accent: before.projection.accent,
    }),
  'personalData.purged': 'undo.isErased',
  // The facts beside it say what leads forth again.
  'act.undone': () => [],
};

/** Whether a fact can be taken back at all, before looking at what became of it since. */
export function isTakenBack(type: EventType): boolean {
  return typeof ways[type] === 'function';
}

/** A desk takes back that somebody came or went; who was registered by it, or whose speech ended with it, stays so. */
function counted(events: readonly AssemblyEvent[]): readonly AssemblyEvent[] {
  const marks = events.filter(({ type }) => type === 'attendance.entered' || type === 'attendance.left');
  return marks.length === 0 ? events : marks;
}

/** Whether whoever takes these acts back has to say why. */
export function asksReason(events: readonly AssemblyEvent[]): boolean {
  return events.some(({ type }) => type === 'attendance.entered' || type === 'attendance.left');
}

/**
 * The acts that take a commit back, the last of it first; or why it is not taken back any more.
 * @param before the record as the commit found it; null where it is the first.
 */
export function wayBack(
  before: AssemblyState | null,
  { seq, events }: { readonly seq: number; readonly events: readonly AssemblyEvent[] },
  present: AssemblyState,
  reason: string,
): Result<readonly SingleCommand[], UndoRefusal> {
  if (before === null) return refuse('undo.isTrace');
  if (undoneActs(present).has(seq)) return refuse('undo.already');
  const acts: SingleCommand[] = [];
  for (const event of [...counted(events)].reverse()) {
    const way = ways[event.type] as Way<EventType> | UndoRefusal;
    const back = typeof way === 'string' ? way : way(event, { before, present, seq, reason });
    if (typeof back === 'string') return refuse(back);
    acts.push(...back);
  }
  return acts.length === 0 ? refuse('undo.sayAgain') : accept(acts);
}

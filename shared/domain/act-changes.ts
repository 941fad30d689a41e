import { maskNationalId } from '../text';
import { itemsOf } from './agenda';
import { isInside } from './attendance';
import { checkOf, electedOf, originOf, verdictOf } from './elections';
import type { Body } from './elections';
import type { AssemblyEvent } from './facts';
import type {
  AgendaItemId,
  AmendmentId,
  CooperativeId,
  DecisionId,
  DocumentId,
  ElectionId,
  FollowUpId,
  ImportId,
  MandateLetterId,
  ParticipantId,
  PollId,
  ProposalId,
} from './kernel';
import { minuteTextOf } from './minutes';
import type { RichTextNode } from './minutes';
import { participantCode } from './registry';
import { speakerListOf } from './speakers';
import type { AssemblyState } from './state';

/*
 * What an act changed, field by field, for whoever has to show in a dispute what stood there before (DAT-4). A record is told as plain
 * values – names in the place of ids, codes as they are – before and behind the act; what differs is what it changed. The words are the
 * renderer's.
 */

/** A value as a person can be told it: a text, a number, a code, yes or no, a list of texts; null where there is none. */
export type ToldValue = string | number | boolean | null | readonly string[];

/** Documents and files are shown so far at most. */
const longestText = 4000;
/** So many records of one act are told; of an import that is enough to see what it did. */
const mostRecords = 40;

function textsOf({ text, content = [] }: RichTextNode): string {
  const inner = content.map(textsOf);
  const isBlock = content.some((one) => one.content !== undefined);
  return (text ?? '') + inner.join(isBlock ? '\n' : '');
}

function person(state: AssemblyState, id: ParticipantId | null): string | null {
  const found = id === null ? undefined : state.participants.get(id);
  return found === undefined ? null : `${participantCode(found, state.facts.rules)} ${found.name}`;
}

function itemTitle(state: AssemblyState, id: AgendaItemId | null): string | null {
  return state.agenda.items.find((one) => one.id === id)?.title ?? null;
}

function fileNames(state: AssemblyState, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => state.attachments.find((one) => one.id === id)?.fileName ?? []);
}

/** So many names of a list stand in the details; of a longer one it is said that it goes on. */
const mostListed = 100;

function firstOf(names: readonly string[]): readonly string[] {
  return names.length > mostListed ? [...names.slice(0, mostListed), '…'] : names;
}

/** How a record of each kind is told; null where there is none of that id. */
const tellers = {
  assembly: ({ facts: { profile } }: AssemblyState) => ({
    title: profile.title,
    theme: profile.theme,
    place: profile.place,
    city: profile.city,
    startsOn: profile.startsOn,
    endsOn: profile.endsOn,
    timeZone: profile.timeZone,
    term: `${String(profile.termFrom)}–${String(profile.termTo)}`,
    presidium: profile.presidium.map(({ name }) => name),
    committee: profile.committee.map(({ office, name }) => `${office}: ${name}`),
    council: profile.council.name,
    region: profile.council.region,
    letterhead: [profile.letterhead.organisation, profile.letterhead.address, profile.letterhead.contact],
    logo: (profile.letterhead.logoId ?? null) !== null,
    numberingCode: profile.numberingCode,
    paperSize: profile.paperSize,
    retainUntil: profile.retainUntil ?? null,
  }),
  rules: ({ facts: { rules } }: AssemblyState) => ({
    gates: Object.entries(rules.gates).flatMap(([gate, isOn]) => (isOn ? [gate] : [])),
    recentMeetingYears: rules.recentMeetingYears,
    quorum: rules.quorum.kind,
    quorumStrict: rules.quorum.isStrict,
    maySuspendTimes: rules.maySuspendTimes,
    suspensionMinutes: rules.suspensionMinutes,
    mayDeemValid: rules.mayDeemValid,
    majority: rules.motionMajority.kind,
    majorityBase: rules.motionMajority.base,
    majorityStrict: rules.motionMajority.isStrict,
    weightsVotes: rules.weightsVotes,
    electionMethod: rules.electionMethod,
    gavel: Object.entries(rules.gavel).map(([meaning, knocks]) => `${meaning} ${String(knocks)}`),
    objectionUntil: rules.objectionUntil,
    badgeLetters: Object.entries(rules.categoryBadges).map(([category, { letter }]) => `${category} ${letter}`),
    showsPhotosOnBadges: rules.showsPhotosOnBadges,
    speechMinutes: rules.speech.minutes,
    mayAgain: rules.speech.mayAgain,
    committeeMaySpeak: rules.speech.committeeMaySpeak,
    interruptionOrder: rules.speech.interruptionOrder,
  }),
  rulesText: ({ rulesText }: AssemblyState) => ({ text: rulesText }),
  cooperative: (state: AssemblyState, id: string) => {
    const found = state.cooperatives.get(id as CooperativeId);
    if (found === undefined) return null;
    const { id: _id, number: _number, revision: _revision, rulings = [], ...fields } = found;
    return { ...fields, rulings: rulings.map(({ reason }) => reason) };
  },
  participant: (state: AssemblyState, id: string) => {
    const found = state.participants.get(id as ParticipantId);
    if (found === undefined) return null;
    const { name, sex, birthYear, position, category, phone, email, institution = '', isRemoved } = found;
    const cooperative = found.cooperativeId === null ? null : state.cooperatives.get(found.cooperativeId);
    return {
      ...{ name, sex, birthYear, position, category, phone, email, institution, isRemoved },
      // In full it stands in no history (UU PDP 27/2022).
      nationalId: maskNationalId(found.nationalId),
      cooperative: cooperative?.name ?? null,
      code: participantCode(found, state.facts.rules),
      photo: found.photoId !== undefined,
      presence: isInside(state.attendance.get(found.id)),
    };
  },
  letter: (state: AssemblyState, id: string) => {
    const found = state.mandates.get(id as MandateLetterId);
    if (found === undefined) return null;
    return {
      person: person(state, found.participantId),
      cooperative: state.cooperatives.get(found.cooperativeId)?.name ?? null,
      letterNo: found.letterNo,
      letterDate: found.letterDate ?? null,
      scan: found.scanId !== undefined,
      state: found.state,
    };
  },
  /** Whom and what a file brought; nothing once it was taken back. */
  import: (state: AssemblyState, id: string) => {
    const found = state.imports.get(id as ImportId);
    if (found === undefined) return null;
    const { fileName, rejectedRows, isReverted, createdCooperatives, createdParticipants } = found;
    const cooperatives = createdCooperatives.flatMap((one) => state.cooperatives.get(one)?.name ?? []);
    const people = createdParticipants.flatMap((one) => person(state, one) ?? []);
    return {
      fileName,
      cooperatives: firstOf(cooperatives),
      participants: firstOf(people),
      rejectedRows,
      isReverted,
    };
  },
  invitation: (state: AssemblyState, id: string) => {
    const found = state.invitations.get(id as CooperativeId);
    const last = found?.steps.at(-1);
    return {
      channel: last?.channel ?? null,
      on: last?.on ?? null,
      answer: found?.confirmation?.answer ?? null,
      toldBy: found?.confirmation?.toldBy ?? null,
      note: found?.confirmation?.note ?? null,
    };
  },
  item: (state: AssemblyState, id: string) => {
    const { items, sessions, removed } = state.agenda;
    const gone = removed.flatMap((one) => one.items).find((one) => one.id === id);
    const found = items.find((one) => one.id === id) ?? gone;
    if (found === undefined) return null;
    return {
      title: found.title,
      session: sessions.find((one) => one.id === found.sessionId)?.title ?? null,
      place: gone === undefined ? itemsOf(state.agenda, found.sessionId).findIndex((one) => one.id === id) + 1 : null,
      durationMinutes: found.durationMinutes,
      personInCharge: found.personInCharge,
      fixedTime: found.fixedTime,
      kind: found.kind,
      expectedDecision: found.expectedDecision,
      note: found.note,
      state: found.state.kind,
      files: fileNames(state, found.attachmentIds),
      isRemoved: gone !== undefined,
    };
  },
  session: (state: AssemblyState, id: string) => {
    const { sessions, removed } = state.agenda;
    const gone = removed.flatMap((one) => one.session ?? []).find((one) => one.id === id);
    const found = sessions.find((one) => one.id === id) ?? gone;
    if (found === undefined) return null;
    const { title, kind, chairedBy, day, commission } = found;
    return {
      ...{ title, kind, chairedBy, day, commission },
      place: gone === undefined ? sessions.findIndex((one) => one.id === id) + 1 : null,
      report: found.report?.text ?? null,
      secretary: found.report?.secretary ?? null,
      isRemoved: gone !== undefined,
    };
  },
  agenda: ({ agenda }: AssemblyState) => ({
    startsAt: agenda.startsAt,
    laterStarts: Object.entries(agenda.laterStarts).map(([day, clock]) => `${day}: ${clock}`),
    sessions: agenda.sessions.map(({ title }) => title),
    items: agenda.items.map(({ title }) => title),
  }),
  speaker: (state: AssemblyState, id: string) => {
    const found = state.speakers
      .valueSeq()
      .flatMap(({ entries }) => entries)
      .find((one) => one.id === id);
    if (found === undefined) return null;
    const { stance, note } = found;
    return { person: person(state, found.participantId), stance, note, state: found.state.kind };
  },
  speakerList: (state: AssemblyState, id: string) => {
    const { isOpen, order, entries } = speakerListOf(state, id as AgendaItemId);
    return {
      isOpen,
      firstSpeakersFirst: order.firstSpeakersFirst,
      alternates: order.alternates,
      waiting: entries
        .filter((one) => one.state.kind === 'waiting')
        .flatMap((one) => person(state, one.participantId) ?? []),
    };
  },
  interruption: (state: AssemblyState, id: string) => {
    const found = state.interruptions.find((one) => one.id === id);
    if (found === undefined) return null;
    return {
      person: person(state, found.participantId),
      kind: found.kind,
      text: found.text,
      verdict: found.ruling?.verdict ?? null,
      ruling: found.ruling?.text ?? null,
      by: found.ruling?.by ?? null,
    };
  },
  proposal: (state: AssemblyState, id: string) => {
    const found = state.proposals.get(id as ProposalId);
    if (found === undefined) return null;
    return {
      title: found.title,
      kind: found.kind,
      proposer: found.proposer.name,
      supporters: found.supporters.flatMap((one) => person(state, one) ?? []),
      item: itemTitle(state, found.itemId),
      paragraphs: found.paragraphs.map(({ text }) => text),
      state: found.state,
    };
  },
  amendment: (state: AssemblyState, id: string) => {
    const found = state.amendments.get(id as AmendmentId);
    if (found === undefined) return null;
    const { number, text, basedOn, state: amendmentState, reason } = found;
    return { number, text, basedOn, proposer: found.proposer.name, state: amendmentState, reason };
  },
  followUp: (state: AssemblyState, id: string) => {
    const found = state.followUps.get(id as FollowUpId);
    if (found === undefined) return null;
    const { title, addressee, owner, dueOn, isRemoved, proposalId, progress = 'open', report = '' } = found;
    const proposal = proposalId === null ? null : (state.proposals.get(proposalId)?.title ?? null);
    return { title, addressee, owner, dueOn, progress, report, isRemoved, proposal };
  },
  poll: (state: AssemblyState, id: string) => {
    const found = state.polls.get(id as PollId);
    if (found === undefined) return null;
    return {
      question: found.question,
      kind: found.kind,
      majority: found.majority.kind,
      base: found.majority.base,
      sectors: found.sectors.map(({ name, present }) => `${name} (${String(present)})`),
      state: found.state.kind,
      // What a teller counted is shown to nobody before the poll is closed (VOT-1).
      counts: ['closed', 'confirmed', 'cancelled'].includes(found.state.kind)
        ? found.entries.map(
            ({ sector, teller, yes, no, abstain }) =>
              `${found.sectors[sector]?.name ?? ''} ${String(teller)}: ${String(yes)} / ${String(no)} / ${String(abstain)}`,
          )
        : [],
      objections: found.objections.map(({ by, text }) => `${by}: ${text}`),
    };
  },
  election: (state: AssemblyState, id: string) => {
    const found = state.elections.get(id as ElectionId);
    if (found === undefined) return null;
    const { title, kind, rules, rounds, cancelled } = found;
    return {
      title,
      kind,
      seats: rules.seats,
      majority: rules.majority?.kind ?? null,
      majorityBase: rules.majority?.base ?? null,
      mayAcclaim: rules.mayAcclaim,
      lastResort: rules.lastResort,
      supportNeeded: rules.supportNeeded,
      requirements: rules.requirements.map(({ text }) => text),
      mostTerms: rules.mostTerms,
      isListFixed: found.listFixedAt !== null,
      rounds: rounds.filter(({ outcome }) => outcome !== null).length,
      elected: electedOf(found).map(({ name }) => name),
      isCancelled: cancelled !== null,
    };
  },
  nominee: (state: AssemblyState, id: string) => {
    const of = state.elections.find(({ nominees }) => nominees.some((one) => one.id === id));
    const found = of?.nominees.find((one) => one.id === id);
    if (of === undefined || found === undefined) return null;
    const { name, vision, termsServed, number, left, answer } = found;
    const letters = found.support.map(({ cooperativeId, dropped }) => {
      const backer = state.cooperatives.get(cooperativeId)?.name ?? '';
      return dropped === null ? backer : `${backer} (–)`;
    });
    return {
      name,
      origin: originOf(state, found),
      vision,
      termsServed,
      number,
      photo: found.photoId !== null,
      support: letters,
      willingness: found.willingness?.evidence ?? null,
      termsOverride: found.termsOverride?.reason ?? null,
      requirements: of.rules.requirements.flatMap(({ id: requirementId, text }) => {
        const check = checkOf(found, requirementId);
        return check === undefined ? [] : [`${check.isMet ? '✓' : '✗'} ${text}`];
      }),
      objections: found.objections.map(({ by, text }) => `${by}: ${text}`),
      verdict: verdictOf(found)?.isAccepted ?? null,
      verdictReason: verdictOf(found)?.reason ?? null,
      left: left?.reason ?? null,
      answer: answer?.isAccepted ?? null,
    };
  },
  formation: (state: AssemblyState, id: string) => {
    const found = state.elections.get(id as ElectionId)?.formation ?? null;
    if (found === null) return null;
    const seats = (body: Body) => found.composition[body].map(({ position, name }) => `${position}: ${name}`);
    return {
      size: found.size,
      deadline: found.deadline,
      appointed: found.appointed.map(({ name }) => name),
      board: seats('board'),
      supervisors: seats('supervisors'),
      advisers: seats('advisers'),
    };
  },
  decision: (state: AssemblyState, id: string) => {
    const found = state.decisions.get(id as DecisionId);
    if (found === undefined) return null;
    const { title, method, recitals, operativeClauses, copies = [], annexes = [] } = found;
    const { isGathered = false, ...points } = recitals;
    return {
      title,
      method,
      ...points,
      isGathered,
      operativeClauses,
      copies,
      hasAgenda: annexes.includes('agenda'),
      hasRules: annexes.includes('rulesOfProcedure'),
      item: itemTitle(state, found.itemId),
    };
  },
  document: (state: AssemblyState, id: string) => {
    const found = state.documents.find((one) => one.id === (id as DocumentId));
    if (found === undefined) return null;
    const { number, signedOn, subject, voided, kept, signatures = [], originalId } = found;
    const signed = signatures.filter(({ state }) => state === 'signed').map(({ name, title }) => name || title);
    const refused = signatures.filter(({ state }) => state === 'refused').map(({ name, title }) => name || title);
    return {
      number,
      signedOn,
      kind: subject.kind,
      isVoided: voided !== null,
      isKept: kept !== null,
      signed,
      refused,
      hasOriginal: originalId !== undefined,
    };
  },
  template: (state: AssemblyState, kind: string) => ({ text: state.templates[kind] ?? null }),
  minutes: (state: AssemblyState, id: string) => {
    const found = minuteTextOf(state, id === '' ? null : (id as AgendaItemId));
    return { text: found === undefined ? null : textsOf(found.body) };
  },
  projection: (state: AssemblyState) => {
    const { slide, isBlack, frozen, queue, files, theme, accent } = state.projection;
    return {
      slide: slide.kind,
      isBlack,
      isFrozen: frozen !== null,
      queue: queue.map((one) => one.slide.kind),
      files: fileNames(state, files),
      theme,
      accent,
    };
  },
} as const satisfies Readonly<
  Record<string, (state: AssemblyState, id: string) => Readonly<Record<string, ToldValue>> | null>
>;

type Kind = keyof typeof tellers;
type FieldsOf<Of extends Kind> = keyof NonNullable<ReturnType<(typeof tellers)[Of]>> & string;

/** A field of a kind of record: `cooperative.status`. */
export type ToldField = { [Of in Kind]: `${Of}.${FieldsOf<Of>}` }[Kind];

/** One field that became another. */
export interface ToldChange {
  /** The name of the record, where the act changed several. */
  readonly of: string;
  readonly field: ToldField;
  readonly before: ToldValue;
  readonly after: ToldValue;
}

interface Touched {
  readonly kind: Kind;
  readonly id: string;
}

function each(kind: Kind, ids: readonly string[]): readonly Touched[] {
  return ids.map((id) => ({ kind, id }));
}

/** The records that a fact was about. */
function touchedBy(event: AssemblyEvent): readonly Touched[] {
  switch (event.type) {
    case 'assembly.created':
      return [...each('assembly', ['']), ...each('rules', [''])];
    case 'assembly.continued':
    case 'assembly.profileCorrected':
      return each('assembly', ['']);
    case 'rules.changed':
      return each('rules', ['']);
    case 'rulesText.edited':
      return each('rulesText', ['']);
    case 'cooperative.registered':
      return each('cooperative', [event.cooperative.id]);
    case 'cooperative.corrected':
      return each(
        'cooperative',
        event.corrections.map(({ id }) => id),
      );
    case 'cooperative.removed':
    case 'cooperative.restored':
    case 'eligibility.objected':
    case 'eligibility.overridden':
      return each('cooperative', [event.id]);
    case 'participant.registered':
      return each('participant', [event.participant.id]);
    case 'participant.corrected':
    case 'participant.removed':
    case 'participant.restored':
    case 'participant.photoSet':
      return each('participant', [event.id]);
    case 'attendance.entered':
    case 'attendance.left':
    case 'attendance.undone':
    case 'attendance.conflicted':
    case 'attendance.conflictSettled':
      return each('participant', [event.participantId]);
    case 'mandate.received':
      return each('letter', [event.letter.id]);
    case 'mandate.corrected':
      return each('letter', [event.id]);
    case 'mandate.verified':
    case 'mandate.disputed':
    case 'mandate.revoked':
    case 'mandate.replaced':
    case 'mandate.takenBack':
      return each('letter', event.ids);
    case 'mandate.settled':
      return each('letter', [event.stands, ...event.revoked]);
    case 'registry.imported':
      return [
        ...each('import', [event.id]),
        ...each(
          'cooperative',
          event.corrections.map(({ id }) => id),
        ),
        ...each(
          'participant',
          event.people.map(({ id }) => id),
        ),
        ...each(
          'letter',
          event.letterCorrections.map(({ id }) => id),
        ),
      ];
    case 'registry.importReverted':
      return each('import', [event.importId]);
    case 'invitation.marked':
    case 'invitation.unmarked':
    case 'invitation.confirmed':
      return each('invitation', event.ids);
    case 'item.started':
    case 'item.paused':
    case 'item.resumed':
    case 'item.finished':
    case 'item.skipped':
    case 'agenda.itemEdited':
    case 'agenda.itemMoved':
    case 'agenda.itemRemoved':
    case 'agenda.itemRestored':
    case 'agenda.fileAttached':
    case 'agenda.fileDetached':
      return each('item', [event.id]);
    case 'agenda.itemAdded':
      return each('item', [event.item.id]);
    case 'agenda.sessionAdded':
      return each('session', [event.session.id]);
    case 'agenda.sessionEdited':
    case 'agenda.sessionMoved':
    case 'agenda.sessionRemoved':
    case 'agenda.sessionRestored':
      return each('session', [event.id]);
    case 'commission.reported':
      return each('session', [event.sessionId]);
    case 'agenda.replaced':
    case 'agenda.startSet':
      return each('agenda', ['']);
    case 'speakers.opened':
    case 'speakers.closed':
    case 'speakers.orderSet':
      return each('speakerList', [event.itemId]);
    case 'speaker.moved':
      return each('speakerList', [event.itemId]);
    case 'speaker.added':
      return each('speaker', [event.entry.id]);
    case 'speaker.edited':
    case 'speaker.called':
    case 'speaker.requeued':
    case 'speaker.withdrawn':
    case 'speech.started':
    case 'speech.finished':
      return each('speaker', [event.id]);
    case 'interruption.raised':
      return each('interruption', [event.interruption.id]);
    case 'interruption.ruled':
      return each('interruption', [event.id]);
    case 'proposal.submitted':
      return each('proposal', [event.proposal.id]);
    case 'proposal.edited':
    case 'proposal.settled':
      return each('proposal', [event.id]);
    case 'amendment.submitted':
      return each('amendment', [event.amendment.id]);
    case 'amendment.accepted':
    case 'amendment.settled':
    case 'amendment.reopened':
      return each('amendment', [event.id]);
    case 'followUp.added':
      return each('followUp', [event.followUp.id]);
    case 'followUp.edited':
    case 'followUp.removed':
    case 'followUp.restored':
      return each('followUp', [event.id]);
    case 'poll.drafted':
      return each('poll', [event.poll.id]);
    case 'poll.opened':
    case 'poll.paused':
    case 'poll.continued':
    case 'poll.countEntered':
    case 'poll.objected':
    case 'poll.closed':
    case 'poll.confirmed':
    case 'poll.cancelled':
      return each('poll', [event.id]);
    case 'election.announced':
      return each('election', [event.election.id]);
    case 'election.rulesChanged':
    case 'election.listFixed':
    case 'election.listReopened':
    case 'election.roundStarted':
    case 'election.roundConcluded':
    case 'election.tieDecided':
    case 'election.cancelled':
      return each('election', [event.id]);
    case 'election.numbersDrawn':
      return each(
        'nominee',
        event.numbers.map(({ nomineeId }) => nomineeId),
      );
    case 'election.nominated':
      return each('nominee', [event.nominee.id]);
    case 'election.nomineeCorrected':
    case 'election.supported':
    case 'election.willingnessSigned':
    case 'election.requirementChecked':
    case 'election.termsOverridden':
    case 'election.objected':
    case 'election.verdictGiven':
    case 'election.nomineeLeft':
    case 'election.answered':
      return each('nominee', [event.nomineeId]);
    case 'formation.formed':
    case 'formation.appointed':
    case 'formation.dismissed':
    case 'formation.composed':
      return each('formation', [event.id]);
    case 'decision.recorded':
      return each('decision', [event.decision.id]);
    case 'decision.worded':
      return each('decision', [event.id]);
    case 'document.numbered':
      return each('document', [event.document.id]);
    case 'document.voided':
    case 'document.kept':
    case 'document.signatureSet':
    case 'document.originalAttached':
      return each('document', [event.id]);
    case 'template.edited':
      return each('template', [event.kind]);
    case 'minutes.saved':
      return each('minutes', [event.itemId ?? '']);
    case 'projection.shown':
    case 'projection.blackSet':
    case 'projection.frozen':
    case 'projection.unfrozen':
    case 'projection.queued':
    case 'projection.dequeued':
    case 'projection.fileAdded':
    case 'projection.fileRemoved':
    case 'projection.lookSet':
      return each('projection', ['']);
    default:
      return [];
  }
}

function told(state: AssemblyState | null, { kind, id }: Touched): Readonly<Record<string, ToldValue>> {
  if (state === null) return {};
  const tell: (state: AssemblyState, id: string) => Readonly<Record<string, ToldValue>> | null = tellers[kind];
  return tell(state, id) ?? {};
}

function shortened(value: ToldValue): ToldValue {
  if (typeof value === 'string' && value.length > longestText) return `${value.slice(0, longestText)} …`;
  return value;
}

/** Nothing, in any of its shapes: what was empty and stays missing did not change. */
function isNothing(value: ToldValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isSame(a: ToldValue | undefined, b: ToldValue | undefined): boolean {
  return (isNothing(a) && isNothing(b)) || JSON.stringify(a) === JSON.stringify(b);
}

function nameOf(states: readonly (AssemblyState | null)[], touched: Touched): string {
  if (touched.kind === 'invitation') {
    return states.map((state) => state?.cooperatives.get(touched.id as CooperativeId)?.name).find(Boolean) ?? '';
  }
  for (const state of states) {
    const { name, title, person: who, question, number } = told(state, touched);
    const found = name ?? title ?? who ?? question ?? number;
    if (typeof found === 'string' && found !== '') return found;
  }
  return '';
}

/** What a commit changed, with how many records it changed beside those that are told. */
export interface ToldChanges {
  readonly changes: readonly ToldChange[];
  readonly more: number;
}

/**
 * What a commit changed, field by field.
 * @param before the record as it found it; null where it is the first.
 */
export function changesTold(
  before: AssemblyState | null,
  events: readonly AssemblyEvent[],
  after: AssemblyState,
): ToldChanges {
  const all = new Map<string, Touched>();
  for (const one of events.flatMap(touchedBy)) all.set(`${one.kind} ${one.id}`, one);
  const shown = [...all.values()].slice(0, mostRecords);
  const changes = shown.flatMap((touched): readonly ToldChange[] => {
    const was = told(before, touched);
    const is = told(after, touched);
    // A flag that is off says nothing of a record that has just come.
    const isNew = Object.keys(was).length === 0;
    const of = all.size > 1 ? nameOf([before, after], touched) : '';
    return Object.keys({ ...was, ...is }).flatMap((name) => {
      const [a, b] = [was[name], is[name]];
      if (isSame(a, b) || (isNew && b === false)) return [];
      return [
        {
          of,
          field: `${touched.kind}.${name}` as ToldField,
          before: shortened(a ?? null),
          after: shortened(b ?? null),
        },
      ];
    });
  });
  return { changes, more: all.size - shown.length };
}

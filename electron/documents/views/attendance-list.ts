import {
  attendanceDays,
  attendeesDuring,
  comesFrom,
  cooperativesAmong,
  daySpan,
  hasCome,
  isInside,
  registeredParticipants,
  sessionSpan,
} from '../../../shared/domain';
import type {
  AssemblyState,
  DocumentSubject,
  Participant,
  ParticipantCategory,
  Session,
  Span,
} from '../../../shared/domain';
import { countWithWords, dateOf, formatDateWithWeekday, formatTime } from '../../../shared/text';
import { committeeSigners, headerView, signedAt } from './shared-parts';
import type { AttendanceListView, FactView } from './types';

export const categoryWords: Readonly<Record<ParticipantCategory, string>> = {
  votingDelegate: 'Utusan',
  observer: 'Peninjau',
  guest: 'Undangan',
  committee: 'Panitia',
  press: 'Pers',
};

type ListSubject = Extract<DocumentSubject, { readonly kind: 'attendanceList' }>;

/** What part of the assembly a list is of. */
interface Part {
  readonly day: string;
  readonly session: Session | null;
  /** Null for the whole assembly, and for a session that has not begun. */
  readonly span: Span | null;
}

function partOf(state: AssemblyState, { sessionId, day }: ListSubject): Part | null {
  const { startsOn, timeZone } = state.facts.profile;
  if (sessionId !== undefined) {
    const session = state.agenda.sessions.find((one) => one.id === sessionId);
    if (session === undefined) return null;
    const span = sessionSpan(state, sessionId);
    return { day: span === null ? startsOn : dateOf(span.from, timeZone), session, span };
  }
  if (day === undefined) return { day: startsOn, session: null, span: null };
  return attendanceDays(state).includes(day) ? { day, session: null, span: daySpan(state, day) } : null;
}

function factsOf(state: AssemblyState, { day, session, span }: Part): readonly FactView[] {
  const { place, timeZone } = state.facts.profile;
  return [
    ...(session === null ? [] : [{ label: 'Sidang', value: session.title }]),
    { label: 'Hari, tanggal', value: formatDateWithWeekday(day) },
    ...(session === null || span === null
      ? []
      : [
          {
            label: 'Waktu',
            value: `${formatTime(span.from, timeZone)} – ${span.to === null ? 'selesai' : formatTime(span.to, timeZone)}`,
          },
        ]),
    { label: 'Tempat', value: place },
  ];
}

/** Those who came, by the marks that stand, and the sentence that counts them. */
function whoCame(state: AssemblyState, { session, span }: Part) {
  if (span === null) {
    const came =
      session !== null
        ? []
        : registeredParticipants(state).filter((participant) => hasCome(state.attendance.get(participant.id)));
    const inside = came.filter((participant) => isInside(state.attendance.get(participant.id))).length;
    const summary = `Jumlah yang hadir: ${countWithWords(came.length)} orang; masih di dalam ruangan: ${countWithWords(inside)} orang.`;
    return { people: came, summary };
  }
  const attendees = attendeesDuring(state, span);
  const cooperatives = cooperativesAmong(state, attendees).size;
  return {
    people: attendees.map(({ participant }) => participant),
    summary: `Jumlah yang hadir: ${countWithWords(attendees.length)} orang; ${countWithWords(cooperatives)} koperasi diwakili utusannya.`,
  };
}

/**
 * The attendance list of the assembly, of one day or of one session, in the order of numbers: blank for everybody registered to sign,
 * or of those who came. No national ID stands here. Null where there is no such session or day.
 */
export function attendanceListView(
  state: AssemblyState,
  subject: ListSubject = { kind: 'attendanceList' },
): AttendanceListView | null {
  const part = partOf(state, subject);
  if (part === null) return null;
  const { profile } = state.facts;
  const isBlank = subject.isBlank === true;
  const registered = isBlank ? registeredParticipants(state) : [];
  const { people, summary } = isBlank
    ? { people: registered, summary: `Jumlah yang terdaftar: ${countWithWords(registered.length)} orang.` }
    : whoCame(state, part);
  const of = part.session === null ? profile.title : `${part.session.title} – ${profile.title}`;
  return {
    header: headerView(state, subject, `Daftar Hadir ${of}`, false),
    subtitle: profile.title,
    facts: factsOf(state, part),
    rows: people.map((participant, index) => rowOf(state, participant, index)),
    summary,
    signatures: {
      lines: [signedAt(state, part.day), 'PANITIA PENYELENGGARA'],
      signers: committeeSigners(state),
    },
  };
}

function rowOf(state: AssemblyState, participant: Participant, index: number): AttendanceListView['rows'][number] {
  const cooperative =
    participant.cooperativeId === null ? undefined : state.cooperatives.get(participant.cooperativeId);
  return {
    no: String(index + 1),
    name: participant.name,
    cooperative: comesFrom(state, participant) || '–',
    position: participant.position,
    status: categoryWords[participant.category],
    district: cooperative?.district ?? '–',
    isOdd: index % 2 === 0,
  };
}

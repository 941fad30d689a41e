import type { Attendance } from '../attendance/model';
import { markTime } from '../attendance/model';
import { standingMarks } from '../attendance/select';
import { changesSpan } from '../attendance/timeline';
import type { CalendarDate, CooperativeId, Instant, SessionId } from '../kernel';
import { votingCooperatives } from '../mandates/eligibility';
import { activeMandateOf } from '../mandates/select';
import type { Cooperative, Participant } from '../registry/model';
import { registeredParticipants } from '../registry/select';
import type { AssemblyState } from '../state';
import { dateOfDay, meetingDayOf } from './days';
import type { AgendaItem, Session } from './model';

/** A stretch of time; `to` is null while it still runs. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant | null;
}

function startOf(item: AgendaItem): Instant | null {
  return 'startedAt' in item.state ? item.state.startedAt : null;
}

/** When a session was really held, from its items' recorded times; null before the first of them began. */
export function sessionSpan(state: AssemblyState, id: SessionId): Span | null {
  const begun = state.agenda.items.filter((item) => item.sessionId === id && startOf(item) !== null);
  const [from] = begun.map((item) => startOf(item) ?? '').sort();
  if (from === undefined) return null;
  const ends = begun.map(({ state: one }) => ('finishedAt' in one ? one.finishedAt : null));
  return {
    from,
    to: ends.includes(null)
      ? null
      : (ends
          .map((end) => end ?? '')
          .sort()
          .at(-1) ?? null),
  };
}

/** The sessions that have begun, in the order of the agenda. */
export function heldSessions(state: AssemblyState): readonly { readonly session: Session; readonly span: Span }[] {
  return state.agenda.sessions.flatMap((session) => {
    const span = sessionSpan(state, session.id);
    return span === null ? [] : [{ session, span }];
  });
}

/** How many days an assembly may list; longer ones are a typing mistake in its dates. */
const mostDays = 31;

/** The days of the assembly, with those on which somebody came in outside of them (a rehearsal, a late list). */
export function attendanceDays(state: AssemblyState): readonly CalendarDate[] {
  const { startsOn, endsOn } = state.facts.profile;
  const days = new Set<CalendarDate>();
  for (let day = startsOn; day <= endsOn && days.size < mostDays;) {
    days.add(day);
    day = new Date(Date.parse(`${day}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);
  }
  const all = changesSpan(state, '1970-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z');
  if (all !== null) for (const at of [all.from, all.to]) days.add(dateOfDay(state, meetingDayOf(state, at)));
  return [...days].sort();
}

/** Somebody who was inside during a stretch of time, by the marks that stand. */
export interface Attendee {
  readonly participant: Participant;
  readonly cooperative: Cooperative | undefined;
  readonly enteredAt: Instant;
  /** The last time they left in it; null where they stayed to its end or are still inside. */
  readonly leftAt: Instant | null;
}

interface Stay {
  readonly enteredAt: Instant;
  readonly leftAt: Instant | null;
}

/** One person's stays in the hall, by the marks that stand. */
function staysOf(attendance: Attendance): readonly Stay[] {
  const stays: Stay[] = [];
  let enteredAt: Instant | null = null;
  for (const mark of standingMarks(attendance)) {
    if (mark.kind === 'in') enteredAt ??= markTime(mark);
    else if (enteredAt !== null) {
      stays.push({ enteredAt, leftAt: markTime(mark) });
      enteredAt = null;
    }
  }
  return enteredAt === null ? stays : [...stays, { enteredAt, leftAt: null }];
}

/** The first entry that reaches into the stretch, and when its owner was gone for good before its end. */
function stayDuring(attendance: Attendance, { from, to }: Span): Stay | null {
  const within = staysOf(attendance).filter(
    (stay) => (to === null || stay.enteredAt <= to) && (stay.leftAt === null || stay.leftAt >= from),
  );
  const [first] = within;
  const leftAt = within.at(-1)?.leftAt ?? null;
  return first === undefined
    ? null
    : { enteredAt: first.enteredAt, leftAt: leftAt !== null && (to === null || leftAt <= to) ? leftAt : null };
}

/** Who was inside at some time of it, in the order of their numbers. Undone marks never happened here (CHK-5). */
export function attendeesDuring(state: AssemblyState, span: Span): readonly Attendee[] {
  return registeredParticipants(state).flatMap((participant) => {
    const attendance = state.attendance.get(participant.id);
    const stay = attendance === undefined ? null : stayDuring(attendance, span);
    if (stay === null) return [];
    const { cooperativeId } = participant;
    const cooperative = cooperativeId === null ? undefined : state.cooperatives.get(cooperativeId);
    return [{ participant, cooperative, ...stay }];
  });
}

/** The cooperatives among them that were there by the delegate who holds their mandate now. */
export function cooperativesAmong(state: AssemblyState, attendees: readonly Attendee[]): ReadonlySet<CooperativeId> {
  const voting = new Set(votingCooperatives(state).map(({ id }) => id));
  const among = new Set<CooperativeId>();
  for (const { participant } of attendees) {
    const { cooperativeId } = participant;
    if (cooperativeId === null || !voting.has(cooperativeId)) continue;
    if (activeMandateOf(state, cooperativeId)?.participantId === participant.id) among.add(cooperativeId);
  }
  return among;
}

import { itemNumbers } from '../agenda/select';
import { plannedTimes } from '../agenda/times';
import type { TimeZone } from '../assembly/model';
import type { NumberedDocument } from '../documents/model';
import type { CalendarDate, DocumentId } from '../kernel';
import { openPoll } from '../polls/select';
import { commissionOf, openSuspension, runningItem, runningItems, sessionOf } from '../sitting/select';
import { currentSpeech } from '../speakers/floor';
import type { AssemblyState } from '../state';
import type { AgendaRowView } from './slide-view';

/**
 * What the phones of the hall receive (LAN-4): finished, and nothing that was not said aloud in the hall. Of people it knows the name and
 * the cooperative of whoever has the floor.
 */
export interface DelegateView {
  readonly assembly: string;
  readonly council: string;
  readonly place: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly timeZone: TimeZone;
  /** What runs now: the item of the plenary, or those of the commissions side by side. */
  readonly now: readonly { readonly number: number; readonly title: string; readonly session: string }[];
  /** Why the sitting rests, in the words of the chair; null where it does not. */
  readonly suspended: { readonly reason: string } | null;
  readonly speaker: { readonly name: string; readonly cooperative: string } | null;
  /** The question that is being voted on. */
  readonly question: string | null;
  readonly days: readonly { readonly day: number; readonly rows: readonly AgendaRowView[] }[];
  readonly papers: readonly HallPaper[];
}

/** A paper that was issued for everybody in the hall. */
export interface HallPaper {
  readonly id: DocumentId;
  readonly number: string;
  /** Empty where its kind says it all. */
  readonly title: string;
  readonly kind: 'decree' | 'recommendations';
  readonly signedOn: CalendarDate;
}

/** The papers that are everybody's: what the assembly decided and recommends, as issued, while it stands. */
export function hallPapers({
  documents,
  decisions,
}: Pick<AssemblyState, 'documents' | 'decisions'>): readonly HallPaper[] {
  return documents.flatMap(
    ({ id, number, signedOn, subject, voided, kept }: NumberedDocument): readonly HallPaper[] => {
      if (voided !== null || kept === null) return [];
      if (subject.kind === 'recommendations') return [{ id, number, title: '', kind: subject.kind, signedOn }];
      if (subject.kind !== 'decree') return [];
      const title = decisions.get(subject.decisionId)?.title ?? '';
      return [{ id, number, title, kind: subject.kind, signedOn }];
    },
  );
}

function speakerNow(state: AssemblyState): DelegateView['speaker'] {
  const item = runningItem(state.agenda);
  const speech = item === undefined ? undefined : currentSpeech(state, item.id);
  const participant = speech === undefined ? undefined : state.participants.get(speech.participantId);
  if (participant === undefined) return null;
  const { name, cooperativeId } = participant;
  return { name, cooperative: cooperativeId === null ? '' : (state.cooperatives.get(cooperativeId)?.name ?? '') };
}

export function delegateView(state: AssemblyState): DelegateView {
  const { agenda, facts } = state;
  const { title, council, place, startsOn, endsOn, timeZone } = facts.profile;
  const numbers = itemNumbers(agenda);
  const times = plannedTimes(agenda);
  const plenary = runningItem(agenda);
  const running = plenary === undefined ? runningItems(agenda) : [plenary];
  const suspension = openSuspension(state);
  const rows = agenda.items.map((item) => ({
    day: times.get(item.id)?.day ?? 1,
    number: numbers.get(item.id) ?? 0,
    title: item.title,
    from: times.get(item.id)?.from ?? '',
    state: item.state.kind,
  }));
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  return {
    assembly: title,
    council: council.name,
    place,
    startsOn,
    endsOn,
    timeZone,
    now: running.map((item) => ({
      number: numbers.get(item.id) ?? 0,
      title: item.title,
      session: commissionOf(agenda, item) === null ? '' : (sessionOf(agenda, item)?.title ?? ''),
    })),
    suspended: suspension === undefined ? null : { reason: suspension.reason },
    speaker: speakerNow(state),
    question: openPoll(state)?.question ?? null,
    days: days.map((day) => ({
      day,
      rows: rows.filter((row) => row.day === day).map(({ day: _day, ...row }) => row),
    })),
    papers: hallPapers(state),
  };
}

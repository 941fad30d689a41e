import { neededBefore } from '../../counting';
import type { MotionCount, MotionVerdict } from '../../counting';
import { plannedTimes, runningItem, openSuspension } from '../agenda/select';
import { quorumStage } from '../checkin/quorum';
import { headsPresent, liveQuorum } from '../checkin/select';
import type { Instant, PollId } from '../kernel';
import type { Poll } from '../polls/model';
import { openPoll, pollsInOrder, sectorState } from '../polls/select';
import type { AssemblyState } from '../state';
import type { TimeZone } from '../assembly/model';
import type { Slide } from './model';

/**
 * What a projector receives: finished, and without anything that only the operator may see. No participant, no cooperative and no
 * teller's entry can be named here, because the view has no place for them.
 */
export type SlideView =
  | { readonly kind: 'black' }
  | {
      readonly kind: 'welcome';
      readonly title: string;
      readonly council: string;
      readonly theme: string;
      readonly place: string;
      readonly startsOn: string;
    }
  | { readonly kind: 'agenda'; readonly rows: readonly AgendaRowView[] }
  | {
      readonly kind: 'item';
      readonly title: string;
      readonly session: string;
      readonly startedAt: Instant;
      readonly durationMinutes: number;
    }
  | {
      readonly kind: 'quorum';
      readonly present: number;
      readonly registered: number;
      readonly needed: number;
      readonly isMet: boolean;
      readonly heads: number;
    }
  | {
      readonly kind: 'poll';
      readonly question: string;
      readonly pollKind: Poll['kind'];
      readonly isPaused: boolean;
      readonly present: number;
      readonly entitled: number;
      readonly needed: number;
      readonly isNeededExact: boolean;
      readonly sectorsCounted: number;
      readonly sectors: number;
    }
  | { readonly kind: 'result'; readonly question: string; readonly result: ResultView }
  | {
      readonly kind: 'suspended';
      readonly since: Instant;
      readonly reason: string;
      /** When the sitting goes on, where that was said. */
      readonly until: Instant | null;
    }
  | { readonly kind: 'message'; readonly text: string };

export type ResultView =
  | {
      readonly kind: 'showOfHands';
      readonly count: MotionCount;
      readonly verdict: MotionVerdict;
      readonly present: number;
    }
  | { readonly kind: 'acclamation'; readonly outcome: 'carried' | 'contested'; readonly objections: number };

export interface AgendaRowView {
  readonly title: string;
  readonly from: string;
  readonly state: 'planned' | 'running' | 'finished' | 'skipped';
}

export interface ProjectorView {
  readonly assembly: string;
  readonly timeZone: TimeZone;
  readonly theme: 'light' | 'dark';
  readonly slide: SlideView;
}

/** At most seven lines on the wall (design.md): the running item with what stands before and after it. */
const agendaLines = 7;

function agendaView(state: AssemblyState): SlideView {
  const times = plannedTimes(state.agenda);
  const current = state.agenda.items.findIndex(
    (item) => item.state.kind === 'running' || item.state.kind === 'planned',
  );
  const from = Math.max(0, Math.min(current - 1, state.agenda.items.length - agendaLines));
  const rows = state.agenda.items.slice(from, from + agendaLines).map((item) => ({
    title: item.title,
    from: times.get(item.id)?.from ?? '',
    state: item.state.kind,
  }));
  return { kind: 'agenda', rows };
}

function welcomeView(state: AssemblyState): SlideView {
  const { profile } = state.facts;
  return {
    kind: 'welcome',
    title: profile.title,
    council: profile.council.name,
    theme: profile.theme,
    place: profile.place,
    startsOn: profile.startsOn,
  };
}

const nobody = { entitled: 0, presentAtOpening: 0 };

function pollView(poll: Poll): SlideView {
  if (poll.state.kind === 'closed' || poll.state.kind === 'confirmed') return resultView(poll);
  const electorate =
    poll.state.kind === 'open' || poll.state.kind === 'paused' ? poll.state.definition.electorate : null;
  const { needed, isExact } = neededBefore(poll.majority, electorate?.weights ?? nobody);
  const { entitled, presentAtOpening } = electorate?.heads ?? nobody;
  return {
    kind: 'poll',
    question: poll.question,
    pollKind: poll.kind,
    isPaused: poll.state.kind === 'paused',
    present: presentAtOpening,
    entitled,
    needed,
    isNeededExact: isExact,
    sectorsCounted: poll.sectors.filter((_sector, index) => sectorState(poll, index) === 'agreed').length,
    sectors: poll.sectors.length,
  };
}

function resultView(poll: Poll): SlideView {
  if (poll.state.kind !== 'closed' && poll.state.kind !== 'confirmed') return pollView(poll);
  const { result, definition } = poll.state;
  return {
    kind: 'result',
    question: poll.question,
    result:
      result.kind === 'acclamation'
        ? result
        : {
            kind: 'showOfHands',
            count: result.verdict.count,
            verdict: result.verdict,
            present: definition.electorate.heads.presentAtOpening,
          },
  };
}

function pollSlide(state: AssemblyState, id: PollId): SlideView {
  const poll = state.polls.get(id);
  return poll === undefined || poll.state.kind === 'cancelled' ? welcomeView(state) : pollView(poll);
}

/** What the meeting is doing by itself: an open poll, a fresh result, a suspension, the running item, else the welcome (PRJ-3). */
function followView(state: AssemblyState): SlideView {
  const open = openPoll(state);
  if (open !== undefined) return pollView(open);
  const suspension = openSuspension(state);
  if (suspension !== undefined) {
    const stage = quorumStage(state);
    const until = stage.kind === 'suspended' ? stage.until : null;
    return { kind: 'suspended', since: suspension.at, reason: suspension.reason, until };
  }
  const closed = pollsInOrder(state).find((poll) => poll.state.kind === 'closed');
  if (closed !== undefined) return resultView(closed);
  const item = runningItem(state.agenda);
  if (item === undefined || item.state.kind !== 'running') return welcomeView(state);
  return {
    kind: 'item',
    title: item.title,
    session: state.agenda.sessions.find((session) => session.id === item.sessionId)?.title ?? '',
    startedAt: item.state.startedAt,
    durationMinutes: item.durationMinutes,
  };
}

function slideView(state: AssemblyState, slide: Slide): SlideView {
  switch (slide.kind) {
    case 'welcome':
      return welcomeView(state);
    case 'agenda':
      return agendaView(state);
    case 'quorum': {
      const { present, registered, needed, isMet } = liveQuorum(state);
      return { kind: 'quorum', present, registered, needed, isMet, heads: headsPresent(state) };
    }
    case 'poll':
    case 'result':
      return pollSlide(state, slide.pollId);
    case 'message':
      return { kind: 'message', text: slide.text };
    case 'follow':
      return followView(state);
  }
}

/** The view model that every projector shows now; computed by the host, never by the projector. */
export function projectorView(state: AssemblyState): ProjectorView {
  const { profile } = state.facts;
  return {
    assembly: profile.title,
    timeZone: profile.timeZone,
    theme: state.projection.theme,
    slide: state.projection.isBlack ? { kind: 'black' } : slideView(state, state.projection.slide),
  };
}

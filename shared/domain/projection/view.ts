import { itemNumbers } from '../agenda/select';
import { plannedTimes } from '../agenda/times';
import type { AttachmentId } from '../kernel';
import { isPicture } from '../attachments/select';
import { headsPresent } from '../attendance/select';
import { countingPoll, openPoll, pollsInOrder } from '../polls/select';
import { liveQuorum } from '../quorum/select';
import { quorumStage } from '../sitting/quorum-stage';
import { openSuspension } from '../sitting/select';
import type { AssemblyState } from '../state';
import type { Slide } from './model';
import { chosenSpeakersSlide, followedSpeakersSlide, runningSlide } from './meeting-slide';
import { pollSlide } from './poll-slide';
import { electionSlide, followedElectionSlide } from './election-slide';
import { proposalSlide } from './proposal-slide';
import type { ProjectorView, SlideView } from './slide-view';

/** At most seven lines on the wall (design.md): the running item with what stands before and after it. */
const agendaLines = 7;

function agendaView(state: AssemblyState): SlideView {
  const times = plannedTimes(state.agenda);
  const numbers = itemNumbers(state.agenda);
  const current = state.agenda.items.findIndex(
    (item) => item.state.kind === 'running' || item.state.kind === 'planned',
  );
  const from = Math.max(0, Math.min(current - 1, state.agenda.items.length - agendaLines));
  const rows = state.agenda.items.slice(from, from + agendaLines).map((item) => ({
    number: numbers.get(item.id) ?? 0,
    title: item.title,
    from: times.get(item.id)?.from ?? '',
    state: item.state.kind,
  }));
  return { kind: 'agenda', rows };
}

function welcomeView(state: AssemblyState): SlideView {
  const { profile } = state.facts;
  const logoId = profile.letterhead.logoId ?? null;
  return {
    kind: 'welcome',
    title: profile.title,
    council: profile.council.name,
    theme: profile.theme,
    place: profile.place,
    startsOn: profile.startsOn,
    logo: logoId !== null && isPicture(state, logoId) ? logoId : null,
  };
}

/**
 * What the meeting is doing by itself (PRJ-3): an open poll, papers that are counted, a suspension, a result that is not confirmed yet, whoever has the floor, the
 * running item or the commissions, else the welcome.
 */
function followView(state: AssemblyState): SlideView {
  const open = openPoll(state);
  if (open !== undefined) return pollSlide(state, open);
  // The hall watches the count to its end, also where the sitting is suspended for it.
  const counting = countingPoll(state);
  if (counting !== undefined) return pollSlide(state, counting);
  const suspension = openSuspension(state);
  if (suspension !== undefined) {
    const stage = quorumStage(state);
    const until = stage.kind === 'suspended' ? stage.until : null;
    return { kind: 'suspended', since: suspension.at, reason: suspension.reason, until };
  }
  const closed = pollsInOrder(state).find((poll) => poll.state.kind === 'counted');
  if (closed !== undefined) return pollSlide(state, closed);
  return followedSpeakersSlide(state) ?? followedElectionSlide(state) ?? runningSlide(state) ?? welcomeView(state);
}

function fileView(state: AssemblyState, slide: Extract<Slide, { kind: 'file' }>): SlideView {
  const attachment = state.attachments.get(slide.attachmentId);
  if (attachment === undefined || !state.projection.files.includes(attachment.id)) return welcomeView(state);
  return { kind: 'file', attachmentId: attachment.id, mediaType: attachment.mediaType, page: slide.page };
}

/** What a slide shows of the record at this moment; what the record no longer holds gives way to the welcome. */
function slideView(state: AssemblyState, slide: Slide): SlideView {
  switch (slide.kind) {
    case 'follow':
      return followView(state);
    case 'welcome':
      return welcomeView(state);
    case 'agenda':
      return agendaView(state);
    case 'item':
      return runningSlide(state) ?? welcomeView(state);
    case 'speakers':
      return chosenSpeakersSlide(state) ?? welcomeView(state);
    case 'file':
      return fileView(state, slide);
    case 'quorum': {
      const { present, registered, needed, isMet } = liveQuorum(state);
      return { kind: 'quorum', present, registered, needed, isMet, heads: headsPresent(state) };
    }
    case 'poll':
    case 'result': {
      const poll = state.polls.get(slide.pollId);
      return poll === undefined || poll.state.kind === 'cancelled' ? welcomeView(state) : pollSlide(state, poll);
    }
    case 'candidates':
    case 'numbers':
    case 'round':
      return electionSlide(state, slide) ?? welcomeView(state);
    case 'proposal': {
      const proposal = state.proposals.get(slide.proposalId);
      return proposal === undefined
        ? welcomeView(state)
        : proposalSlide(state, proposal, slide.amendmentId, slide.page);
    }
    case 'countdown':
      return { kind: 'countdown', title: slide.title, until: slide.time.until };
    case 'message':
      return { kind: 'message', text: slide.text };
  }
}

function framed(state: AssemblyState, slide: SlideView): ProjectorView {
  const { profile } = state.facts;
  const { theme, accent } = state.projection;
  return { assembly: profile.title, timeZone: profile.timeZone, theme, accent, slide };
}

/** How a slide would look on the wall: the operator's preview (PRJ-3). */
export function slidePreview(state: AssemblyState, slide: Slide): ProjectorView {
  return framed(state, slideView(state, slide));
}

/** The view model that every projector shows now; computed by the host, never by the projector. */
export function projectorView(state: AssemblyState): ProjectorView {
  const { isBlack, frozen, slide } = state.projection;
  return framed(state, isBlack ? { kind: 'black' } : (frozen ?? slideView(state, slide)));
}

/** The attachments that a view names: the only ones that a projector may fetch. */
export function attachmentsOnWall({ slide }: ProjectorView): readonly AttachmentId[] {
  if (slide.kind === 'file') return [slide.attachmentId];
  if (slide.kind === 'candidates') return slide.candidates.flatMap(({ photo }) => photo ?? []);
  return slide.kind === 'welcome' && slide.logo !== null ? [slide.logo] : [];
}

import type { AssemblyState, ChosenSlide, Slide } from '../../../shared/domain';
import type { Text } from '../../locales';

/** What a slide is called on the operator's screen. */
export function slideName(t: Text, state: AssemblyState, slide: ChosenSlide): string {
  switch (slide.kind) {
    case 'poll':
    case 'result':
      return `${t(`slide.${slide.kind}`)}: ${state.polls.get(slide.pollId)?.question ?? '–'}`;
    case 'proposal': {
      const title = state.proposals.get(slide.proposalId)?.title ?? '–';
      const amendment = slide.amendmentId === null ? undefined : state.amendments.get(slide.amendmentId);
      return amendment === undefined
        ? `${t('slide.proposal')}: ${title}`
        : `${t('amendment.number', { number: amendment.number })}: ${title}`;
    }
    case 'countdown':
      return `${t('slide.countdown')}: ${slide.title} (${t('slide.minutes', { minutes: slide.time.minutes })})`;
    case 'file':
      return `${t('slide.file')}: ${state.attachments.get(slide.attachmentId)?.fileName ?? '–'}`;
    case 'candidates':
    case 'numbers':
    case 'round':
      return `${t(`slide.${slide.kind}`)}: ${state.elections.get(slide.electionId)?.title ?? '–'}`;
    case 'message':
      return `${t('slide.message')}: ${slide.text}`;
    default:
      return t(`slide.${slide.kind}`);
  }
}

/** The slides that can be chosen without typing anything: what the meeting has at this moment. */
export function offeredSlides(state: AssemblyState): readonly ChosenSlide[] {
  const polls = [...state.polls.values()].sort((a, b) => b.number - a.number).slice(0, 3);
  const elections = [...state.elections.values()]
    .filter(({ standing, cancelled }) => standing !== null && cancelled === null)
    .sort((a, b) => b.number - a.number)
    .slice(0, 2);
  const proposals = [...state.proposals.values()].sort((a, b) => b.number - a.number).slice(0, 5);
  return [
    { kind: 'follow' },
    { kind: 'welcome' },
    { kind: 'agenda' },
    { kind: 'item' },
    { kind: 'speakers' },
    { kind: 'quorum' },
    ...polls.map(({ id, state: { kind } }): ChosenSlide => ({
      kind: kind === 'counted' || kind === 'confirmed' ? 'result' : 'poll',
      pollId: id,
    })),
    ...elections.flatMap(({ id, rounds, numbersDraw }): readonly ChosenSlide[] => [
      { kind: 'candidates', electionId: id, page: 0 },
      ...(numbersDraw === null ? [] : [{ kind: 'numbers', electionId: id } as const]),
      ...(rounds.some(({ outcome }) => outcome !== null) ? [{ kind: 'round', electionId: id } as const] : []),
    ]),
    ...proposals.map(({ id }): ChosenSlide => ({ kind: 'proposal', proposalId: id, amendmentId: null, page: 0 })),
    ...[...state.amendments.values()]
      .filter((amendment) => amendment.state === 'open')
      .map(({ id, proposalId }): ChosenSlide => ({ kind: 'proposal', proposalId, amendmentId: id, page: 0 })),
    ...state.projection.files.map((attachmentId): ChosenSlide => ({ kind: 'file', attachmentId, page: 0 })),
  ];
}

/** What a slide is about, whatever page of it and whatever its time. */
export function slideKey(slide: ChosenSlide | Slide): string {
  switch (slide.kind) {
    case 'poll':
    case 'result':
      return slide.pollId;
    case 'proposal':
      return slide.amendmentId ?? slide.proposalId;
    case 'candidates':
    case 'numbers':
    case 'round':
      return `${slide.kind} ${slide.electionId}`;
    case 'countdown':
      return `countdown ${slide.title}`;
    case 'file':
      return slide.attachmentId;
    case 'message':
      return `message ${slide.text}`;
    default:
      return slide.kind;
  }
}

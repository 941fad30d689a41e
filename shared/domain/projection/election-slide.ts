import { isPicture } from '../attachments/select';
import type { Election } from '../elections/model';
import { courseOf, electionsInOrder } from '../elections/select';
import { tellElection } from '../elections/telling';
import type { RoundTelling } from '../elections/told';
import type { AssemblyState } from '../state';
import type { Slide } from './model';
import type { RoundView, SlideView } from './slide-view';

/** So many stand on a page of the wall, with photo and vision. */
const candidatesPerPage = 4;

/** Who stands, by number, with photo, cooperative and vision. */
function candidatesSlide(state: AssemblyState, election: Election, page: number): SlideView {
  const { candidates } = tellElection(state, election);
  const pages = Math.max(1, Math.ceil(candidates.length / candidatesPerPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return {
    kind: 'candidates',
    title: election.title,
    candidates: candidates
      .slice(shown * candidatesPerPage, (shown + 1) * candidatesPerPage)
      .map(({ number, name, origin, vision, photoId }) => ({
        ...{ number, name, origin, vision: shortened(vision) },
        photo: photoId !== null && isPicture(state, photoId) ? photoId : null,
      })),
    page: shown,
    pages,
  };
}

/** The numbers as they were drawn; before, who takes part in the drawing. */
function numbersSlide(state: AssemblyState, election: Election): SlideView {
  const { candidates, draw } = tellElection(state, election);
  return {
    kind: 'numbers',
    title: election.title,
    sentence: draw?.sentence ?? '',
    rows: candidates.map(({ number, name }) => ({
      number,
      name,
      digest: draw?.lots.find((lot) => lot.place === number)?.digest.slice(0, 12) ?? '',
    })),
  };
}

function roundView({ name, elected, outcome, arithmetic, next, choice, candidates }: RoundTelling): RoundView {
  const rows = choice === null ? [] : candidates.map(({ id: _id, origin: _origin, ...row }) => row);
  return { name, elected, outcome, arithmetic, next, percentNote: choice?.percentNote ?? '', rows };
}

/** What the newest round gave, or, once every seat is taken, who is elected; null before. */
function roundSlide(state: AssemblyState, election: Election): SlideView | null {
  const { rounds, elected, next, steps, title } = tellElection(state, election);
  const last = rounds.at(-1);
  if (last !== undefined && last.at === steps.at(-1)?.at) return { kind: 'round', title, round: roundView(last) };
  if (elected.length > 0) return { kind: 'elected', title, names: elected.map(({ name }) => name), next };
  return last === undefined ? null : { kind: 'round', title, round: roundView(last) };
}

/** A slide of an election as the hall sees it; null where the record has it no more. */
export function electionSlide(
  state: AssemblyState,
  slide: Extract<Slide, { readonly electionId: unknown }>,
): SlideView | null {
  const election = state.elections.get(slide.electionId);
  if (election === undefined || election.cancelled !== null) return null;
  switch (slide.kind) {
    case 'candidates':
      return candidatesSlide(state, election, slide.page);
    case 'numbers':
      return numbersSlide(state, election);
    case 'round':
      return roundSlide(state, election) ?? candidatesSlide(state, election, 0);
  }
}

/** What can be read from the last row of a vision; the whole of it is spoken. */
const visionLength = 220;

function shortened(vision: string): string {
  const line = vision.replace(/\s+/g, ' ').trim();
  return line.length > visionLength ? `${line.slice(0, visionLength).trimEnd()} …` : line;
}

/** By itself, while an election is under way and nothing else goes on: its numbers, its candidates, what its newest round gave. */
export function followedElectionSlide(state: AssemblyState): SlideView | null {
  const election = electionsInOrder(state).findLast(
    ({ cancelled, standing }) => cancelled === null && standing !== null,
  );
  if (election === undefined) return null;
  switch (courseOf(state, election).act) {
    case 'drawNumbers':
      return numbersSlide(state, election);
    case 'holdRound':
    case 'concludeRound':
      return candidatesSlide(state, election, 0);
    case 'startRound':
      return roundSlide(state, election) ?? candidatesSlide(state, election, 0);
    case 'decideTie':
    case 'answer':
      return roundSlide(state, election);
    default:
      return null;
  }
}

import { createHash } from 'node:crypto';
import { ballotsOf, optionsOf, paperStyle } from '../../../shared/domain';
import type { AssemblyState, Attachment, DocumentSubject, PapersPerSheet, Poll } from '../../../shared/domain';
import { countWithWords } from '../../../shared/text';
import { pictureName, qrView } from './badges';
import { headerView } from './shared-parts';
import type { BallotPapersView } from './types';

type PapersSubject = Extract<DocumentSubject, { readonly kind: 'ballotPapers' }>;

const grids: Readonly<Record<PapersPerSheet, readonly [columns: number, rows: number]>> = {
  1: [1, 1],
  2: [1, 2],
  4: [2, 2],
  8: [2, 4],
};

/** The photos of those who stand on the paper, by the file name that the view gives them. */
export function ballotPhotos(state: AssemblyState, { pollId }: PapersSubject): ReadonlyMap<string, Attachment> {
  const photos = new Map<string, Attachment>();
  const poll = state.polls.get(pollId);
  for (const { photoId } of poll?.options ?? []) {
    const attachment = photoId === null ? undefined : state.attachments.get(photoId);
    if (attachment !== undefined) photos.set(pictureName(attachment), attachment);
  }
  return photos;
}

function markingWords({ options, marks }: Poll): string {
  if (options.length === 0) return 'Coblos atau centang SATU pilihan. Surat suara tanpa tanda dihitung abstain.';
  return marks === 1
    ? 'Coblos atau centang SATU calon. Lebih dari satu tanda membuat surat suara tidak sah.'
    : `Coblos atau centang PALING BANYAK ${countWithWords(marks).toUpperCase()} calon. Lebih dari itu surat suara tidak sah.`;
}

/** Style and nothing else: the first letters of a digest that every paper of the run shares (voting.md §4). */
function checkCode(style: string): string {
  return style.slice(0, 8).toUpperCase();
}

/**
 * The papers of one print run, in true millimetres with lines to cut along; without a run a sheet of specimens. Null where the poll is not on
 * paper, has no such run, or the run is of another style than the paper as it is now: a void paper is never printed anew.
 */
export function ballotPapersView(
  state: AssemblyState,
  { pollId, runId, isSample }: PapersSubject,
  photos: ReadonlySet<string> = new Set(),
): BallotPapersView | null {
  const poll = state.polls.get(pollId);
  if (poll?.kind !== 'paper') return null;
  const { runs } = ballotsOf(state, pollId);
  const run = runId === undefined ? undefined : runs.find(({ id }) => id === runId);
  if (runId !== undefined && (run === undefined || run.voided !== null)) return null;
  const style = createHash('sha256').update(paperStyle(poll)).digest('hex');
  if (run !== undefined && run.style !== style) return null;
  const perSheet = run?.perSheet ?? runs.at(-1)?.perSheet ?? 4;
  const [columns, rows] = grids[perSheet];
  const count = run === undefined ? 0 : run.to - run.from + 1;
  const shown = isSample === true ? Math.min(count, perSheet) : count;
  const picture = (photoId: Poll['options'][number]['photoId']) => {
    const attachment = photoId === null ? undefined : state.attachments.get(photoId);
    const name = attachment === undefined ? '' : pictureName(attachment);
    return photos.has(name) ? name : null;
  };
  const { title } = state.facts.profile;
  return {
    header: headerView(state, { kind: 'ballotPapers', pollId }, `Surat Suara ${poll.question}`, false),
    assembly: title,
    question: poll.question,
    marking: markingWords(poll),
    options: optionsOf(poll).map(({ number, label, note, photoId }) => ({
      number: String(number),
      label,
      note,
      photo: picture(photoId),
    })),
    checkCode: checkCode(style),
    perSheet,
    columns,
    rows,
    stubs: Array.from({ length: shown }, (_unused, index) => {
      const serial = String((run?.from ?? 1) + index).padStart(6, '0');
      return { serial, qr: qrView(`SERI-${String((run?.from ?? 1) + index)}`) };
    }),
  };
}

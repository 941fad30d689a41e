import type { NextStep, VacancyReason } from '../../counting';
import { formatCount } from '../../text';
import { baseWords } from '../assembly/base-words';
import type { AttachmentId, Instant, NomineeId } from '../kernel';
import { shareSigns, tellChoice } from '../polls/telling';
import type { AssemblyState } from '../state';
import type { CourseStep, Draw, Election, Round } from './model';
import { candidatesOf, electedOf, nomineeOf, optionOf, originOf, pollsOf } from './select';
import type { MajorityParts, NextParts, RoundTelling, ToldCandidate } from './told';
import { namesOf, roundName } from './words';

/*
 * An election is told once, as a poll is (polls/telling.ts). Screen, wall, minutes, papers and tables take names, figures and sentences from
 * here and compute none of their own; a screen in another language takes the parts.
 */

function partsOf(election: Election, next: NextStep<NomineeId>): NextParts {
  const parts = (ids: readonly NomineeId[], more: Partial<NextParts> = {}): NextParts => ({
    kind: next.kind,
    names: namesOf(election, ids),
    places: 0,
    fillsRunOff: false,
    reason: null,
    ...more,
  });
  switch (next.kind) {
    case 'firstRound':
    case 'runOff':
    case 'tieBreak':
    case 'repeat': {
      const { candidates, places, fills } = next.ballot;
      const reason = next.kind === 'repeat' ? next.reason : null;
      return parts(candidates, { places, fillsRunOff: fills === 'runOff', reason });
    }
    case 'acclamation':
    case 'confirmation':
      return parts(next.candidates);
    case 'lot':
    case 'levelAbove':
      return parts(next.tied, { places: next.places, fillsRunOff: next.fills === 'runOff' });
    case 'elected':
      return parts([]);
    case 'vacant':
      return parts([], { places: next.seats, reason: next.reason });
  }
}

const vacancyWords: Readonly<Record<VacancyReason, string>> = {
  nobodyNominated: 'tidak ada yang menjadi calon',
  nobodyLeft: 'tidak ada lagi calon',
  tooFew: 'calon lebih sedikit daripada kursi',
  noVotes: 'tidak ada suara sah',
  notConfirmed: 'calon tidak memperoleh persetujuan',
};

/** A name may end with the point of a title; a sentence has one. */
function withOnePoint(text: string): string {
  return text.replace(/\.\.(?=\s|$)/g, '.');
}

function nextSentence({ kind, names, places, fillsRunOff, reason }: NextParts): string {
  const seats = fillsRunOff ? `${formatCount(places)} tempat di putaran penentuan` : `${formatCount(places)} kursi`;
  switch (kind) {
    case 'firstRound':
      return `Berikutnya: putaran pertama antara ${names}.`;
    case 'runOff':
      return `Berikutnya: putaran penentuan antara ${names}.`;
    case 'tieBreak':
      return `Berikutnya: pemungutan suara antara yang suaranya sama, yaitu ${names}, untuk ${seats}.`;
    case 'repeat':
      return `Berikutnya: pemungutan suara ulang antara ${names}, karena ${reason === 'tie' ? 'suara sama' : 'tidak ada suara sah'}.`;
    case 'acclamation':
      return `Calon tidak lebih banyak daripada kursi. Berikutnya: pimpinan sidang menanyakan keberatan atas ${names}.`;
    case 'confirmation':
      return `Berikutnya: setiap calon disetujui atau tidak secara rahasia, yaitu ${names}.`;
    case 'lot':
      return `Suara tetap sama. Berikutnya: undian antara ${names} untuk ${seats}.`;
    case 'levelAbove':
      return `Suara tetap sama. Berikutnya: pimpinan tingkat atas menentukan antara ${names} untuk ${seats}.`;
    case 'elected':
      return 'Semua kursi terisi.';
    case 'vacant':
      return reason === null || reason === 'tie'
        ? ''
        : `${formatCount(places)} kursi tidak terisi: ${vacancyWords[reason]}.`;
  }
}

/** Where a round stands in the course of its election; undefined where it gave nothing. */
function stepOf({ course }: Election, round: Round): Extract<CourseStep, { readonly kind: 'round' }> | undefined {
  return course.find(
    (step): step is Extract<CourseStep, { readonly kind: 'round' }> =>
      step.kind === 'round' && step.roundId === round.id,
  );
}

function majorityOf(election: Election, round: Round): MajorityParts | null {
  const { outcome } = round;
  const rule = election.standing?.rules.majority ?? null;
  if (outcome?.kind !== 'ballot' || outcome.verdict.majority === null || rule === null) return null;
  const { base, needed } = outcome.verdict.majority;
  return {
    isStrict: rule.isStrict,
    share: shareSigns[rule.kind],
    base: rule.base,
    baseFigure: formatCount(base),
    needed: formatCount(needed),
  };
}

function majoritySentence(parts: MajorityParts | null): string {
  if (parts === null) return 'Suara terbanyak menentukan.';
  const comparison = parts.isStrict ? 'lebih dari' : 'sekurang-kurangnya';
  return `Diperlukan ${comparison} ${parts.share} dari ${parts.baseFigure} ${baseWords[parts.base]}, yaitu ${parts.needed} suara.`;
}

function outcomeSentence(
  round: Round,
  {
    elected,
    tied,
    isForRunOff,
    chosen,
  }: Pick<RoundTelling, 'elected' | 'tied' | 'isForRunOff'> & { readonly chosen: string },
): string {
  const { outcome } = round;
  if (outcome?.kind === 'acclamation' && outcome.objections > 0) return 'Tidak terpilih secara aklamasi.';
  const parts = [
    elected === '' ? '' : `Terpilih: ${elected}.`,
    isForRunOff && chosen !== '' ? `Masuk putaran penentuan: ${chosen}.` : '',
    tied === '' ? '' : `Suara sama: ${tied}.`,
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(' ');
  return outcome?.kind === 'confirmation' ? 'Tidak ada yang disetujui.' : 'Belum ada yang terpilih.';
}

/** Tells a round: every figure, name and sentence that is shown of it anywhere. Null where it gave nothing (yet). */
export function tellRound(
  state: Pick<AssemblyState, 'cooperatives' | 'polls'>,
  election: Election,
  round: Round,
): RoundTelling | null {
  const step = stepOf(election, round);
  const { outcome } = round;
  if (outcome === null || step === undefined) return null;
  const [poll] = pollsOf(state, round);
  const result = poll !== undefined && 'result' in poll.state ? poll.state.result : null;
  const choice =
    poll !== undefined && result?.kind === 'choice' ? tellChoice(result.count, poll.options, poll.marks) : null;
  const verdict = outcome.kind === 'ballot' ? outcome.verdict : null;
  const chosen = verdict?.chosen ?? step.elected;
  const candidates = round.candidates.flatMap((id): readonly ToldCandidate[] => {
    const nominee = nomineeOf(election, id);
    if (nominee === undefined) return [];
    const told = choice?.options.find((one) => one.id === optionOf(id));
    return [
      {
        id,
        number: nominee.number ?? 0,
        name: nominee.name,
        origin: originOf(state, nominee),
        votes: told?.votes ?? 0,
        figure: told?.figure ?? '',
        percent: told?.percent ?? '',
        state: chosen.includes(id) ? 'chosen' : verdict?.tied.includes(id) === true ? 'tied' : 'notChosen',
      },
    ];
  });
  const majority = majorityOf(election, round);
  const parts = {
    elected: namesOf(election, step.elected),
    tied: namesOf(election, verdict?.tied ?? []),
    isForRunOff: verdict?.ballot.fills === 'runOff',
  };
  const objections = outcome.kind === 'acclamation' ? outcome.objections : 0;
  const nextParts = partsOf(election, step.next);
  return {
    id: round.id,
    step: round.step,
    number: round.number,
    name: roundName(round.number, round.step),
    question: poll?.question ?? '',
    at: step.at,
    candidates,
    choice,
    majority,
    objections,
    arithmetic:
      choice !== null
        ? `${choice.arithmetic} ${majoritySentence(majority)}`
        : outcome.kind === 'acclamation'
          ? objections === 0
            ? 'Tidak ada keberatan.'
            : `Ada ${formatCount(objections)} keberatan.`
          : `Disetujui ${formatCount(step.elected.length)} dari ${formatCount(round.candidates.length)} calon.`,
    outcome: withOnePoint(outcomeSentence(round, { ...parts, chosen: namesOf(election, chosen) })),
    ...parts,
    next: withOnePoint(nextSentence(nextParts)),
    nextParts,
  };
}

/** `oleh Sekretaris Daerah, dari kata "palu emas"`. */
export function drawWords(draw: Draw): string {
  if (draw.kind === 'seed') return `oleh ${draw.by}, dari kata "${draw.seed}"`;
  return draw.kind === 'hand' ? `oleh ${draw.by}` : `oleh ${draw.by} dengan ${draw.letter}`;
}

/** One thing that happened in an election, as the record says it. */
export interface ToldStep {
  readonly at: Instant;
  readonly text: string;
}

function courseWords(
  state: Pick<AssemblyState, 'cooperatives' | 'polls'>,
  election: Election,
  step: CourseStep,
): string {
  const next = nextSentence(partsOf(election, step.next));
  switch (step.kind) {
    case 'listFixed': {
      // As it was read out: also who withdrew later.
      const fixed =
        'ballot' in step.next
          ? step.next.ballot.candidates
          : 'candidates' in step.next
            ? step.next.candidates
            : candidatesOf(election).map(({ id }) => id);
      const names = namesOf(election, fixed);
      return `Daftar calon ${election.title} ditetapkan: ${names === '' ? 'tidak ada calon' : names}. ${next}`;
    }
    case 'round': {
      const round = election.rounds.find(({ id }) => id === step.roundId);
      const told = round === undefined ? null : tellRound(state, election, round);
      return told === null
        ? next
        : `Hasil ${told.name} ${election.title}: ${told.arithmetic} ${told.outcome} ${told.next}`;
    }
    case 'tieDecided': {
      const how = step.draw.kind === 'levelAbove' ? 'Ditentukan' : 'Diundi';
      const gone = namesOf(election, step.chosen);
      return `Suara sama antara ${namesOf(election, step.tied)}. ${how} ${drawWords(step.draw)}: ${gone}. ${next}`;
    }
    case 'withdrew':
      return `${namesOf(election, [step.nomineeId])} mengundurkan diri: ${step.reason}. ${next}`;
    case 'excluded':
      return `${namesOf(election, [step.nomineeId])} dicoret dari daftar calon: ${step.reason}. ${next}`;
    case 'refused': {
      const why = step.reason === '' ? '' : `: ${step.reason}`;
      return `${namesOf(election, [step.nomineeId])} tidak bersedia menerima pemilihannya${why}. ${next}`;
    }
  }
}

/** A step of the course in a sentence of the record. */
export function courseSentence(...params: Parameters<typeof courseWords>): string {
  return withOnePoint(courseWords(...params));
}

/** How the numbers were drawn, for whoever wants to draw again. */
export interface DrawTelling {
  readonly sentence: string;
  /** Those who were drawn, in the order in which they were: the text whose digest was taken, and the digest. Empty where it was done by hand. */
  readonly lots: readonly {
    readonly name: string;
    readonly text: string;
    readonly digest: string;
    readonly place: number;
  }[];
}

/** Tells a draw: who drew, and each step of it that can be computed again (`printf '%s' 'palu emas:1' | sha256sum`). */
export function tellDraw(election: Election, draw: Draw): DrawTelling {
  return {
    sentence: `Diundi ${drawWords(draw)}.`,
    lots:
      draw.kind === 'seed'
        ? draw.lots.map(({ number, digest }, index) => ({
            name: namesOf(election, draw.list.slice(number - 1, number)),
            text: `${draw.seed}:${String(number)}`,
            digest,
            place: index + 1,
          }))
        : [],
  };
}

/** Somebody who stands, finished for whoever shows it. */
export interface CandidateTelling {
  readonly id: NomineeId;
  readonly number: number;
  readonly name: string;
  readonly origin: string;
  readonly vision: string;
  readonly photoId: AttachmentId | null;
}

/** An election as a whole, finished for whoever shows it. */
export interface ElectionTelling {
  readonly title: string;
  readonly candidates: readonly CandidateTelling[];
  readonly rounds: readonly RoundTelling[];
  readonly elected: readonly {
    readonly name: string;
    readonly origin: string;
    readonly answer: 'accepted' | 'refused' | 'open';
  }[];
  /** `Terpilih sebagai Ketua: A (Koperasi X).`; empty while nobody is. */
  readonly result: string;
  readonly draw: DrawTelling | null;
  /** Everything that happened in it, in order. */
  readonly steps: readonly ToldStep[];
  /** What comes next; empty while nominations are open. */
  readonly next: string;
  readonly nextParts: NextParts | null;
}

/** The photo of a nominee: its own, else that of the registry. */
export function photoOf(
  { participants }: Pick<AssemblyState, 'participants'>,
  {
    photoId,
    participantId,
  }: { readonly photoId: AttachmentId | null } & Pick<Election['nominees'][number], 'participantId'>,
): AttachmentId | null {
  return photoId ?? (participantId === null ? undefined : participants.get(participantId)?.photoId) ?? null;
}

/** Tells an election: everything that is shown of it anywhere. */
export function tellElection(
  state: Pick<AssemblyState, 'cooperatives' | 'participants' | 'polls'>,
  election: Election,
): ElectionTelling {
  const elected = electedOf(election).map((nominee) => ({
    name: nominee.name,
    origin: originOf(state, nominee),
    answer:
      nominee.answer === null
        ? ('open' as const)
        : nominee.answer.isAccepted
          ? ('accepted' as const)
          : ('refused' as const),
  }));
  const nextParts = election.standing === null ? null : partsOf(election, election.standing.next);
  const named = elected.map(({ name, origin }) => (origin === '' ? name : `${name} (${origin})`));
  return {
    title: election.title,
    candidates: candidatesOf(election).map((nominee) => ({
      id: nominee.id,
      number: nominee.number ?? 0,
      name: nominee.name,
      origin: originOf(state, nominee),
      vision: nominee.vision,
      photoId: photoOf(state, nominee),
    })),
    rounds: election.rounds.flatMap((round) => tellRound(state, election, round) ?? []),
    elected,
    result: named.length === 0 ? '' : withOnePoint(`Terpilih sebagai ${election.title}: ${named.join('; ')}.`),
    draw: election.numbersDraw === null ? null : tellDraw(election, election.numbersDraw),
    steps: election.course.map((step) => ({ at: step.at, text: courseSentence(state, election, step) })),
    next: nextParts === null ? '' : withOnePoint(nextSentence(nextParts)),
    nextParts,
  };
}

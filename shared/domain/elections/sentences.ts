import { countWithWords, formatDateWithWeekday } from '../../text';
import type { AssemblyFact, AssemblyState } from '../state';
import type { Instant } from '../kernel';
import { nomineeOf, numberedOf } from './select';
import { courseSentence, tellDraw } from './telling';
import type { CourseStep } from './model';

/** The facts of an election of which the minutes have a sentence. */
type ToldFact = Extract<
  AssemblyFact,
  {
    readonly type:
      | 'election.listFixed'
      | 'election.numbersDrawn'
      | 'election.roundConcluded'
      | 'election.tieDecided'
      | 'election.nomineeLeft'
      | 'election.answered'
      | 'election.cancelled'
      | 'election.objected'
      | 'election.verdictGiven'
      | 'formation.formed';
  }
>;

/** A fact of an election as the minutes say it; empty where the record does not hold it any more, as after a list was reopened. */
export function electionSentence(state: AssemblyState, fact: ToldFact, at: Instant): string {
  const election = state.elections.get(fact.id);
  if (election === undefined) return '';
  const step = (isIt: (one: CourseStep) => boolean): string => {
    const found = election.course.find((one) => one.at === at && isIt(one));
    return found === undefined ? '' : courseSentence(state, election, found);
  };
  switch (fact.type) {
    case 'election.listFixed':
      return step(({ kind }) => kind === 'listFixed');
    case 'election.roundConcluded':
      return step((one) => one.kind === 'round' && one.roundId === fact.roundId);
    case 'election.tieDecided':
      return step(({ kind }) => kind === 'tieDecided');
    case 'election.nomineeLeft': {
      const told = step((one) => one.kind === fact.kind && one.nomineeId === fact.nomineeId);
      if (told !== '') return told;
      const name = nomineeOf(election, fact.nomineeId)?.name ?? '';
      return `${name} ${fact.kind === 'withdrew' ? 'mengundurkan diri' : 'dicoret'}: ${fact.reason}.`;
    }
    case 'election.answered': {
      if (!fact.isAccepted) return step((one) => one.kind === 'refused' && one.nomineeId === fact.nomineeId);
      return `${nomineeOf(election, fact.nomineeId)?.name ?? ''} menerima pemilihannya sebagai ${election.title}.`;
    }
    case 'election.numbersDrawn': {
      const draw = election.numbersDraw;
      if (draw?.at !== at) return '';
      const numbers = numberedOf(election).map(({ number, name }) => `nomor ${String(number)} ${name}`);
      return `Nomor urut calon ${election.title}: ${numbers.join('; ')}. ${tellDraw(election, draw).sentence}`;
    }
    case 'election.cancelled':
      return `Pemilihan ${election.title} dibatalkan: ${fact.reason}.`;
    case 'election.objected':
      return `${fact.by} menyampaikan keberatan atas ${nomineeOf(election, fact.nomineeId)?.name ?? ''}: ${fact.text === '' ? 'tanpa alasan' : fact.text}.`;
    case 'election.verdictGiven': {
      const name = nomineeOf(election, fact.nomineeId)?.name ?? '';
      if (fact.isAccepted) return `${name} diterima sebagai calon ${election.title}.`;
      return `${name} tidak diterima sebagai calon ${election.title}: ${fact.reason}.`;
    }
    case 'formation.formed': {
      const { formation } = election;
      if (formation === null) return '';
      return `Formatur dibentuk dengan ${countWithWords(formation.size)} anggota, dipimpin ketua terpilih, dengan batas waktu ${formatDateWithWeekday(formation.deadline)}.`;
    }
  }
}

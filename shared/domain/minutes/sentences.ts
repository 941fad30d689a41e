import { countWithWords } from '../../text';
import type { GavelMeaning } from '../agenda/model';
import { arithmeticSentence, outcomeWords } from '../polls/sentences';
import type { MinuteFact } from './select';

/* Documents are always Indonesian, and these are the words of a document. */

export const gavelWords: Readonly<Record<GavelMeaning, string>> = {
  open: 'membuka sidang',
  close: 'menutup sidang',
  decision: 'mengesahkan keputusan',
  point: 'mengesahkan satu butir',
  suspend: 'menskors sidang',
  resume: 'mencabut skorsing',
  handover: 'menyerahkan pimpinan',
  order: 'menertibkan sidang',
};

/** A fact as a sentence of the minutes; the numbers in it come from the record and are never typed (MIN-3). */
export function factSentence(fact: MinuteFact): string {
  switch (fact.kind) {
    case 'itemStarted':
      return `Acara "${fact.item.title}" dimulai.`;
    case 'itemFinished':
      return `Acara "${fact.item.title}" selesai.`;
    case 'itemSkipped':
      return `Acara "${fact.item.title}" dilewati: ${fact.reason}.`;
    case 'quorumChecked': {
      const { present, registered, needed } = fact.check.state;
      const outcome = { met: 'terpenuhi', notMet: 'belum terpenuhi', deemedValid: 'dinyatakan sah' }[
        fact.check.outcome
      ];
      const { sequel } = fact.check;
      const postponed = sequel?.kind === 'rescheduled' ? ` Sidang dijadwalkan ulang: ${sequel.reason}.` : '';
      return `Pemeriksaan kuorum: ${countWithWords(present)} dari ${countWithWords(registered)} koperasi hadir, diperlukan ${countWithWords(needed)}; kuorum ${outcome}.${postponed}`;
    }
    case 'gavel':
      return `Palu diketuk ${String(fact.stroke.knocks)} kali untuk ${gavelWords[fact.stroke.meaning]}.`;
    case 'suspended':
      return `Sidang diskors: ${fact.suspension.reason}.`;
    case 'resumed':
      return 'Skorsing dicabut.';
    case 'pollOpened':
      return `Pengambilan keputusan dibuka: "${fact.poll.question}".`;
    case 'pollCancelled':
      return `Pengambilan keputusan "${fact.poll.question}" dibatalkan: ${fact.reason}.`;
    case 'pollClosed': {
      if (fact.poll.state.kind !== 'closed' && fact.poll.state.kind !== 'confirmed') return '';
      const { result } = fact.poll.state;
      if (result.kind === 'acclamation') {
        return result.outcome === 'carried'
          ? `"${fact.poll.question}" diterima secara aklamasi.`
          : `"${fact.poll.question}" tidak diterima secara aklamasi; ada ${countWithWords(result.objections)} keberatan.`;
      }
      return `Hasil "${fact.poll.question}": ${arithmeticSentence(result.verdict)} Dinyatakan ${outcomeWords[result.verdict.outcome]}.`;
    }
    case 'decided':
      return `Diputuskan: ${fact.decision.title}.`;
  }
}

import { countWithWords, ended, formatSpokenTime } from '../../text';
import { interruptionWords } from '../assembly/interruption-words';
import { resultSentence } from '../polls/sentences';
import { proposalSentence } from '../proposals/facts';
import type { GavelMeaning } from '../sitting/model';
import type { Interruption, Stance } from '../speakers/model';
import type { GavelEntry } from './gavel';
import type { MinuteFact, NamedSpeaker } from './select';

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

/** What a result was when it was knocked: only what reached its majority is a decision that was adopted. */
const outcomePurposes: Readonly<Record<NonNullable<GavelEntry['outcome']>, string>> = {
  carried: gavelWords.decision,
  rejected: 'menyatakan usul ditolak',
  tie: 'menyatakan suara seri, belum ada keputusan',
  noVotes: 'menyatakan tidak ada suara sah, belum ada keputusan',
  contested: 'menyatakan aklamasi tidak tercapai',
  choice: 'mengesahkan hasil pemungutan suara',
};

/** What knocks were for, with what they were about where the record knows it. */
export function gavelPurpose({ meaning, outcome, about }: GavelEntry): string {
  const purpose = outcome === null ? gavelWords[meaning] : outcomePurposes[outcome];
  return about === '' ? purpose : `${purpose} – ${about}`;
}

export const stanceWords: Readonly<Record<Stance, string>> = {
  pro: 'mendukung',
  contra: 'menolak',
  neutral: '',
};

function speakerWords({ name, cooperative }: NamedSpeaker): string {
  return cooperative === '' ? name : `${name} (${cooperative})`;
}

/** Lines that somebody typed one below the other, to be read on. */
function linesAsSentences(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(ended)
    .join(' ');
}

export function rulingSentence({ ruling }: Interruption): string {
  if (ruling === null) return 'Belum ada putusan pimpinan sidang.';
  if (ruling.verdict === 'withdrawn') return 'Interupsi ditarik kembali.';
  const verdict = ruling.verdict === 'accepted' ? 'diterima' : 'ditolak';
  const by = ruling.by === '' ? 'pimpinan sidang' : ruling.by;
  const words = `Interupsi ${verdict} oleh ${by}`;
  return ended(ruling.text === '' ? words : `${words}: ${ruling.text}`);
}

/** A fact as a sentence of the minutes; the numbers in it come from the record and are never typed (MIN-3). */
export function factSentence(fact: MinuteFact): string {
  switch (fact.kind) {
    case 'itemStarted':
      return `Acara "${fact.item.title}" dimulai.`;
    case 'itemPaused':
      return `Acara "${fact.item.title}" dijeda.`;
    case 'itemContinued':
      return `Acara "${fact.item.title}" dilanjutkan.`;
    case 'itemFinished':
      return `Acara "${fact.item.title}" selesai.`;
    case 'itemSkipped':
      return ended(`Acara "${fact.item.title}" dilewati: ${fact.reason}`);
    case 'quorumChecked': {
      const { present, registered, needed } = fact.check.state;
      const outcome = { met: 'terpenuhi', notMet: 'belum terpenuhi', deemedValid: 'dinyatakan sah' }[
        fact.check.outcome
      ];
      const { sequel } = fact.check;
      const postponed = sequel?.kind === 'rescheduled' ? ` ${ended(`Sidang dijadwalkan ulang: ${sequel.reason}`)}` : '';
      return `Pemeriksaan kuorum: ${countWithWords(present)} dari ${countWithWords(registered)} koperasi hadir, diperlukan ${countWithWords(needed)}; kuorum ${outcome}.${postponed}`;
    }
    case 'gavel':
      return `Palu diketuk ${String(fact.stroke.knocks)} kali untuk ${gavelWords[fact.stroke.meaning]}.`;
    case 'suspended':
      return ended(`Sidang diskors: ${fact.suspension.reason}`);
    case 'resumed':
      return 'Skorsing dicabut.';
    case 'chairHandedOver': {
      const { name, office, from } = fact.handover;
      const where = fact.where === '' ? 'sidang' : fact.where;
      const after = office === '' ? name : `${name} (${office})`;
      return ended(`Pimpinan ${where} diserahkan${from === '' ? '' : ` oleh ${from}`} kepada ${after}`);
    }
    case 'spoke': {
      const stance = stanceWords[fact.stance] === '' ? '' : `, ${stanceWords[fact.stance]},`;
      const override =
        fact.overrideReason === null ? '' : ` Hak bicara diberikan khusus: ${ended(fact.overrideReason)}`;
      return `${speakerWords(fact.speaker)}${stance} berbicara selama ${formatSpokenTime(fact.seconds)}.${override}`;
    }
    case 'interrupted': {
      const { kind, text } = fact.interruption;
      const who = `Interupsi ${interruptionWords[kind]} oleh ${speakerWords(fact.speaker)}`;
      return `${ended(text === '' ? who : `${who}: ${text}`)} ${rulingSentence(fact.interruption)}`;
    }
    case 'commissionReported':
      return `Hasil ${fact.session.title} disampaikan: ${linesAsSentences(fact.text)}`;
    case 'pollOpened':
      return `Pengambilan keputusan dibuka: "${fact.poll.question}".`;
    case 'pollPaused':
      return `Pengambilan keputusan "${fact.poll.question}" dijeda.`;
    case 'pollContinued':
      return `Pengambilan keputusan "${fact.poll.question}" dilanjutkan.`;
    case 'pollCancelled':
      return ended(`Pengambilan keputusan "${fact.poll.question}" dibatalkan: ${fact.reason}`);
    case 'pollClosed':
      return resultSentence(fact.poll, fact.result);
    case 'proposalSubmitted':
    case 'proposalSettled':
    case 'amendmentSubmitted':
    case 'amendmentSettled':
      return proposalSentence(fact);
    case 'election':
      return fact.text;
    case 'decided':
      return ended(`Diputuskan: ${fact.decision.title}`);
  }
}

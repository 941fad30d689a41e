import { mandateLedger, mandateStates, participantCode } from '../../../shared/domain';
import type { AssemblyState, MandateState } from '../../../shared/domain';
import {
  countWithWords,
  dateOf,
  formatClock,
  formatCount,
  formatDate,
  formatDateWithWeekday,
} from '../../../shared/text';
import { committeeSigners, headerView, signedAt } from './shared-parts';
import type { MandateFormView, MandateRegisterView } from './types';

export const mandateWords: Readonly<Record<MandateState, string>> = {
  received: 'Diterima',
  verified: 'Terverifikasi',
  disputed: 'Disengketakan',
  replaced: 'Diganti',
  revoked: 'Dicabut',
};

/** Every mandate letter that came in, in the order of its coming, with what became of it (CRD-1). */
export function mandateRegisterView(state: AssemblyState): MandateRegisterView {
  const { profile, rules } = state.facts;
  const { timeZone } = profile;
  const letters = mandateLedger(state);
  const counts = mandateStates
    .map((one) => ({ one, count: letters.filter((letter) => letter.state === one).length }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) => `${mandateWords[one].toLowerCase()} ${formatCount(count)}`);
  return {
    header: headerView(state, { kind: 'mandateRegister' }, `Daftar Surat Mandat ${profile.title}`, false),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
    ],
    rows: letters.map((letter, index) => {
      const participant = state.participants.get(letter.participantId);
      const last = letter.history.at(-1);
      const reason = letter.state === 'verified' || letter.state === 'received' ? '' : (last?.reason ?? '');
      return {
        no: String(index + 1),
        letterNo: letter.letterNo || '–',
        letterDate: letter.letterDate === undefined ? '–' : formatDate(letter.letterDate),
        cooperative: state.cooperatives.get(letter.cooperativeId)?.name ?? '–',
        delegate: participant === undefined ? '–' : `${participant.name} (${participantCode(participant, rules)})`,
        received: `${formatDate(dateOf(letter.receivedAt, timeZone))}, ${formatClock(letter.receivedAt, timeZone)}`,
        state: `${mandateWords[letter.state]}${reasonWords(reason)}`,
      };
    }),
    summary: `Jumlah surat mandat: ${countWithWords(letters.length)}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}.`,
    signatures: {
      lines: [signedAt(state, profile.startsOn), 'PANITIA PENYELENGGARA'],
      signers: committeeSigners(state),
    },
  };
}

/** The reason of a verdict as it stands behind it; those of the program in words. */
export function reasonWords(reason: string): string {
  if (reason === '') return '';
  if (reason === 'secondMandate') return ': surat kedua dari koperasi yang sama';
  if (reason === 'representsAnother') return ': orangnya sudah mewakili koperasi lain';
  return `: ${reason}`;
}

/** The blank letter that a cooperative fills in, stamps and brings along (domain.md §4). */
export function mandateFormView(state: AssemblyState): MandateFormView {
  const { profile, rules } = state.facts;
  const { council, title, place, startsOn, endsOn } = profile;
  const days =
    startsOn === endsOn
      ? formatDateWithWeekday(startsOn)
      : `${formatDateWithWeekday(startsOn)} sampai dengan ${formatDateWithWeekday(endsOn)}`;
  return {
    header: headerView(state, { kind: 'mandateForm' }, `Formulir Surat Mandat ${title}`, false),
    subtitle: title,
    opening: 'Yang bertanda tangan di bawah ini, pengurus koperasi:',
    grants: 'dengan ini memberikan mandat kepada:',
    purpose: `untuk mewakili koperasi kami sebagai utusan dengan hak bicara, hak suara, hak memilih, dan hak dipilih dalam ${title} yang diselenggarakan ${council.name} pada ${days}, bertempat di ${place}.`,
    validity:
      'Surat mandat ini berlaku untuk satu orang dan tidak dapat dipindahkan. Penggantian utusan hanya sah dengan surat mandat baru, yang mencabut surat ini. Satu orang hanya mewakili satu koperasi.',
    returnTo: `Diserahkan asli dan bercap kepada panitia ${council.shortName}${
      rules.gates.mandateVerified
        ? ' sebelum pendaftaran ditutup; hak suara berlaku setelah surat ini diverifikasi'
        : ''
    }.`,
  };
}

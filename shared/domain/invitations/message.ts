import { formatDateWithWeekday, formatPlannedTime } from '../../text';
import type { Cooperative } from '../registry/model';
import type { AssemblyState } from '../state';

/* What an invitation says of the assembly, the same in a letter and in a message. Always Indonesian. */

/** `Kamis, 26 November 2026`, or from when to when. */
export function invitedDays({ facts: { profile } }: AssemblyState): string {
  const { startsOn, endsOn } = profile;
  return startsOn === endsOn
    ? formatDateWithWeekday(startsOn)
    : `${formatDateWithWeekday(startsOn)} sampai ${formatDateWithWeekday(endsOn)}`;
}

/** `pukul 08.00 WIB sampai selesai`. */
export function invitedTime({ agenda, facts: { profile } }: AssemblyState): string {
  return `pukul ${formatPlannedTime(agenda.startsAt)} ${profile.timeZone} sampai selesai`;
}

/** A short invitation for a chat: to one cooperative by its name, or to many at once (REG-10). */
export function invitationMessage(state: AssemblyState, cooperative: Pick<Cooperative, 'name'> | null): string {
  const { profile } = state.facts;
  const { contact } = profile.letterhead;
  const to = cooperative === null ? 'Pengurus Koperasi' : `Pengurus ${cooperative.name}`;
  return [
    `Yth. ${to},`,
    '',
    'Dengan hormat, kami mengundang Saudara untuk mengirimkan seorang utusan ke:',
    '',
    `*${profile.title}*`,
    `Hari, tanggal: ${invitedDays(state)}`,
    `Waktu: ${invitedTime(state)}`,
    `Tempat: ${profile.place}`,
    '',
    'Mohon utusan membawa surat mandat dari koperasi dan tanda pengenal.',
    `Kehadiran mohon dikonfirmasi dengan membalas pesan ini${contact.trim() === '' ? '' : ` atau kepada panitia (${contact.trim()})`}.`,
    '',
    'Atas perhatian dan kehadiran Saudara kami ucapkan terima kasih.',
    `Panitia ${profile.title}`,
  ].join('\n');
}

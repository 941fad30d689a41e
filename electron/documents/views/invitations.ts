import { invitedDays, invitedTime, invitees } from '../../../shared/domain';
import type { AssemblyState, Cooperative, DocumentSubject } from '../../../shared/domain';
import { formatDate } from '../../../shared/text';
import { committeeSigners, headerView } from './shared-parts';
import type { InvitationsView } from './types';

/** `Pengurus Koperasi …`, then its address as far as it is known; the place where it is stands in its last line (domain.md §4). */
function addressee({ name, address, village, district }: Cooperative): readonly string[] {
  const town = district.trim() === '' ? village : district;
  return [
    `Pengurus ${name}`,
    address,
    district.trim() === '' ? '' : village,
    `di ${town.trim() === '' ? 'tempat' : town}`,
  ].filter((line) => line.trim() !== '');
}

/** Invitation letters, one a page, under one number; null where none of the chosen cooperatives is in the registry (REG-10). */
export function invitationsView(
  state: AssemblyState,
  subject: Extract<DocumentSubject, { readonly kind: 'invitations' }>,
): InvitationsView | null {
  const chosen = invitees(state, subject.cooperativeIds);
  if (chosen.length === 0) return null;
  const { profile } = state.facts;
  const header = headerView(state, subject, `Undangan ${profile.title}`, true);
  return {
    header,
    attributes: [
      { label: 'Lampiran', value: '–' },
      { label: 'Hal', value: `Undangan ${profile.title}` },
    ],
    dateLine: `${profile.city}, ${header.signedOn ?? `…………………… ${formatDate(profile.startsOn).slice(-4)}`}`,
    letters: chosen.map((cooperative, index) => ({
      addressee: addressee(cooperative),
      ordinal: `Surat ke-${String(index + 1)} dari ${String(chosen.length)} · No. koperasi ${String(cooperative.number)}`,
    })),
    salutation: 'Dengan hormat,',
    opening:
      `Sehubungan dengan akan diselenggarakannya ${profile.title}, dengan ini kami mengundang Saudara untuk mengirimkan ` +
      'seorang utusan yang membawa surat mandat dari koperasi, pada:',
    event: [
      { label: 'Hari, tanggal', value: invitedDays(state) },
      { label: 'Waktu', value: invitedTime(state) },
      { label: 'Tempat', value: profile.place },
      ...(profile.theme === '' ? [] : [{ label: 'Tema', value: `“${profile.theme}”` }]),
    ],
    requests: [
      'Surat mandat diserahkan kepada panitia paling lambat saat registrasi. Satu koperasi diwakili satu utusan dengan satu hak suara.',
      `Mohon kehadiran dikonfirmasi kepada panitia${profile.letterhead.contact === '' ? '' : ` (${profile.letterhead.contact})`}, atau dengan mengembalikan isian di bawah ini.`,
    ],
    reply: {
      title: 'Konfirmasi kehadiran',
      choices: ['Akan hadir', 'Tidak dapat hadir'],
      fields: ['Nama utusan', 'No. HP'],
    },
    closing: 'Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Saudara diucapkan terima kasih.',
    signatures: { lines: ['PANITIA PENYELENGGARA'], signers: committeeSigners(state) },
  };
}

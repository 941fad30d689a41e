import { encode } from 'uqr';
import { badgeCode, registeredParticipants } from '../../../shared/domain';
import type { AssemblyState, DocumentSubject, ParticipantCategory } from '../../../shared/domain';
import { categoryWords } from './attendance-list';
import { headerView } from './shared-parts';
import type { BadgesView, QrView } from './types';

const colors: Readonly<Record<ParticipantCategory, string>> = {
  votingDelegate: '#14532d',
  observer: '#1e3a8a',
  guest: '#713f12',
  committee: '#581c87',
  press: '#374151',
};

/** A QR code as one outline: the dark modules of a row that touch are one rectangle, which draws several times faster. */
export function qrView(text: string): QrView {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (row[x] !== true) continue;
      let end = x + 1;
      while (row[end] === true) end += 1;
      path += `M${String(x)} ${String(y)}h${String(end - x)}v1h-${String(end - x)}z`;
      x = end;
    }
  });
  return { size, path };
}

/**
 * Cards for everybody registered, eight to a sheet, or the label of one; null where there is no such participant. The QR code holds
 * a random token: nothing about the person (domain.md §4).
 */
export function badgesView(
  state: AssemblyState,
  { participantId }: Extract<DocumentSubject, { readonly kind: 'badges' }> = { kind: 'badges' },
  hasQr = true,
): BadgesView | null {
  const everybody = registeredParticipants(state);
  const chosen = participantId === undefined ? everybody : everybody.filter(({ id }) => id === participantId);
  if (participantId !== undefined && chosen.length === 0) return null;
  return {
    layout: participantId === undefined ? 'sheet' : 'label',
    header: headerView(state, { kind: 'badges' }, `Kartu Peserta ${state.facts.profile.title}`, false),
    title: state.facts.profile.title,
    badges: chosen.map((participant) => ({
      name: participant.name,
      cooperative:
        participant.cooperativeId === null ? '' : (state.cooperatives.get(participant.cooperativeId)?.name ?? ''),
      category: categoryWords[participant.category].toUpperCase(),
      color: colors[participant.category],
      number: String(participant.number),
      qr: hasQr ? qrView(badgeCode(state.facts.id, participant.badgeToken)) : null,
    })),
  };
}

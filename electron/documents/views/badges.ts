import { encode } from 'uqr';
import { registeredParticipants } from '../../../shared/domain';
import type { AssemblyState, Participant, ParticipantCategory } from '../../../shared/domain';
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

/** The QR code holds the random token only: nothing about the person (domain.md §4). */
function qrOf(participant: Participant): QrView {
  return qrView(participant.badgeToken);
}

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

/** Cards for everybody registered, eight to a sheet. */
export function badgesView(state: AssemblyState, hasQr = true): BadgesView {
  return {
    header: headerView(state, { kind: 'badges' }, `Kartu Peserta ${state.facts.profile.title}`, false),
    title: state.facts.profile.title,
    badges: registeredParticipants(state).map((participant) => ({
      name: participant.name,
      cooperative:
        participant.cooperativeId === null ? '' : (state.cooperatives.get(participant.cooperativeId)?.name ?? ''),
      category: categoryWords[participant.category].toUpperCase(),
      color: colors[participant.category],
      number: String(participant.number),
      qr: hasQr ? qrOf(participant) : null,
    })),
  };
}

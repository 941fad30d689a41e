import { renderSVG } from 'uqr';
import { registeredParticipants } from '../../../shared/domain';
import type { AssemblyState, Participant, ParticipantCategory } from '../../../shared/domain';
import { categoryWords } from './attendance-list';
import { headerView } from './shared-parts';

const colors: Readonly<Record<ParticipantCategory, string>> = {
  votingDelegate: '#14532d',
  observer: '#1e3a8a',
  guest: '#713f12',
  committee: '#581c87',
  press: '#374151',
};

/** The QR code holds the random token only: nothing about the person (domain.md §4). */
function qrOf(participant: Participant): string {
  return renderSVG(participant.badgeToken, { ecc: 'M', border: 1 });
}

/** Cards for everybody registered, eight to a sheet. */
export function badgesView(state: AssemblyState, hasQr = true) {
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
      qr: hasQr ? qrOf(participant) : '',
    })),
  };
}

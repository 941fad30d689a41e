import { interruptionWords, rulingSentence, speeches, stanceWords } from '../../../shared/domain';
import type { AssemblyState, ParticipantId } from '../../../shared/domain';
import { countWithWords, ended, formatClock, formatDateWithWeekday, formatSpokenTime } from '../../../shared/text';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { SpeakerListView } from './types';

/** Who has spoken to which item and for how long, and the interruptions with their rulings (SPK-1 to SPK-3). */
export function speakerListView(state: AssemblyState): SpeakerListView {
  const { profile, createdAt } = state.facts;
  const clock = (at: string) => formatClock(at, profile.timeZone);
  const personOf = (id: ParticipantId) => {
    const participant = state.participants.get(id);
    const cooperative =
      participant?.cooperativeId == null ? undefined : state.cooperatives.get(participant.cooperativeId);
    return { name: participant?.name ?? '–', cooperative: cooperative?.name ?? '–' };
  };
  // Only speeches that ended are taken: their length depends on no present instant.
  const past = speeches(state, createdAt).filter(({ speech }) => speech.state.kind === 'finished');
  const spoken = past.reduce((sum, { seconds }) => sum + seconds, 0);
  const women = past.filter(({ participant }) => participant?.sex === 'female').length;
  const items = state.agenda.items
    .map((item, index) => ({
      title: `${String(index + 1)}. ${item.title}`,
      rows: past
        .filter(({ itemId }) => itemId === item.id)
        .map(({ speech, seconds }, at) => ({
          no: String(at + 1),
          time: `${clock(speech.state.startedAt)}–${clock(speech.state.kind === 'finished' ? speech.state.finishedAt : speech.state.startedAt)}`,
          ...personOf(speech.participantId),
          stance: stanceWords[speech.stance] === '' ? '–' : stanceWords[speech.stance],
          duration: formatSpokenTime(seconds),
        })),
      interruptions: state.interruptions
        .filter((interruption) => interruption.itemId === item.id)
        .map((interruption) => {
          const { name, cooperative } = personOf(interruption.participantId);
          const who = cooperative === '–' ? name : `${name} (${cooperative})`;
          const said = `Interupsi ${interruptionWords[interruption.kind]} oleh ${who}`;
          const whole = ended(interruption.text === '' ? said : `${said}: ${interruption.text}`);
          return `${clock(interruption.at)} – ${whole} ${rulingSentence(interruption)}`;
        }),
    }))
    .filter(({ rows, interruptions }) => rows.length + interruptions.length > 0);
  return {
    header: headerView(state, { kind: 'speakerList' }, `Daftar Pembicara ${profile.title}`, false),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
    ],
    items,
    summary: `Jumlah pembicaraan: ${countWithWords(past.length)} kali, ${countWithWords(women)} di antaranya oleh perempuan, seluruhnya ${formatSpokenTime(spoken)}. Semua waktu dalam ${profile.timeZone}.`,
    signatures: { lines: [signedAt(state, profile.endsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}

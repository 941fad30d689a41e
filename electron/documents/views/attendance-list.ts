import { isInside, registeredParticipants, standingMarks } from '../../../shared/domain';
import type { AssemblyState, ParticipantCategory } from '../../../shared/domain';
import { countWithWords, formatDateWithWeekday } from '../../../shared/text';
import { committeeSigners, headerView, signedAt } from './shared-parts';
import type { AttendanceListView } from './types';

export const categoryWords: Readonly<Record<ParticipantCategory, string>> = {
  votingDelegate: 'Utusan',
  observer: 'Peninjau',
  guest: 'Undangan',
  committee: 'Panitia',
  press: 'Pers',
};

/** Everybody who came in during the day, in the order of their numbers; no national ID stands here. */
export function attendanceListView(state: AssemblyState): AttendanceListView {
  const { profile } = state.facts;
  const came = registeredParticipants(state).filter((participant) =>
    standingMarks(state.attendance.get(participant.id) ?? []).some((mark) => mark.kind === 'in'),
  );
  const inside = came.filter((participant) => isInside(state.attendance.get(participant.id))).length;
  return {
    header: headerView(state, { kind: 'attendanceList' }, `Daftar Hadir ${profile.title}`, false),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
    ],
    rows: came.map((participant, index) => {
      const cooperative =
        participant.cooperativeId === null ? undefined : state.cooperatives.get(participant.cooperativeId);
      return {
        no: String(index + 1),
        name: participant.name,
        cooperative: cooperative?.name ?? '–',
        position: participant.position,
        status: categoryWords[participant.category],
        district: cooperative?.district ?? '–',
        isOdd: index % 2 === 0,
      };
    }),
    summary: `Jumlah yang hadir: ${countWithWords(came.length)} orang; masih di dalam ruangan: ${countWithWords(inside)} orang.`,
    signatures: {
      lines: [signedAt(state, profile.startsOn), 'PANITIA PENYELENGGARA'],
      signers: committeeSigners(state),
    },
  };
}

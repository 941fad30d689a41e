import { addressees, chairOf, electionsInOrder, followUpsInOrder, progressStates } from '../../../shared/domain';
import type { Addressee, AssemblyState, ProgressState } from '../../../shared/domain';
import { countWithWords, formatDate } from '../../../shared/text';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { FollowUpsView, ImplementationReportView } from './types';

export const addresseeTitles: Readonly<Record<Addressee, string>> = {
  internal: 'Internal Dekopinda',
  government: 'Pemerintah',
  dekopinwil: 'Dekopinwil',
};

function rowsOf(state: AssemblyState, addressee: Addressee) {
  return followUpsInOrder(state)
    .filter((one) => one.addressee === addressee)
    .map(({ title, owner, dueOn, proposalId, progress = 'open', report = '' }, index) => ({
      no: String(index + 1),
      title,
      owner,
      due: dueOn === null ? '–' : formatDate(dueOn),
      source: proposalId === null ? '' : (state.proposals.get(proposalId)?.title ?? ''),
      progress,
      report,
    }));
}

/** What has to be done after the assembly, by whom it is addressed (MOT-4). */
export function followUpsView(state: AssemblyState): FollowUpsView {
  const { profile } = state.facts;
  return {
    header: headerView(state, { kind: 'followUps' }, `Daftar Tindak Lanjut ${profile.title}`, false),
    subtitle: profile.title,
    groups: addressees
      .map((addressee) => ({
        title: addresseeTitles[addressee],
        rows: rowsOf(state, addressee).map(({ progress: _progress, report: _report, ...row }) => row),
      }))
      .filter(({ rows }) => rows.length > 0),
    signatures: { lines: [signedAt(state, profile.endsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}

const progressWords: Readonly<Record<ProgressState, string>> = {
  open: 'belum dilaksanakan',
  underway: 'sedang dilaksanakan',
  done: 'selesai',
  dropped: 'tidak dilaksanakan',
};

/** What became of the decisions until the next assembly asks: signed by the board that was elected. */
export function implementationReportView(state: AssemblyState): ImplementationReportView {
  const { profile } = state.facts;
  const all = followUpsInOrder(state);
  const counts = progressStates
    .map((one) => [one, all.filter(({ progress = 'open' }) => progress === one).length] as const)
    .filter(([, count]) => count > 0)
    .map(([one, count]) => `${countWithWords(count)} ${progressWords[one]}`);
  const [chair] = electionsInOrder(state).flatMap((election) => chairOf(election) ?? []);
  return {
    header: headerView(
      state,
      { kind: 'implementationReport' },
      `Laporan Pelaksanaan Keputusan ${profile.title}`,
      false,
    ),
    subtitle: profile.title,
    summary: `Dari ${countWithWords(all.length)} tindak lanjut: ${counts.join(', ')}.`,
    groups: addressees
      .map((addressee) => ({
        title: addresseeTitles[addressee],
        rows: rowsOf(state, addressee).map(({ progress, ...row }) => ({ ...row, state: progressWords[progress] })),
      }))
      .filter(({ rows }) => rows.length > 0),
    signatures: {
      lines: [`PENGURUS ${profile.council.shortName.toUpperCase()}`],
      signers: [
        { title: 'KETUA', name: chair?.name ?? '', note: '' },
        { title: 'SEKRETARIS', name: '', note: '' },
      ],
    },
  };
}

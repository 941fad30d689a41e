import { addressees, followUpsInOrder } from '../../../shared/domain';
import type { Addressee, AssemblyState } from '../../../shared/domain';
import { formatDate } from '../../../shared/text';
import { headerView, presidiumSigners, signedAt } from './shared-parts';
import type { FollowUpsView } from './types';

export const addresseeTitles: Readonly<Record<Addressee, string>> = {
  internal: 'Internal Dekopinda',
  government: 'Pemerintah',
  dekopinwil: 'Dekopinwil',
};

/** What has to be done after the assembly, by whom it is addressed (MOT-4). */
export function followUpsView(state: AssemblyState): FollowUpsView {
  const { profile } = state.facts;
  const all = followUpsInOrder(state);
  return {
    header: headerView(state, { kind: 'followUps' }, `Daftar Tindak Lanjut ${profile.title}`, false),
    subtitle: profile.title,
    groups: addressees
      .map((addressee) => ({
        title: addresseeTitles[addressee],
        rows: all
          .filter((one) => one.addressee === addressee)
          .map(({ title, owner, dueOn, proposalId }, index) => ({
            no: String(index + 1),
            title,
            owner,
            due: dueOn === null ? '–' : formatDate(dueOn),
            source: proposalId === null ? '' : (state.proposals.get(proposalId)?.title ?? ''),
          })),
      }))
      .filter(({ rows }) => rows.length > 0),
    signatures: { lines: [signedAt(state, profile.endsOn), 'PIMPINAN SIDANG'], signers: presidiumSigners(state) },
  };
}

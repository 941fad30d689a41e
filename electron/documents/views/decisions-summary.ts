import { decisionsInOrder, issuedDocumentOf, resultSentence, withFields } from '../../../shared/domain';
import type { AssemblyState, Decision, DecisionMethod } from '../../../shared/domain';
import { clauseLabel, countWithWords, formatDateWithWeekday, formatTime } from '../../../shared/text';
import { pointOf } from './decree';
import { headerView, signedAt } from './shared-parts';
import type { DecisionsSummaryView, FactView } from './types';

const manners: Readonly<Record<DecisionMethod, string>> = {
  consensus: 'musyawarah mufakat',
  acclamation: 'aklamasi',
  poll: 'pemungutan suara',
  election: 'pemilihan',
};

function factsOf(
  state: AssemblyState,
  { id, at, method, pollId, quorumCheckId, knocks }: Decision,
): readonly FactView[] {
  const { timeZone } = state.facts.profile;
  const number = issuedDocumentOf(state, { kind: 'decree', decisionId: id })?.number;
  const poll = pollId === null ? undefined : state.polls.get(pollId);
  const counted = poll?.state.kind === 'confirmed' || poll?.state.kind === 'counted' ? poll.state : null;
  const check = state.quorumChecks.find((one) => one.id === quorumCheckId);
  return [
    { label: 'Nomor', value: number ?? 'belum bernomor' },
    { label: 'Waktu', value: `pukul ${formatTime(at, timeZone)}` },
    {
      label: 'Cara',
      value:
        poll === undefined || counted === null || method === 'election'
          ? manners[method]
          : `${manners[method]}. ${resultSentence(poll, counted.result)}`,
    },
    ...(check === undefined
      ? []
      : [
          {
            label: 'Kuorum',
            value: `${countWithWords(check.state.present)} dari ${countWithWords(check.state.registered)} koperasi`,
          },
        ]),
    ...(knocks === 0 ? [] : [{ label: 'Ketukan palu', value: `${String(knocks)} kali` }]),
  ];
}

/** The decisions of the assembly in the order in which they were made: how, on what quorum, and in which words (MIN-5). */
export function decisionsSummaryView(state: AssemblyState): DecisionsSummaryView {
  const { profile } = state.facts;
  const chair = profile.presidium.find((holder) => holder.office === 'chair')?.name ?? '';
  const secretary = profile.presidium.find((holder) => holder.office === 'secretary')?.name ?? '';
  const decisions = decisionsInOrder(state);
  return {
    header: headerView(state, { kind: 'decisionsSummary' }, `Risalah Keputusan ${profile.title}`, false),
    subtitle: profile.title,
    facts: [
      { label: 'Hari, tanggal', value: formatDateWithWeekday(profile.startsOn) },
      { label: 'Tempat', value: profile.place },
      { label: 'Jumlah keputusan', value: countWithWords(decisions.length) },
    ],
    decisions: decisions.map((decision) => ({
      title: `${String(decision.number)}. ${decision.title}`,
      facts: factsOf(state, decision),
      clauses: decision.operativeClauses.map((written, index) => ({
        label: clauseLabel(index + 1),
        ...pointOf(withFields(state, written)),
      })),
    })),
    closing: 'Demikian risalah keputusan ini dibuat dengan sebenarnya.',
    signatures: {
      lines: [signedAt(state, profile.endsOn)],
      signers: [
        { title: 'KETUA SIDANG', name: chair, note: '' },
        { title: 'NOTULIS', name: secretary, note: '' },
      ],
    },
  };
}

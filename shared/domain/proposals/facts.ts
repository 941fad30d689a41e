import type { Instant } from '../kernel';
import type { AssemblyState } from '../state';
import { spokenChanges, wordDifference } from './difference';
import type { Amendment, Proposal, ProposalKind, ProposalState, ProposalStep } from './model';
import { amendmentsOf, proposalsInOrder } from './select';

/* What the minutes tell of proposals. Documents are always Indonesian, and these are the words of a document. */

export type ProposalFact =
  | { readonly kind: 'proposalStep'; readonly at: Instant; readonly proposal: Proposal; readonly step: ProposalStep }
  | {
      readonly kind: 'amendmentSubmitted';
      readonly at: Instant;
      readonly proposal: Proposal;
      readonly amendment: Amendment;
    }
  | {
      readonly kind: 'amendmentSettled';
      readonly at: Instant;
      readonly proposal: Proposal;
      readonly amendment: Amendment;
    };

export function proposalFacts(state: AssemblyState): readonly ProposalFact[] {
  return proposalsInOrder(state).flatMap((proposal) => [
    ...proposal.history.map((step): ProposalFact => ({ kind: 'proposalStep', at: step.at, proposal, step })),
    ...amendmentsOf(state, proposal.id).flatMap((amendment): ProposalFact[] => [
      { kind: 'amendmentSubmitted', at: amendment.submittedAt, proposal, amendment },
      ...(amendment.settledAt === null
        ? []
        : [{ kind: 'amendmentSettled', at: amendment.settledAt, proposal, amendment } as const]),
    ]),
  ]);
}

export const proposalKindWords: Readonly<Record<ProposalKind, string>> = {
  decree: 'rancangan keputusan',
  programme: 'usulan program kerja',
  recommendation: 'usulan rekomendasi',
};

export const proposalStateWords: Readonly<Record<ProposalState, string>> = {
  submitted: 'dibawa ke sidang pleno',
  inCommission: 'diserahkan kepada komisi',
  adopted: 'disahkan',
  adoptedWithChanges: 'disahkan dengan perubahan',
  rejected: 'ditolak',
  withdrawn: 'ditarik oleh pengusulnya',
  postponed: 'ditunda',
};

const amendmentWords: Readonly<Record<Amendment['state'], string>> = {
  open: 'dibuka kembali',
  accepted: 'diterima',
  rejected: 'ditolak',
  withdrawn: 'ditarik oleh pengusulnya',
};

/** What an amendment asks for, in words that can be read aloud: "mengganti …", not colours (MOT-2). */
export function amendmentInWords(amendment: Amendment): string {
  switch (amendment.target.kind) {
    case 'delete':
      return `menghapus butir "${amendment.basedOn}"`;
    case 'insertAfter':
      return `menambahkan butir "${amendment.text}"`;
    case 'replace':
      return spokenChanges(wordDifference(amendment.basedOn, amendment.text))
        .map(({ removed, added }) =>
          removed === ''
            ? `menambahkan "${added}"`
            : added === ''
              ? `menghapus "${removed}"`
              : `mengganti "${removed}" dengan "${added}"`,
        )
        .join(', ');
  }
}

function because(reason: string): string {
  return reason === '' ? '.' : `: ${reason}.`;
}

/** A fact as a sentence of the minutes. */
export function proposalSentence(fact: ProposalFact): string {
  const { proposal } = fact;
  switch (fact.kind) {
    case 'proposalStep':
      return fact.step === proposal.history[0]
        ? `${proposal.proposer.name} mengajukan ${proposalKindWords[proposal.kind]} "${proposal.title}".`
        : `Usulan "${proposal.title}" ${proposalStateWords[fact.step.state]}${because(fact.step.reason)}`;
    case 'amendmentSubmitted':
      return `${fact.amendment.proposer.name} mengusulkan perubahan ${String(fact.amendment.number)} atas "${proposal.title}": ${amendmentInWords(fact.amendment)}.`;
    case 'amendmentSettled':
      return `Usul perubahan ${String(fact.amendment.number)} atas "${proposal.title}" ${amendmentWords[fact.amendment.state]}${because(fact.amendment.reason)}`;
  }
}

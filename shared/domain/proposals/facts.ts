import { ended } from '../../text';
import type { Instant } from '../kernel';
import type { AssemblyFact, AssemblyState } from '../state';
import { spokenChanges, wordDifference } from './difference';
import type { Amendment, AmendmentState, Proposal, ProposalKind, ProposalState } from './model';
import { agreedWording } from './places';

/* What the minutes tell of proposals. Documents are always Indonesian, and these are the words of a document. */

export type ProposalFact =
  | { readonly kind: 'proposalSubmitted'; readonly at: Instant; readonly proposal: Proposal }
  | {
      readonly kind: 'proposalSettled';
      readonly at: Instant;
      readonly proposal: Proposal;
      readonly state: ProposalState;
      readonly reason: string;
    }
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
      /** `open` where it was opened once more. */
      readonly state: AmendmentState;
      readonly reason: string;
    };

type Told = Extract<AssemblyFact, { readonly type: `proposal.${string}` | `amendment.${string}` }>;

function amendmentFact(
  state: AssemblyState,
  at: Instant,
  fact: Extract<Told, { readonly type: `amendment.${string}` }>,
): ProposalFact | null {
  const amendment = state.amendments.get(fact.id);
  const proposal = amendment === undefined ? undefined : state.proposals.get(amendment.proposalId);
  if (amendment === undefined || proposal === undefined) return null;
  const settled = { kind: 'amendmentSettled', at, proposal, amendment } as const;
  switch (fact.type) {
    case 'amendment.submitted':
      return { kind: 'amendmentSubmitted', at, proposal, amendment };
    case 'amendment.accepted':
      return { ...settled, state: 'accepted', reason: '' };
    case 'amendment.reopened':
      return { ...settled, state: 'open', reason: '' };
    case 'amendment.settled':
      return { ...settled, state: fact.state, reason: fact.reason };
  }
}

/** What the minutes tell of a fact about proposals; null where they do not. */
export function proposalFactOf(state: AssemblyState, at: Instant, fact: Told): ProposalFact | null {
  switch (fact.type) {
    case 'proposal.submitted': {
      const proposal = state.proposals.get(fact.id);
      return proposal === undefined ? null : { kind: 'proposalSubmitted', at, proposal };
    }
    case 'proposal.settled': {
      const proposal = state.proposals.get(fact.id);
      if (proposal === undefined) return null;
      return { kind: 'proposalSettled', at, proposal, state: fact.state, reason: fact.reason };
    }
    case 'proposal.edited':
      return null;
    default:
      return amendmentFact(state, at, fact);
  }
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
    case 'replace': {
      // What is nothing but blanks when it is read aloud is a change of lines.
      const changes = spokenChanges(wordDifference(amendment.basedOn, amendment.text)).filter(
        ({ removed, added }) => removed !== '' || added !== '',
      );
      if (changes.length === 0) return 'mengubah pemisahan baris';
      return changes
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
}

function because(reason: string): string {
  return reason === '' ? '.' : ended(`: ${reason}`);
}

function howAgreed({
  state,
  proposal,
  amendment,
}: Extract<ProposalFact, { readonly kind: 'amendmentSettled' }>): string {
  const agreed = state === 'accepted' ? agreedWording(proposal, amendment) : null;
  return agreed === null ? '' : ` dengan bunyi "${agreed}"`;
}

/** A fact as a sentence of the minutes. */
export function proposalSentence(fact: ProposalFact): string {
  const { proposal } = fact;
  switch (fact.kind) {
    case 'proposalSubmitted':
      return `${proposal.proposer.name} mengajukan ${proposalKindWords[proposal.kind]} "${proposal.title}".`;
    case 'proposalSettled':
      return `Usulan "${proposal.title}" ${proposalStateWords[fact.state]}${because(fact.reason)}`;
    case 'amendmentSubmitted':
      return `${fact.amendment.proposer.name} mengusulkan perubahan ${String(fact.amendment.number)} atas "${proposal.title}": ${amendmentInWords(fact.amendment)}.`;
    case 'amendmentSettled':
      return `Usul perubahan ${String(fact.amendment.number)} atas "${proposal.title}" ${amendmentWords[fact.state]}${howAgreed(fact)}${because(fact.reason)}`;
  }
}

import type { CooperativeId, EntryId, Instant, OptionId, ParticipantId } from '../kernel';

/** How many papers a bundle of the count holds (voting.md §4). */
export const bundleSize = 25;

export const papersPerSheet = [1, 2, 4, 8] as const;
export type PapersPerSheet = (typeof papersPerSheet)[number];

/** Papers that were printed in one go, with consecutive serials on their stubs. */
export interface PrintRun {
  readonly id: EntryId;
  /** Serials `from` to `to`, both included; no serial is printed twice in one assembly, whatever the poll. */
  readonly from: number;
  readonly to: number;
  readonly perSheet: PapersPerSheet;
  /** SHA-256 over what stands on the papers: a withdrawal makes another style, and papers of the old one are void. */
  readonly style: string;
  readonly at: Instant;
  readonly by: string;
  readonly voided: { readonly at: Instant; readonly reason: string } | null;
}

/** What became of a paper that was handed out. Nothing here leads to what stands on it. */
export interface PaperIssue {
  readonly serial: number;
  readonly cooperativeId: CooperativeId;
  readonly participantId: ParticipantId;
  readonly at: Instant;
  readonly table: string;
  /** `out`: in the hand of its voter or in the box; `spoiled`: given back against another; `returned`: its voter left without voting;
   * `mistaken`: handed out by mistake and taken back. */
  readonly state: 'out' | 'spoiled' | 'returned' | 'mistaken';
  /** Why it is no longer out; empty while it is. */
  readonly reason: string;
  /** Who helped a voter who could not mark the paper alone; empty where nobody did. */
  readonly helper: string;
}

/** What a teller read from one paper. */
export type PaperMark =
  | { readonly kind: 'valid'; readonly options: readonly OptionId[] }
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'blank' };

/** Why a paper does not count, as the record says it: the few reasons that come up at a count. */
export const invalidReasons = {
  tooMany: 'Pilihan lebih banyak daripada yang diperbolehkan',
  unclear: 'Tanda tidak jelas atau di luar kotak',
  named: 'Ada nama, tanda tangan, atau tulisan lain',
  foreign: 'Bukan surat suara pemilihan ini',
  damaged: 'Surat suara rusak atau sobek',
} as const;
export type InvalidReason = keyof typeof invalidReasons;

export const boardNumbers = [1, 2] as const;
/** The public board, and the one that a second teller keeps without looking at it. */
export type BoardNumber = (typeof boardNumbers)[number];

/** The marks of a board, bundle by bundle, in the order in which the papers were read. */
export type Board = readonly (readonly PaperMark[])[];

/** A bundle that was read once more, with what both boards had before. */
export interface Recount {
  readonly bundle: number;
  readonly at: Instant;
  readonly reason: string;
  readonly before: readonly [readonly PaperMark[], readonly PaperMark[]];
}

/** Differences that the chair explained, by their name. */
export type Explanations = Readonly<Record<string, string>>;

export const signerRoles = ['teller', 'witness'] as const;
export type SignerRole = (typeof signerRoles)[number];

/** Somebody who signed the count, or did not want to: the reason stays in the record. */
export interface CountSigner {
  readonly id: EntryId;
  readonly name: string;
  readonly role: SignerRole;
  /** Empty where the count was signed. */
  readonly refusedBecause: string;
  readonly at: Instant;
}

/** Everything about the papers of one poll (voting.md §4). */
export interface BallotLedger {
  readonly runs: readonly PrintRun[];
  /** Papers that were spoiled before anybody had them, by serial, with the reason. */
  readonly spoiledBefore: Readonly<Record<number, string>>;
  /** In the order in which they were handed out. */
  readonly issues: readonly PaperIssue[];
  /** Papers left on the tables when voting had ended, as they were counted. */
  readonly unused: number | null;
  /** Papers taken out of the box, counted before any was read. */
  readonly inBox: number | null;
  readonly boards: readonly [Board, Board];
  readonly recounts: readonly Recount[];
  readonly explanations: Explanations;
  readonly signers: readonly CountSigner[];
}

export const noPapers: BallotLedger = {
  runs: [],
  spoiledBefore: {},
  issues: [],
  unused: null,
  inBox: null,
  boards: [[], []],
  recounts: [],
  explanations: {},
  signers: [],
};

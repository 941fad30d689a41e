import type { FactView, SignatureBlock, View } from './view-parts';

/* What invitations and statistics are given. */

export interface RecapRow {
  readonly label: string;
  readonly registered: string;
  readonly entitled: string;
  readonly came: string;
  /** Those who came among those registered: `73,6%`. */
  readonly percent: string;
  /** Lengths of the two bars in percent of the longest one of the table. */
  readonly registeredBar: number;
  readonly cameBar: number;
}

export interface ParticipantRecapView extends View {
  readonly subtitle: string;
  readonly facts: readonly FactView[];
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly RecapRow[];
    readonly total: Omit<RecapRow, 'registeredBar' | 'cameBar'>;
  }[];
  readonly legend: { readonly registered: string; readonly came: string };
  /** Sentences below the tables: the young generation's share, who is missing. */
  readonly notes: readonly string[];
  readonly signatures: SignatureBlock;
}

export interface InvitationsView extends View {
  /** Below the number: annexes and subject. */
  readonly attributes: readonly FactView[];
  /** Place and day of the letter. */
  readonly dateLine: string;
  readonly letters: readonly {
    /** The name first; then where it is. */
    readonly addressee: readonly string[];
    /** Which letter of how many: `Surat ke-3 dari 12`. */
    readonly ordinal: string;
  }[];
  readonly salutation: string;
  readonly opening: string;
  readonly event: readonly FactView[];
  readonly requests: readonly string[];
  readonly reply: { readonly title: string; readonly choices: readonly string[]; readonly fields: readonly string[] };
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

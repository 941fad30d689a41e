/*
 * What the templates are given: words and figures that are already formatted in Indonesian, and the structure that they stand in. Plain
 * data: it travels to the worker as JSON, and a template that a user edits may rely on these names.
 */

export interface LetterheadView {
  readonly organisation: string;
  readonly address: string;
  readonly contact: string;
  /** File name of a picture that the request brings along, or null. */
  readonly logo: string | null;
}

/** What every template expects of its document. */
export interface DocumentHeader {
  readonly title: string;
  readonly paper: 'A4' | 'F4';
  readonly number: string | null;
  /** A draft carries the watermark and no number (DOC-2). */
  readonly isDraft: boolean;
  /** `26 November 2026`, or null while nothing is signed. */
  readonly signedOn: string | null;
  readonly letterhead: LetterheadView;
}

export interface SignerView {
  /** In capitals: `WAKIL KETUA`. */
  readonly title: string;
  /** As it is written; empty for a dotted line. */
  readonly name: string;
  /** Below the name, e.g. `menolak menandatangani`. */
  readonly note: string;
}

/** Who signs, below lines such as place with date and the body that signs. Never stands alone on a page. */
export interface SignatureBlock {
  readonly lines: readonly string[];
  readonly signers: readonly SignerView[];
}

export interface FactView {
  readonly label: string;
  readonly value: string;
}

interface View {
  readonly header: DocumentHeader;
}

export interface AttendanceRow {
  readonly no: string;
  readonly name: string;
  readonly cooperative: string;
  readonly position: string;
  readonly status: string;
  readonly district: string;
  /** Odd numbers sign left, even ones right, so that two neighbours do not get in each other's way. */
  readonly isOdd: boolean;
}

export interface AttendanceListView extends View {
  readonly subtitle: string;
  readonly facts: readonly FactView[];
  readonly rows: readonly AttendanceRow[];
  readonly summary: string;
  readonly signatures: SignatureBlock;
}

export interface AgendaView extends View {
  readonly subtitle: string;
  readonly dateLine: string;
  readonly sessions: readonly {
    readonly title: string;
    readonly items: readonly {
      readonly no: string;
      readonly time: string;
      readonly title: string;
      readonly personInCharge: string;
    }[];
  }[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

export interface CountRow {
  readonly label: string;
  readonly number: string;
  readonly words: string;
  /** `73,6%`, or empty where there is no share to tell. */
  readonly percent: string;
}

export interface PollRecordView extends View {
  readonly subtitle: string;
  readonly opening: string;
  readonly question: string;
  readonly manner: string;
  readonly rows: readonly CountRow[];
  readonly sectors: readonly {
    readonly name: string;
    readonly present: string;
    readonly yes: string;
    readonly no: string;
    readonly abstain: string;
  }[];
  /** The arithmetic and the outcome, one sentence each. */
  readonly result: readonly string[];
  readonly objections: readonly string[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
  /** The tellers, in a block of their own; empty where nobody counted. */
  readonly tellers: SignatureBlock;
}

export interface QuorumRecordView extends View {
  readonly opening: string;
  readonly rows: readonly CountRow[];
  readonly result: readonly string[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

/** `Menimbang`, `Mengingat` or `Memperhatikan` with its points `a.` or `1.`. */
export interface RecitalView {
  readonly label: string;
  readonly points: readonly { readonly mark: string; readonly text: string }[];
}

export interface DecreeView extends View {
  /** In capitals, names as they are written. */
  readonly issuer: string;
  readonly about: string;
  readonly recitals: readonly RecitalView[];
  readonly decides: string;
  readonly clauses: readonly { readonly label: string; readonly text: string }[];
  readonly place: string;
  readonly signedOn: string;
  readonly signatures: SignatureBlock;
}

export type RichInline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly isUnderlined: boolean;
      readonly isStruck: boolean;
    }
  | { readonly kind: 'break' };

export interface RichCell {
  readonly colspan: number;
  readonly rowspan: number;
  readonly blocks: readonly RichBlock[];
}

/** The minute taker's text, reduced to what every output can show. */
export type RichBlock =
  | { readonly kind: 'paragraph'; readonly inlines: readonly RichInline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly RichInline[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly RichBlock[])[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly (readonly RichBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly RichBlock[] }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'table';
      readonly columns: number;
      /** How many of the rows are repeated at the head of each page. */
      readonly headerRows: number;
      readonly rows: readonly (readonly RichCell[])[];
    };

export interface MinutesSection {
  readonly title: string;
  readonly facts: readonly { readonly time: string; readonly text: string }[];
  readonly body: readonly RichBlock[];
}

export interface MinutesView extends View {
  readonly subtitle: string;
  readonly facts: readonly FactView[];
  readonly sections: readonly MinutesSection[];
  readonly decisions: readonly string[];
  readonly gavel: readonly {
    readonly time: string;
    readonly knocks: string;
    readonly meaning: string;
    readonly item: string;
  }[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

/** A QR code as the outline of its dark modules, one unit each. */
export interface QrView {
  readonly size: number;
  readonly path: string;
}

export interface BadgesView extends View {
  /** Eight cards on an A4 sheet, or one card on a label of its own size. */
  readonly layout: 'sheet' | 'label';
  readonly title: string;
  readonly badges: readonly {
    readonly name: string;
    readonly cooperative: string;
    readonly category: string;
    /** `#14532d`: colour of the category. */
    readonly color: string;
    readonly number: string;
    readonly qr: QrView | null;
  }[];
}

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

export type DocumentView =
  | AttendanceListView
  | AgendaView
  | PollRecordView
  | QuorumRecordView
  | DecreeView
  | MinutesView
  | BadgesView
  | ParticipantRecapView
  | InvitationsView;

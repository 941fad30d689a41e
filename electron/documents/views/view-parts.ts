/*
 * What the templates are given: words and figures that are already formatted in Indonesian, and the structure that they stand in. Plain
 * data: it travels to the worker as JSON, and a template that a user edits may rely on these names.
 */

interface LetterheadView {
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
  /** Stamped BATAL: its number was voided. */
  readonly isVoided: boolean;
  /** The voided number whose place it takes, or null. */
  readonly replaces: string | null;
  /** What tells an issued paper from any other; null for drafts and for papers without a number. */
  readonly seal: SealView | null;
  /** Missing on the paper itself. */
  readonly copy?: CopyView;
}

/** A text with its number or letter. */
export interface MarkedText {
  readonly mark: string;
  readonly text: string;
}

/** What makes a sheet a copy that an office hands out ("salinan sesuai dengan aslinya", DOC-8). */
export interface CopyView {
  /** `Cikarang Pusat, 28 November 2026`. */
  readonly place: string;
  /** Who says that it is like the original. */
  readonly title: string;
  readonly name: string;
  /** Names of those who refused to sign the original: no "ttd." stands over them. */
  readonly refused: readonly string[];
}

/** Number, date and a short hash of everything that the paper says, as a QR code in its foot. */
interface SealView {
  /** `7F3A-91C2-0B4D`. */
  readonly code: string;
  readonly qr: QrView;
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

/** A document is its header and what stands below it. */
export interface View {
  readonly header: DocumentHeader;
}

export interface CountRow {
  readonly label: string;
  readonly number: string;
  readonly words: string;
  /** `73,6%`, or empty where there is no share to tell. */
  readonly percent: string;
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

/** A QR code as the outline of its dark modules, one unit each. */
export interface QrView {
  readonly size: number;
  readonly path: string;
}

import type { FactView, QrView, SignatureBlock, View } from './view-parts';

/** One ballot paper: the part that is put into the box, and the stub that stays at the table. */
export interface BallotStubView {
  readonly serial: string;
  readonly qr: QrView;
}

export interface BallotPapersView extends View {
  readonly assembly: string;
  /** The office, or the question. */
  readonly question: string;
  readonly marking: string;
  readonly options: readonly {
    readonly number: string;
    readonly label: string;
    readonly note: string;
    /** File name of a picture that the request brings along, or null. */
    readonly photo: string | null;
  }[];
  /** The same on every paper of a style: it leads to no voter. */
  readonly checkCode: string;
  readonly perSheet: number;
  /** Across and down. */
  readonly columns: number;
  readonly rows: number;
  /** Of each paper; empty for a sheet of specimens. */
  readonly stubs: readonly BallotStubView[];
}

/** A sheet of one poll or election: an opening sentence, facts, tables, sentences, signatures. */
export interface VoteSheetView extends View {
  readonly subtitle: string;
  readonly isNumbered: boolean;
  /** Empty where the facts say it. */
  readonly opening: string;
  readonly facts: readonly FactView[];
  readonly tables: readonly {
    readonly heading: string;
    /** Widths as shares of the line; `0` as narrow as its words. */
    readonly widths: readonly number[];
    readonly isRight: readonly boolean[];
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly below: readonly string[];
  }[];
  readonly signatures: SignatureBlock;
  readonly witnesses: SignatureBlock;
}

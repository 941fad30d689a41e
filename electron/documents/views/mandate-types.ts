import type { CountRow, FactView, SignatureBlock, View } from './view-parts';

/* What the papers of the mandates are given. */

export interface MandateRegisterView extends View {
  readonly subtitle: string;
  readonly facts: readonly FactView[];
  readonly rows: readonly {
    readonly no: string;
    readonly letterNo: string;
    readonly letterDate: string;
    readonly cooperative: string;
    readonly delegate: string;
    readonly received: string;
    readonly state: string;
  }[];
  /** How many letters are in which state, one sentence. */
  readonly summary: string;
  readonly signatures: SignatureBlock;
}

/** One cooperative of the report with what was said of it. */
export interface VerificationRow {
  readonly no: string;
  readonly cooperative: string;
  readonly text: string;
}

export interface VerificationReportView extends View {
  readonly subtitle: string;
  readonly opening: string;
  readonly counts: readonly CountRow[];
  /** Each gate that is on: how many do not pass it, and for how many of them it was waived. */
  readonly gates: readonly { readonly gate: string; readonly failed: string; readonly waived: string }[];
  readonly objectionPeriod: string;
  readonly excluded: readonly VerificationRow[];
  readonly disputes: readonly VerificationRow[];
  readonly objections: readonly VerificationRow[];
  readonly overrides: readonly VerificationRow[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

export interface MandateFormView extends View {
  readonly subtitle: string;
  /** Sentences around the blanks that the cooperative fills in. */
  readonly opening: string;
  readonly grants: string;
  readonly purpose: string;
  readonly validity: string;
  readonly returnTo: string;
}

import type { FactView, RichBlock, SignatureBlock, View } from './view-parts';

/* What the assembly leaves behind: the reports of its commissions and its recommendations. */

export interface CommissionReportView extends View {
  /** `Laporan Komisi A`. */
  readonly name: string;
  readonly subtitle: string;
  readonly opening: string;
  readonly facts: readonly FactView[];
  readonly present: readonly {
    readonly no: string;
    readonly name: string;
    readonly cooperative: string;
    readonly time: string;
  }[];
  readonly items: readonly {
    readonly title: string;
    readonly time: string;
    readonly facts: readonly { readonly time: string; readonly text: string }[];
    readonly body: readonly RichBlock[];
  }[];
  /** The result as the commission wrote it, paragraph by paragraph. */
  readonly results: readonly string[];
  readonly proposals: readonly {
    readonly heading: string;
    readonly state: string;
    readonly paragraphs: readonly string[];
  }[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

export interface RecommendationsView extends View {
  readonly subtitle: string;
  readonly opening: string;
  readonly groups: readonly {
    /** `A. Internal Dekopinda`. */
    readonly title: string;
    readonly recommendations: readonly {
      readonly no: string;
      readonly title: string;
      readonly paragraphs: readonly string[];
      /** What has to be done because of it, by whom and until when; one sentence each. */
      readonly followUps: readonly string[];
    }[];
  }[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

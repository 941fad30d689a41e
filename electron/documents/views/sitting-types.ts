import type { FactView, MarkedText, SignatureBlock, View } from './view-parts';

/* What the papers of the sittings are given, beside minutes and decrees. */

export interface RulesOfProcedureView extends View {
  readonly subtitle: string;
  readonly chapters: readonly {
    readonly label: string;
    readonly title: string;
    readonly articles: readonly {
      readonly label: string;
      readonly heading: string;
      readonly paragraphs: readonly {
        readonly mark: string;
        readonly text: string;
        readonly points: readonly { readonly mark: string; readonly text: string }[];
      }[];
    }[];
  }[];
  readonly signatures: SignatureBlock;
}

interface FollowUpRow {
  readonly no: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  /** The proposal that it comes from, or empty. */
  readonly source: string;
}

export interface FollowUpsView extends View {
  readonly subtitle: string;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly FollowUpRow[];
  }[];
  readonly signatures: SignatureBlock;
}

/** What was decided and how, without what was said (MIN-5). */
export interface DecisionsSummaryView extends View {
  readonly subtitle: string;
  readonly facts: readonly FactView[];
  readonly decisions: readonly {
    readonly title: string;
    readonly facts: readonly FactView[];
    readonly clauses: readonly {
      readonly label: string;
      readonly text: string;
      readonly subs?: readonly MarkedText[];
    }[];
  }[];
  readonly closing: string;
  readonly signatures: SignatureBlock;
}

/** What became of the decisions: the same things, with how far each is. */
export interface ImplementationReportView extends View {
  readonly subtitle: string;
  readonly summary: string;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly (FollowUpRow & { readonly state: string; readonly report: string })[];
  }[];
  readonly signatures: SignatureBlock;
}

export interface GavelLogView extends View {
  readonly subtitle: string;
  readonly facts: readonly FactView[];
  readonly rows: readonly {
    readonly no: string;
    readonly time: string;
    readonly act: string;
    readonly item: string;
  }[];
  readonly summary: string;
  readonly signatures: SignatureBlock;
}

export interface SpeakerListView extends View {
  readonly subtitle: string;
  readonly facts: readonly FactView[];
  readonly items: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly no: string;
      readonly time: string;
      readonly name: string;
      readonly cooperative: string;
      readonly stance: string;
      readonly duration: string;
    }[];
    /** One sentence each. */
    readonly interruptions: readonly string[];
  }[];
  readonly summary: string;
  readonly signatures: SignatureBlock;
}

import type { BallotPapersView, VoteSheetView } from './vote-types';
import type { CountRow, FactView, MarkedText, QrView, RichBlock, SignatureBlock, View } from './view-parts';
import type { MandateFormView, MandateRegisterView, VerificationReportView } from './mandate-types';
import type { InvitationsView, ParticipantRecapView } from './registration-types';
import type { CommissionReportView, RecommendationsView } from './outcome-types';
import type {
  DecisionsSummaryView,
  FollowUpsView,
  GavelLogView,
  ImplementationReportView,
  RulesOfProcedureView,
  SpeakerListView,
} from './sitting-types';

export type * from './mandate-types';
export type * from './registration-types';
export type * from './outcome-types';
export type * from './sitting-types';
export type * from './view-parts';
export type * from './vote-types';

/* One view a kind of document. */

interface AttendanceRow {
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
/** A point with its mark. */
interface PointView extends MarkedText {
  /** Its sub-points; missing where it has none. */
  readonly subs?: readonly MarkedText[];
}

export interface RecitalView {
  readonly label: string;
  readonly points: readonly PointView[];
}

/** What belongs to a decree and stands on pages of its own: tables, or the chapters of the tata tertib. */
export interface AnnexView {
  readonly title: string;
  readonly tables: readonly {
    readonly heading: string;
    readonly heads: readonly string[];
    /** How wide its columns are: seats of a board, where nothing is said. */
    readonly layout?: 'agenda';
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly chapters?: RulesOfProcedureView['chapters'];
}

export interface DecreeView extends View {
  /** In capitals, names as they are written. */
  readonly issuer: string;
  readonly about: string;
  readonly recitals: readonly RecitalView[];
  readonly decides: string;
  readonly clauses: readonly {
    readonly label: string;
    readonly text: string;
    readonly subs?: readonly MarkedText[];
  }[];
  /** On pages of their own behind the signatures, each under the number of the decree. */
  readonly annexes: readonly AnnexView[];
  /** Whom copies go to (tembusan); missing where nobody is named. */
  readonly copies?: readonly string[];
  readonly place: string;
  readonly signedOn: string;
  readonly signatures: SignatureBlock;
}

interface MinutesSection {
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
    /** Black or white, whichever is read better on the colour. */
    readonly ink: string;
    /** `U-012`. */
    readonly number: string;
    /** File name of a picture that the request brings along, or null. */
    readonly photo: string | null;
    readonly qr: QrView | null;
  }[];
}

export type DocumentView =
  | CommissionReportView
  | RecommendationsView
  | ParticipantRecapView
  | InvitationsView
  | GavelLogView
  | SpeakerListView
  | RulesOfProcedureView
  | FollowUpsView
  | DecisionsSummaryView
  | ImplementationReportView
  | AttendanceListView
  | AgendaView
  | PollRecordView
  | QuorumRecordView
  | DecreeView
  | MinutesView
  | BadgesView
  | BallotPapersView
  | VoteSheetView
  | MandateRegisterView
  | VerificationReportView
  | MandateFormView;

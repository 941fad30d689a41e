import type { AgendaItemId, Instant } from '../kernel';

/** A node of the minute taker's rich text, as the editor keeps it (ProseMirror JSON). */
export interface RichTextNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly RichTextNode[];
}

/** One text as it stood when the minutes were finalised. */
export interface FinalText {
  /** Null: the day as a whole. */
  readonly itemId: AgendaItemId | null;
  /** What the item was called then; empty for the day. */
  readonly title: string;
  readonly body: RichTextNode;
}

/** The minutes as they were finalised once: what is compared, and what a digest proves (MIN-4). */
export interface MinutesVersion {
  /** From 1 on. */
  readonly number: number;
  /** Over the texts in their canonical form (`versionText`), as hexadecimal figures. */
  readonly sha256: string;
  readonly finalisedAt: Instant;
  readonly finalisedBy: string;
  /** The day first, then the items in the order of the agenda of then; those to which nothing was written are left out. */
  readonly texts: readonly FinalText[];
  /** Null while they stand as final. */
  readonly reopened: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
}

/** The minute taker's text to one item of the agenda, or to the day as a whole (`itemId` null). */
export interface MinuteText {
  readonly itemId: AgendaItemId | null;
  readonly body: RichTextNode;
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

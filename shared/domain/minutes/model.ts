import type { AgendaItemId, Instant } from '../kernel';

/** A node of the minute taker's rich text, as the editor keeps it (ProseMirror JSON). */
export interface RichTextNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly RichTextNode[];
}

/** The minute taker's text to one item of the agenda, or to the day as a whole (`itemId` null). */
export interface MinuteText {
  readonly itemId: AgendaItemId | null;
  readonly body: RichTextNode;
  readonly revision: number;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

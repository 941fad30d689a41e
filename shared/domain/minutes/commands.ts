import type { AgendaItemId } from '../kernel';
import type { RichTextNode } from './model';

export type MinutesCommand = {
  readonly type: 'minutes.save';
  readonly itemId: AgendaItemId | null;
  /** The revision that the editor started from, 0 for the first text. */
  readonly revision: number;
  readonly body: RichTextNode;
};

export const minutesRefusals = ['minutes.unknownItem', 'minutes.changedMeanwhile', 'minutes.numbered'] as const;
export type MinutesRefusal = (typeof minutesRefusals)[number];

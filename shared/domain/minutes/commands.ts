import type { AgendaItemId } from '../kernel';
import type { RichTextNode } from './model';

export type MinutesCommand =
  | {
      readonly type: 'minutes.save';
      readonly itemId: AgendaItemId | null;
      /** The revision that the editor started from, 0 for the first text. */
      readonly revision: number;
      readonly body: RichTextNode;
    }
  /** Locks all texts as the next version (MIN-4). */
  | { readonly type: 'minutes.finalise' }
  /** Lets them be written on; the version that was final stays as it was. */
  | { readonly type: 'minutes.reopen'; readonly reason: string };

export const minutesRefusals = [
  'minutes.unknownItem',
  'minutes.changedMeanwhile',
  'minutes.finalised',
  'minutes.notFinalised',
  'minutes.numbered',
  'minutes.undecided',
  'minutes.reasonMissing',
] as const;
export type MinutesRefusal = (typeof minutesRefusals)[number];

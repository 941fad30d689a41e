import type { DeskReading, MarkId, Participant, Refusal } from '../../../shared/domain';

/** What the desk says about the last scan. */
export type Verdict =
  | { readonly kind: 'ready' }
  | { readonly kind: 'welcome' | 'left'; readonly participant: Participant; readonly markId: MarkId }
  | { readonly kind: 'already'; readonly participant: Participant; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly participant: Participant; readonly refusal: Refusal }
  /** Nobody was found, or somebody by a badge that no longer counts: in words of its own. */
  | {
      readonly kind: 'notRead';
      readonly fault: Exclude<DeskReading['kind'], 'participant'>;
      readonly participant: Participant | null;
    };

export const ready: Verdict = { kind: 'ready' };

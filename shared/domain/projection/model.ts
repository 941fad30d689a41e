import type { PollId } from '../kernel';

/** What the operator put on the projector. `follow` shows what the meeting is doing by itself. */
export type Slide =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'agenda' }
  | { readonly kind: 'quorum' }
  | { readonly kind: 'poll'; readonly pollId: PollId }
  | { readonly kind: 'result'; readonly pollId: PollId }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'follow' };

export interface Projection {
  readonly slide: Slide;
  readonly isBlack: boolean;
  readonly theme: 'light' | 'dark';
}

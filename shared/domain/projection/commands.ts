import type { Projection, Slide } from './model';

export type ProjectionCommand =
  | { readonly type: 'projection.show'; readonly slide: Slide }
  | { readonly type: 'projection.setBlack'; readonly isBlack: boolean }
  | { readonly type: 'projection.setTheme'; readonly theme: Projection['theme'] };

export type ProjectionEvent = { readonly type: 'projection.changed'; readonly projection: Projection };

export type ProjectionRefusal = 'projection.unknownPoll';

import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How many lines a block of the agenda has. */
    '--lines'?: number;
  }
}

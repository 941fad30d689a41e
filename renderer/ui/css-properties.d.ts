import 'react';

declare module 'react' {
  interface CSSProperties {
    /** How many fives a line of tally marks has room for. */
    '--per-line'?: number;
    /** How many fives there are in a line. */
    '--count'?: number;
    /** What stands in a text of the minutes while nothing is written there, as a CSS string. */
    '--minutes-placeholder'?: string;
  }
}

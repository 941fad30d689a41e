import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The council's colour on a slide. */
    '--accent'?: string;
  }
}

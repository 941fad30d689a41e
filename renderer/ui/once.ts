import type { MouseEvent } from 'react';

/**
 * For a button that turns into its opposite under the pointer: the second click of a double-click was meant for what stood there before
 * and does nothing.
 */
export function once(act: () => void): (event: MouseEvent) => void {
  return ({ detail }) => {
    if (detail <= 1) act();
  };
}

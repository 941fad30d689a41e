import { useSyncExternalStore } from 'react';
import { hostNow, onHostTime } from '../client';

interface Ticker {
  readonly read: () => string;
  readonly subscribe: (listener: () => void) => () => void;
}

/** One clock for everything that is drawn anew as often, so that all of it shows the same instant and is drawn at once. */
function ticker(everyMilliseconds: number): Ticker {
  const listeners = new Set<() => void>();
  let now = hostNow();
  let timer: number | undefined;
  let stopHearing: () => void = () => undefined;
  function tick() {
    now = hostNow();
    for (const listener of listeners) listener();
  }
  return {
    read: () => now,
    subscribe(listener) {
      listeners.add(listener);
      if (timer === undefined) {
        timer = window.setInterval(tick, everyMilliseconds);
        stopHearing = onHostTime(tick);
        tick();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.clearInterval(timer);
        stopHearing();
        timer = undefined;
      };
    },
  };
}

const tickers = new Map<number, Ticker>();

function tickerOf(everyMilliseconds: number): Ticker {
  const known = tickers.get(everyMilliseconds) ?? ticker(everyMilliseconds);
  tickers.set(everyMilliseconds, known);
  return known;
}

/** The present instant by the host's clock, read anew every so often: right again after sleep and after a clock was set. */
export function useNow(everyMilliseconds = 1000): string {
  const { subscribe, read } = tickerOf(everyMilliseconds);
  return useSyncExternalStore(subscribe, read);
}

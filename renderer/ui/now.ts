import { useEffect, useState } from 'react';

/** The present instant, read anew from the clock every so often: right again after sleep and after the clock was set. */
export function useNow(everyMilliseconds = 1000): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(new Date().toISOString());
    }, everyMilliseconds);
    return () => {
      window.clearInterval(timer);
    };
  }, [everyMilliseconds]);
  return now;
}

import { useEffect, useState } from 'react';

/** This instant, once a second: what counts up or down is derived from it and a recorded instant, never from ticks. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = window.setInterval(() => {
      setNow(new Date().toISOString());
    }, 1000);
    return () => {
      window.clearInterval(timer);
    };
  }, []);
  return now;
}

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

/** The room that is shown, out of the address: `#koperasi`. */
export function useRoomPath(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
}

export function goTo(path: string): void {
  window.location.hash = path;
}

import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
}

/** The room that is shown, out of the address: `#koperasi`, or `#koperasi?cari=mekar`. */
export function useRoomPath(): string {
  return useHash().split('?')[0] ?? '';
}

/** What the room was asked to look for, or null. */
export function useAskedSearch(): string | null {
  return new URLSearchParams(useHash().split('?')[1] ?? '').get('cari');
}

/** Goes to a room, and there to what is looked for. */
export function goTo(path: string, search: string | null = null): void {
  window.location.hash = search === null ? path : `${path}?${new URLSearchParams({ cari: search }).toString()}`;
}

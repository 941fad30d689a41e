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

function useAsked(name: string): string | null {
  return new URLSearchParams(useHash().split('?')[1] ?? '').get(name);
}

/** What the room was asked to look for, or null. */
export function useAskedSearch(): string | null {
  return useAsked('cari');
}

/** The record that the room was asked to open, or null. */
export function useAskedRecord(): string | null {
  return useAsked('buka');
}

/** The one value of a column to which the room was asked to narrow its table down, or null. */
export function useAskedFilter(): { readonly column: string; readonly value: string } | null {
  const asked = useAsked('saring');
  const at = asked?.indexOf('=') ?? -1;
  return asked === null || at === -1 ? null : { column: asked.slice(0, at), value: asked.slice(at + 1) };
}

/** What a room is asked to show: something that is looked for, one record, or the rows that have a value in a column. */
type Asked =
  { readonly search: string } | { readonly record: string } | { readonly column: string; readonly value: string };

/** The address of a room, and there of what it is asked to show. */
export function addressOf(path: string, asked: Asked | null = null): string {
  if (asked === null) return `#${path}`;
  const query =
    'search' in asked
      ? { cari: asked.search }
      : 'record' in asked
        ? { buka: asked.record }
        : { saring: `${asked.column}=${asked.value}` };
  return `#${path}?${new URLSearchParams(query).toString()}`;
}

/** Goes to a room, and there to what is looked for. */
export function goTo(path: string, search: string | null = null): void {
  window.location.hash = addressOf(path, search === null ? null : { search });
}

let isFocusWanted = false;

/** Who went to a room without a click goes on there by keyboard: the room that comes takes the focus. */
export function bringFocus(): void {
  isFocusWanted = true;
  // Whoever goes on by himself meanwhile is not called back; the key that led here does not count.
  window.setTimeout(() => {
    for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, forgetFocus, { once: true });
  }, 0);
}

function forgetFocus(): void {
  isFocusWanted = false;
}

/** Frames for which a dialog may still hold the focus while it goes: about a second. */
const patience = 60;

/** Gives the focus to the heading of the room, if that is still to be done; what the room itself gave it to keeps it. */
export function takeFocus(frames = patience): void {
  const main = document.querySelector('main');
  const heading = main?.querySelector<HTMLElement>('h1');
  if (!isFocusWanted || main === null || heading == null) return;
  if (document.activeElement?.closest('[role="dialog"]') != null) {
    if (frames > 0)
      window.requestAnimationFrame(() => {
        takeFocus(frames - 1);
      });
    return;
  }
  isFocusWanted = false;
  if (!main.contains(document.activeElement)) heading.focus();
}

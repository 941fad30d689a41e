import { useEffect, useSyncExternalStore } from 'react';

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

/** A part of what the room shows or is asked to show, as the address keeps it; null where it says nothing of it. */
export function useAddressed(name: string): string | null {
  return new URLSearchParams(useHash().split('?')[1] ?? '').get(name);
}

/** What the room was asked to look for, or null. */
export function useAskedSearch(): string | null {
  return useAddressed('cari');
}

/** The record that the room was asked to open, or null. */
export function useAskedRecord(): string | null {
  return useAddressed('buka');
}

/** The one value of a column to which the room was asked to narrow its table down, or null. */
export function useAskedFilter(): { readonly column: string; readonly value: string } | null {
  const asked = useAddressed('saring');
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

/** All that the address keeps of the room that is shown, as it stands there; `partsOf` reads it. */
export function useAddressedParts(): string {
  return useHash().split('?')[1] ?? '';
}

/** What an address keeps, by name. */
export function partsOf(kept: string): Readonly<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(kept));
}

/** Keeps in the address what the room shows, in the place of what it showed: reloaded, or come back to, it shows the same. */
export function keepInAddress(parts: Readonly<Record<string, string | null>>): void {
  const [path = '', before = ''] = window.location.hash.slice(1).split('?');
  const kept = new URLSearchParams(before);
  for (const [name, value] of Object.entries(parts)) {
    if (value === null || value === '') kept.delete(name);
    else kept.set(name, value);
  }
  const query = kept.toString();
  window.history.replaceState(null, '', `#${path}${query === '' ? '' : `?${query}`}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Brings the thing that was asked for into sight: the element of this id, which takes the focus. */
export function useAskedPlace(): void {
  const asked = useAskedSearch();
  useEffect(() => {
    const place = asked === null ? null : document.getElementById(placeId(asked));
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  }, [asked]);
}

/** The id of the element that shows a thing. */
export function placeId(id: string): string {
  return `place-${id}`;
}

/** Goes to a room, and there to what is looked for. */
export function goTo(path: string, search: string | null = null): void {
  window.location.hash = addressOf(path, search === null ? null : { search });
}

let isFocusWanted = false;
/** The heading of the room that is being left: it is about to go, and never takes the focus. */
let leftHeading: Element | null = null;

function headingNow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

/** Goes to a room as `goTo` does, for somebody who comes without a click and goes on there by keyboard: the room takes the focus. */
export function goWithFocus(path: string, search: string | null): void {
  const isOther = window.location.hash.slice(1).split('?')[0] !== path;
  leftHeading = isOther ? headingNow() : null;
  isFocusWanted = true;
  goTo(path, search);
  // Whoever goes on by himself meanwhile is not called back; the key that led here does not count.
  window.setTimeout(() => {
    for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, forgetFocus, { once: true });
  }, 0);
}

function forgetFocus(): void {
  isFocusWanted = false;
  leftHeading = null;
}

/** Frames for which a dialog may still hold the focus while it goes: about a second. */
const patience = 60;

/** Gives the focus to the heading of the room, if that is still to be done; what the room itself gave it to keeps it. */
export function takeFocus(frames = patience): void {
  const heading = headingNow();
  if (!isFocusWanted || heading === null || heading === leftHeading) return;
  if (document.activeElement?.closest('[role="dialog"]') != null) {
    if (frames > 0)
      window.requestAnimationFrame(() => {
        takeFocus(frames - 1);
      });
    return;
  }
  isFocusWanted = false;
  leftHeading = null;
  if (document.activeElement?.closest('main') == null) heading.focus();
}

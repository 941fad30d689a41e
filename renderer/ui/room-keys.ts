import { useEffect, useRef } from 'react';

/** A scanner types its next character within this time; a person does not. */
const scannerMilliseconds = 70;

/** What takes letters; a switch or a choice is no field, and takes the space bar and the arrows only. */
const fieldTypes =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable="true"]';

/** Whether a key goes into a text that somebody writes. */
export function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fieldTypes) !== null;
}

/**
 * The single keys of a room. They wait a moment, because a scanner is a keyboard too: what comes as fast as a scanner types goes into the
 * field, from its first character on, and so does every digit. A room without such a field (null) lets a scan pass without doing anything.
 */
export function useRoomKeys(
  keys: Readonly<Record<string, () => void>>,
  toField: ((begun: string) => void) | null,
  isAsleep: boolean,
): void {
  const current = useRef({ keys, toField, isAsleep });
  useEffect(() => {
    current.current = { keys, toField, isAsleep };
  });
  useEffect(() => {
    let begun = '';
    let timer: number | undefined;
    function onKey(event: KeyboardEvent) {
      const { target } = event;
      if (current.current.isAsleep || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (isInField(target)) return;
      // Whatever dialog is open, the room behind it keeps still.
      if (document.querySelector('[role="dialog"]') !== null) return;
      // A button that has the focus keeps Space and Enter for itself.
      const isOnControl =
        target instanceof Element && target.closest('button, a, input, [role="option"], [role="tab"]') !== null;
      if (event.key.length !== 1 || (event.key === ' ' && isOnControl)) return;
      event.preventDefault();
      window.clearTimeout(timer);
      begun += event.key;
      const { toField: field } = current.current;
      if (field !== null && (begun.length > 1 || /^\d$/.test(begun))) {
        field(begun);
        begun = '';
        return;
      }
      timer = window.setTimeout(() => {
        const key = begun.toLowerCase();
        begun = '';
        current.current.keys[key]?.();
      }, scannerMilliseconds);
    }
    window.addEventListener('keydown', onKey);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

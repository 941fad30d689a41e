import { useEffect, useRef } from 'react';

const fieldTypes = 'input, textarea, select, [contenteditable="true"]';

/** The single keys of the cockpit; asleep in fields, behind dialogs, and for keys that are held down. */
export function useCockpitKeys(keys: Readonly<Record<string, () => void>>, isAsleep: boolean): void {
  const current = useRef({ keys, isAsleep });
  useEffect(() => {
    current.current = { keys, isAsleep };
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { target, key } = event;
      if (current.current.isAsleep || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (target instanceof Element && target.closest(fieldTypes) !== null) return;
      const act = current.current.keys[key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    }
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

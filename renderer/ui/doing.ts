import { useEffect, useRef } from 'react';
import { acts, eventKeyOf } from './acts';
import type { ActId } from './acts';
import { goTo } from './location';
import { useRoomKeys } from './room-keys';

/** How the acts that can be done here are done. */
type Doing = Readonly<Partial<Record<ActId, () => void>>>;

/** What the screen that is shown can do at this moment. */
const doable = new Map<ActId, () => void>();
/** An act whose room is on its way; forgotten as soon as the person does something else. */
let wanted: ActId | null = null;

function forget(): void {
  wanted = null;
}

function isAct(id: string): id is ActId {
  return id in acts;
}

/** Says what this part of the screen can do: for the palette, and for whoever was sent here to do it. */
export function useActs(doing: Doing): void {
  const current = useRef(doing);
  useEffect(() => {
    current.current = doing;
  });
  const names = Object.keys(doing).join(' ');
  useEffect(() => {
    const ids = names.split(' ').filter(isAct);
    for (const id of ids) doable.set(id, () => current.current[id]?.());
    const asked = ids.find((id) => id === wanted);
    if (asked !== undefined) {
      forget();
      current.current[asked]?.();
    }
    return () => {
      for (const id of ids) doable.delete(id);
    };
  }, [names]);
}

/** The same in a room of single keys: each act is done by its key, too. `toField` and `isAsleep` as in `useRoomKeys`. */
export function useKeyedActs(doing: Doing, toField: ((begun: string) => void) | null, isAsleep: boolean): void {
  useActs(doing);
  const keys = Object.entries(doing).flatMap(([id, act]) => {
    const key = isAct(id) ? eventKeyOf(id) : null;
    return key === null ? [] : [[key, act] as const];
  });
  useRoomKeys(Object.fromEntries(keys), toField, isAsleep);
}

/** Does an act from anywhere: here where it can be done here, else in its room. */
export function doAct(id: ActId): void {
  const act = doable.get(id);
  if (act !== undefined) {
    act();
    return;
  }
  const { room } = acts[id];
  if (room === null) return;
  wanted = id;
  goTo(room);
  for (const event of ['pointerdown', 'keydown']) window.addEventListener(event, forget, { once: true });
}

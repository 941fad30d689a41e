import { DndContext, PointerSensor, closestCenter, useDndMonitor, useSensor, useSensors } from '@dnd-kit/core';
import type { ReactNode } from 'react';

/** Moving is told by the page itself, in its own language. */
const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** The same object at every drawing: a new one would have each line inside drawn again. */
const pointer = { activationConstraint: { distance: 4 } };

/**
 * Lines inside it move by the pointer; a press that moves less than 4 px stays a click. It knows nothing of the lines, so that it and the
 * table inside it stay as they are when a line changes; who draws the lines hears of a drop by `useDrop`.
 */
export function DragContext({ children }: { readonly children: ReactNode }) {
  const sensors = useSensors(useSensor(PointerSensor, pointer));
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={silent}>
      {children}
    </DndContext>
  );
}

/** Hears of a line of the context above that was dropped on another one; both are told by their ids. */
export function useDrop(onDrop: (id: string, overId: string) => void): void {
  useDndMonitor({
    onDragEnd: ({ active, over }) => {
      if (over !== null && over.id !== active.id) onDrop(String(active.id), String(over.id));
    },
  });
}

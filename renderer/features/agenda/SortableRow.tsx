import { useSortable } from '@dnd-kit/sortable';
import { ActionIcon } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEventHandler, ReactNode } from 'react';
import { useText } from '../../locales';
import { handleId } from './sortable';

/** A line of the tree that can be dragged by its handle; its first cell is the handle. */
export function SortableRow({
  id,
  title,
  background,
  onKeyDown,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly background: string;
  readonly onKeyDown: KeyboardEventHandler;
  readonly children: ReactNode;
}) {
  const t = useText();
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id });
  const style: CSSProperties = {
    transform: transform === null ? undefined : `translate3d(0, ${String(Math.round(transform.y))}px, 0)`,
    transition,
    position: isDragging ? 'relative' : undefined,
    zIndex: isDragging ? 1 : undefined,
    background: isDragging ? 'var(--mantine-color-default-hover)' : background,
  };
  return (
    <div
      role="row"
      className="agenda-line"
      data-dragged={isDragging ? true : undefined}
      ref={setNodeRef}
      style={style}
      onKeyDown={(event) => {
        // Keys in a dialog or a menu that was opened from here are not for the line.
        if (event.currentTarget.contains(event.target as Node)) onKeyDown(event);
      }}
    >
      <div role="cell" className="agenda-handle">
        <ActionIcon
          ref={setActivatorNodeRef}
          id={handleId(id)}
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t('agenda.handle', { title })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          style={{ cursor: 'grab', touchAction: 'none' }}
          {...listeners}
        >
          <IconGripVertical size={16} />
        </ActionIcon>
      </div>
      {children}
    </div>
  );
}

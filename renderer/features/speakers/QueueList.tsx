import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { ActionIcon, Badge, Group, SegmentedControl, Text } from '@mantine/core';
import { IconGripVertical, IconMicrophone, IconPencil, IconX } from '@tabler/icons-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { speakerListOf, speakerQueue, speechesOf, stances } from '../../../shared/domain';
import type { AgendaItemId, EntryId, SpeakerEntry } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DragContext, useAct, useDrop } from '../../ui';
import { NoteDialog } from './NoteDialog';
import { speakerWords } from './words';

/** Those who wait, in the order in which they are called; they move by drag and drop or Alt with an arrow (SPK-1). */
export const QueueList = memo(function QueueList({ itemId }: { readonly itemId: AgendaItemId }) {
  return (
    <DragContext>
      <Lines itemId={itemId} />
    </DragContext>
  );
});

function Lines({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const act = useAct();
  const focused = useRef<EntryId | null>(null);
  const queue = useAssembly((state) => speakerQueue(state, itemId));
  const isManual = useAssembly((state) => {
    const { order } = speakerListOf(state, itemId);
    return !order.firstSpeakersFirst && !order.alternates;
  });
  const ids = useMemo(() => queue.map((entry) => entry.id), [queue]);

  useEffect(() => {
    if (focused.current === null) return;
    const handle = document.getElementById(`speaker-${focused.current}`);
    handle?.focus();
    handle?.scrollIntoView({ block: 'nearest' });
    focused.current = null;
  }, [queue]);

  async function move(id: EntryId, position: number, isByKeyboard: boolean) {
    if (position < 0 || position >= queue.length) return;
    if (isByKeyboard) focused.current = id;
    const outcome = await act({ type: 'speaker.move', itemId, id, position });
    if (outcome === null) focused.current = null;
  }

  useDrop((id, overId) => {
    const from = queue.find((entry) => entry.id === id);
    const to = queue.findIndex((entry) => entry.id === overId);
    if (from !== undefined && to !== -1) void move(from.id, to, false);
  });

  return (
    <>
      <Text size="sm" fw={600} mt={4}>
        {t('speakers.queue', { count: queue.length })}
      </Text>
      {queue.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('speakers.nobodyWaits')}
        </Text>
      )}
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {queue.map((entry, index) => (
          <QueueRow
            key={entry.id}
            itemId={itemId}
            entry={entry}
            position={index + 1}
            isManual={isManual}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
              // Keys in a dialog that was opened from here are not for the line.
              if (!event.currentTarget.contains(event.target as Node)) return;
              event.preventDefault();
              void move(entry.id, event.key === 'ArrowUp' ? index - 1 : index + 1, true);
            }}
          />
        ))}
      </SortableContext>
    </>
  );
}

function QueueRow({
  itemId,
  entry,
  position,
  isManual,
  onKeyDown,
}: {
  readonly itemId: AgendaItemId;
  readonly entry: SpeakerEntry;
  readonly position: number;
  readonly isManual: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const t = useText();
  const act = useAct();
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: entry.id,
    disabled: !isManual,
  });
  const [isNoting, setIsNoting] = useState(false);
  const { participantId } = entry;
  const { name, code, cooperative } = useAssembly((state) => speakerWords(state, participantId));
  const spoke = useAssembly((state) => speechesOf(state, participantId));
  const style: CSSProperties = {
    transform: transform === null ? undefined : `translate3d(0, ${String(Math.round(transform.y))}px, 0)`,
    transition,
    position: isDragging ? 'relative' : undefined,
    zIndex: isDragging ? 1 : undefined,
    borderBottom: '1px solid var(--mantine-color-default-border)',
    background: isDragging ? 'var(--mantine-color-default-hover)' : undefined,
  };
  return (
    <Group ref={setNodeRef} style={style} wrap="nowrap" gap="xs" py={5} onKeyDown={onKeyDown}>
      <ActionIcon
        ref={setActivatorNodeRef}
        id={`speaker-${entry.id}`}
        variant="subtle"
        color="gray"
        disabled={!isManual}
        aria-label={t('speakers.handle', { name })}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        style={{ touchAction: 'none', ...(isManual ? { cursor: 'grab' } : {}) }}
        {...listeners}
      >
        <IconGripVertical size={16} />
      </ActionIcon>
      <Text size="sm" w={22} ta="right">
        {position}
      </Text>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Text size="sm" fw={600} lineClamp={2} title={name}>
          {code} · {name}
        </Text>
        <Text size="xs" c="dimmed" lineClamp={2} title={cooperative}>
          {[cooperative, entry.note, entry.overrideReason ?? ''].filter((text) => text !== '').join(' · ')}
        </Text>
      </div>
      <Badge
        className="queue-spoke"
        variant="light"
        tt="none"
        color={spoke === 0 ? 'green' : 'gray'}
        style={{ flexShrink: 0 }}
      >
        {spoke === 0 ? t('speakers.firstTime') : t('speakers.spokeTimes', { count: spoke })}
      </Badge>
      <SegmentedControl
        size="xs"
        aria-label={`${t('speakers.stance')}: ${name}`}
        data={stances.map((value) => ({ value, label: t(`speakers.${value}`) }))}
        value={entry.stance}
        onChange={(stance) => {
          const chosen = stances.find((one) => one === stance);
          if (chosen !== undefined)
            void act({ type: 'speaker.edit', itemId, id: entry.id, stance: chosen, note: entry.note });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('speakers.edit', { name })}
        title={t('speakers.note')}
        onClick={() => {
          setIsNoting(true);
        }}
      >
        <IconPencil size={16} />
      </ActionIcon>
      {isNoting && (
        <NoteDialog
          itemId={itemId}
          entry={entry}
          name={name}
          onClose={() => {
            setIsNoting(false);
          }}
        />
      )}
      <ActionIcon
        variant="subtle"
        aria-label={t('speakers.callNow', { name })}
        title={t('speakers.callNow', { name })}
        onClick={() => void act({ type: 'speaker.call', itemId, id: entry.id })}
      >
        <IconMicrophone size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('speakers.withdraw', { name })}
        title={t('speakers.withdraw', { name })}
        onClick={() =>
          void act({ type: 'speaker.withdraw', itemId, id: entry.id }, t('speakers.withdrawn', { name }), 'undoable')
        }
      >
        <IconX size={16} />
      </ActionIcon>
    </Group>
  );
}

import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { ActionIcon, Badge, Group, SegmentedControl, Text } from '@mantine/core';
import { IconGripVertical, IconMicrophone, IconPencil, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { speakerListOf, speakerQueue, speechesOf, stances } from '../../../shared/domain';
import type { AgendaItemId, EntryId, SpeakerEntry } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DragContext, useAct } from '../../ui';
import { NoteDialog } from './NoteDialog';

/** Those who wait, in the order in which they are called; they move by drag and drop or Alt with an arrow (SPK-1). */
export function QueueList({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const focused = useRef<EntryId | null>(null);
  const queue = speakerQueue(state, itemId);
  const { order } = speakerListOf(state, itemId);
  const isManual = !order.firstSpeakersFirst && !order.alternates;

  useEffect(() => {
    if (focused.current === null) return;
    document.getElementById(`speaker-${focused.current}`)?.focus();
    focused.current = null;
  }, [state.speakers]);

  function move(id: EntryId, position: number) {
    if (position >= 0 && position < queue.length) void act({ type: 'speaker.move', itemId, id, position });
  }

  if (queue.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('speakers.nobodyWaits')}
      </Text>
    );
  }
  return (
    <DragContext
      onDragEnd={({ active, over }) => {
        const from = queue.find((entry) => entry.id === active.id);
        const to = queue.findIndex((entry) => entry.id === over?.id);
        if (from !== undefined && to !== -1 && from.id !== over?.id) move(from.id, to);
      }}
    >
      <div>
        <SortableContext items={queue.map((entry) => entry.id)} strategy={verticalListSortingStrategy}>
          {queue.map((entry, index) => (
            <QueueRow
              key={entry.id}
              itemId={itemId}
              entry={entry}
              position={index + 1}
              isManual={isManual}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                event.preventDefault();
                focused.current = entry.id;
                move(entry.id, event.key === 'ArrowUp' ? index - 1 : index + 1);
              }}
            />
          ))}
        </SortableContext>
      </div>
    </DragContext>
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
  const state = useAssembly();
  const act = useAct();
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: entry.id,
    disabled: !isManual,
  });
  const [isNoting, setIsNoting] = useState(false);
  const participant = state.participants.get(entry.participantId);
  const name = participant?.name ?? '';
  const cooperative =
    participant?.cooperativeId == null ? '' : (state.cooperatives.get(participant.cooperativeId)?.name ?? '');
  const spoke = speechesOf(state, entry.participantId);
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
        <Text size="sm" fw={600} truncate title={name}>
          {participant?.number} · {name}
        </Text>
        <Text size="xs" c="dimmed" truncate title={cooperative}>
          {[cooperative, entry.note, entry.overrideReason ?? ''].filter((text) => text !== '').join(' · ')}
        </Text>
      </div>
      <Badge variant="light" tt="none" color={spoke === 0 ? 'green' : 'gray'} style={{ flexShrink: 0 }}>
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
          void act(
            { type: 'speaker.withdraw', itemId, id: entry.id },
            t('speakers.withdrawn', { name }),
            () => void act({ type: 'speaker.requeue', itemId, id: entry.id }),
          )
        }
      >
        <IconX size={16} />
      </ActionIcon>
    </Group>
  );
}

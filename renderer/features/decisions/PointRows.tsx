import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { ActionIcon, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconGripVertical, IconPlus, IconTrash } from '@tabler/icons-react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { clauseLabel, listLetter } from '../../../shared/text';
import { useText } from '../../locales';
import { DragContext, useDrop } from '../../ui';
import { focusPoint, pastedPoints } from './points';
import type { DecisionForm, PointList } from './points';

const marks: Readonly<Record<PointList, (index: number) => string>> = {
  considering: (index) => `${listLetter(index)}.`,
  citing: (index) => `${String(index + 1)}.`,
  noting: (index) => `${String(index + 1)}.`,
  clauses: (index) => clauseLabel(index + 1),
  copies: (index) => `${String(index + 1)}.`,
};

interface PointRowsProps {
  readonly list: PointList;
  readonly label: string;
  readonly error: string | undefined;
  /** Keeps what stands there, for the way back. */
  readonly remember: () => void;
  /** Right of the label. */
  readonly beside?: ReactNode;
}

/** The points of one part of a decree: a field each, moved by the handle or Alt with an arrow, Enter for the next one (DOC-4). */
export function PointRows(props: PointRowsProps) {
  return (
    <DragContext>
      <Rows {...props} />
    </DragContext>
  );
}

function Rows({ list, label, error, remember, beside }: PointRowsProps) {
  const t = useText();
  const { control, getValues } = useFormContext<DecisionForm>();
  const { fields, insert, move, remove, update } = useFieldArray({ control, name: list });
  /** Changes the list and goes to a point of it within the same key: what is typed next belongs there already. */
  function changed(change: () => void, index: number) {
    flushSync(change);
    focusPoint(rows.current, list, index);
  }

  const rows = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is wrong is in sight, however long the decree.
    if (error !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);

  useDrop((id, overId) => {
    const from = fields.findIndex((field) => field.id === id);
    const to = fields.findIndex((field) => field.id === overId);
    if (from === -1 || to === -1) return;
    remember();
    move(from, to);
  });

  function shift(index: number, by: -1 | 1) {
    const to = index + by;
    if (to < 0 || to >= fields.length) return;
    remember();
    changed(() => {
      move(index, to);
    }, to);
  }
  function add(index: number, text = '') {
    changed(() => {
      insert(index, { text }, { shouldFocus: false });
    }, index);
  }
  function drop(index: number) {
    remember();
    // One field stays to write into.
    if (fields.length === 1) update(0, { text: '' });
    else {
      changed(
        () => {
          remove(index);
        },
        Math.max(0, index - 1),
      );
    }
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, index: number) {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      shift(index, event.key === 'ArrowUp' ? -1 : 1);
    } else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.nativeEvent.isComposing
    ) {
      event.preventDefault();
      remember();
      const [before, after] = [value.slice(0, selectionStart), value.slice(selectionEnd)];
      if (after !== '' || before !== value) update(index, { text: before.trimEnd() });
      add(index + 1, after.trimStart());
    } else if (event.key === 'Backspace' && value === '' && fields.length > 1) {
      event.preventDefault();
      drop(index);
    }
  }
  function onPaste(text: string, index: number): boolean {
    const lines = pastedPoints(text);
    if (lines.length < 2) return false;
    remember();
    const isEmpty = getValues(`${list}.${index}.text`).trim() === '';
    const [first = '', ...others] = lines;
    if (isEmpty) update(index, { text: first });
    const added = (isEmpty ? others : lines).map((line) => ({ text: line }));
    changed(() => {
      insert(index + 1, added, { shouldFocus: false });
    }, index + added.length);
    return true;
  }

  return (
    <Stack ref={rows} gap={4} role="group" aria-label={label}>
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <Text size="sm" fw={500}>
          {label}
        </Text>
        {beside}
      </Group>
      <SortableContext items={fields.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        {fields.map((field, index) => (
          <Row
            key={field.id}
            id={field.id}
            list={list}
            index={index}
            mark={fields.length === 1 && list !== 'clauses' ? '' : marks[list](index)}
            name={`${label} ${String(index + 1)}`}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onDrop={drop}
          />
        ))}
      </SortableContext>
      {error !== undefined && (
        <Text ref={place} size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <Group gap="xs">
        <ActionIcon
          variant="subtle"
          aria-label={t('decree.addPoint', { part: label })}
          onClick={() => {
            remember();
            add(fields.length);
          }}
        >
          <IconPlus size={16} />
        </ActionIcon>
      </Group>
    </Stack>
  );
}

interface RowProps {
  readonly id: string;
  readonly list: PointList;
  readonly index: number;
  readonly mark: string;
  readonly name: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => void;
  readonly onPaste: (text: string, index: number) => boolean;
  readonly onDrop: (index: number) => void;
}

function Row({ id, list, index, mark, name, onKeyDown, onPaste, onDrop }: RowProps) {
  const t = useText();
  const { register } = useFormContext<DecisionForm>();
  const { listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id });
  const style: CSSProperties = {
    transform: transform === null ? undefined : `translate3d(0, ${String(Math.round(transform.y))}px, 0)`,
    transition,
    position: isDragging ? 'relative' : undefined,
    zIndex: isDragging ? 1 : undefined,
  };
  return (
    <Group ref={setNodeRef} style={style} wrap="nowrap" gap={4} align="flex-start">
      <ActionIcon
        ref={setActivatorNodeRef}
        variant="subtle"
        color="gray"
        mt={4}
        tabIndex={-1}
        aria-label={t('decree.movePoint', { name })}
        style={{ cursor: 'grab', touchAction: 'none' }}
        {...listeners}
      >
        <IconGripVertical size={16} />
      </ActionIcon>
      <Text
        size="sm"
        c="dimmed"
        mt={8}
        w={list === 'clauses' ? 92 : 22}
        style={{ flexShrink: 0, overflowWrap: 'anywhere' }}
      >
        {mark}
      </Text>
      <Textarea
        aria-label={name}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        autosize
        minRows={1}
        style={{ flex: 1 }}
        {...register(`${list}.${index}.text`)}
        onKeyDown={(event) => {
          onKeyDown(event, index);
        }}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData('text/plain'), index)) event.preventDefault();
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        mt={4}
        aria-label={t('decree.removePoint', { name })}
        onClick={() => {
          onDrop(index);
        }}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}

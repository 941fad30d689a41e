import { Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { searchable } from '../../shared/text';
import { useText } from '../locales';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** CSS grid track, e.g. `2fr` or `120px`. */
  readonly width: string;
  /** What the column sorts and searches by. */
  readonly text: (row: Row) => string | number;
  readonly cell?: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly empty: ReactNode;
  readonly filters?: ReactNode;
  readonly height?: string;
}

const rowHeight = 36;
const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** The one table: search by typing, sort by header, arrow keys, Enter opens, any number of rows. */
export function DataTable<Row>({ label, rows, columns, rowId, onOpen, empty, filters, height }: DataTableProps<Row>) {
  const t = useText();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const [sort, setSort] = useState<{ readonly key: string; readonly isDescending: boolean } | null>(null);
  const [selected, setSelected] = useState(0);
  const scroll = useRef<HTMLDivElement>(null);
  const template = columns.map((column) => `minmax(70px, ${column.width})`).join(' ');

  const indexed = useMemo(
    () => rows.map((row) => ({ row, text: searchable(columns.map((column) => column.text(row)).join(' ')) })),
    [rows, columns],
  );
  const shown = useMemo(() => {
    const words = searchable(wanted).split(' ').filter(Boolean);
    const found = indexed.filter(({ text }) => words.every((word) => text.includes(word))).map(({ row }) => row);
    const column = columns.find((one) => one.key === sort?.key);
    if (column === undefined || sort === null) return found;
    const direction = sort.isDescending ? -1 : 1;
    return [...found].sort((a, b) => {
      const [first, second] = [column.text(a), column.text(b)];
      if (typeof first === 'number' && typeof second === 'number') return (first - second) * direction;
      return collator.compare(String(first), String(second)) * direction;
    });
  }, [indexed, wanted, sort, columns]);

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });

  function move(to: number) {
    const index = Math.max(0, Math.min(to, shown.length - 1));
    setSelected(index);
    virtual.scrollToIndex(index);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }[event.key];
    if (step !== undefined) move(selected + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(shown.length - 1);
    else if (event.key === 'Enter') {
      const row = shown[selected];
      if (row !== undefined) onOpen?.(row);
    } else return;
    event.preventDefault();
  }

  if (rows.length === 0) return empty;
  return (
    <div>
      <Group mb="xs" gap="sm">
        <TextInput
          aria-label={t('table.search', { what: label })}
          placeholder={t('table.search', { what: label })}
          leftSection={<IconSearch size={16} />}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setSelected(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') scroll.current?.focus();
          }}
          w={300}
        />
        {filters}
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('table.count', { shown: shown.length, all: rows.length })}
        </Text>
      </Group>
      <div
        ref={scroll}
        className="table-scroll"
        style={{ height: height ?? 'calc(100vh - 250px)' }}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="table-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
          {columns.map((column) => (
            <div
              key={column.key}
              role="columnheader"
              aria-sort={sort?.key !== column.key ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
            >
              <button
                type="button"
                tabIndex={-1}
                onClick={() => {
                  setSort((before) => ({
                    key: column.key,
                    isDescending: before?.key === column.key && !before.isDescending,
                  }));
                }}
              >
                {column.header}
                {sort?.key === column.key ? (sort.isDescending ? ' ↓' : ' ↑') : ''}
              </button>
            </div>
          ))}
        </div>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={rowId(row)}
                className="table-row"
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === selected}
                style={{
                  gridTemplateColumns: template,
                  height: rowHeight,
                  transform: `translateY(${String(item.start)}px)`,
                }}
                onClick={() => {
                  setSelected(item.index);
                }}
                onDoubleClick={() => onOpen?.(row)}
              >
                {columns.map((column) => (
                  <div key={column.key} role="gridcell" title={String(column.text(row))}>
                    {column.cell?.(row) ?? column.text(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

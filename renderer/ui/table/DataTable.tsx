import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { newCommandId } from '../../client';
import { useText } from '../../locales';
import { useAsk } from '../ask';
import { CellEditor } from './CellEditor';
import { fitting, leastWidth, tracksOf } from './fit';
import { Toolbar } from './Toolbar';
import { exportedCell, useTableView } from './view';
import type { Column } from './view';

/** Rows that a person has chosen to act on together. */
interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly change: (ids: ReadonlySet<string>) => void;
}

interface DataTableProps<Row> {
  /** Under this name the table's view is remembered on this computer. */
  readonly name: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** Stable between renders: a new list is searched anew. */
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** Whether one click opens a row, where nothing can be chosen or changed in it. */
  readonly opensOnClick?: boolean;
  /** Whether search and filters are kept in the address of the room. */
  readonly isInAddress?: boolean;
  readonly empty: ReactNode;
  readonly filters?: ReactNode;
  readonly selection?: Selection;
  readonly height?: string;
}

const rowHeight = 38;
const checkboxWidth = 40;
/** What the table's edge and its scroll bar take of its width. */
const edgeWidth = 18;
/** Before the table was measured: as the usual laptop has it. */
const usualWidth = 1120;

/** The one table: search by typing, sort by header, arrow keys, Enter opens, space chooses, any number of rows. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { name, label, rows, rowId, onOpen, opensOnClick = false, empty, filters, selection, height } = props;
  const t = useText();
  const { askForFile } = useAsk();
  const view = useTableView(name, rows, props.columns, props.isInAddress);
  const { shown, sort } = view;
  const [selected, setSelected] = useState(0);
  /** The column of the cell that keys mean; null while they mean the whole row. */
  const [cellKey, setCellKey] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ readonly id: string; readonly key: string } | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { ref: measured, width } = useElementSize();
  const box = useMergedRef(scroll, measured);
  const choiceWidth = selection === undefined ? 0 : checkboxWidth;
  const columns = fitting(view.columns, (width || usualWidth) - edgeWidth - choiceWidth);
  const minWidth = columns.reduce((sum, column) => sum + leastWidth(column), choiceWidth);
  const template = `${selection === undefined ? '' : `${String(checkboxWidth)}px `}${tracksOf(columns)}`;

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

  function choose(row: Row) {
    if (selection === undefined) return;
    const ids = new Set(selection.ids);
    const id = rowId(row);
    if (!ids.delete(id)) ids.add(id);
    selection.change(ids);
  }

  function chooseAll() {
    if (selection === undefined) return;
    const isEvery = shown.every((row) => selection.ids.has(rowId(row)));
    selection.change(isEvery ? new Set() : new Set(shown.map(rowId)));
  }

  /** The table as it was put together: these rows, these columns – also those for which the window is too narrow –, this order (REG-9). */
  function exportTable(format: 'csv' | 'xlsx') {
    return askForFile('tables.export', {
      table: label,
      format,
      headers: view.columns.map((column) => column.header),
      rows: shown.map((row) => view.columns.map((column) => exportedCell(column, row))),
      commandId: newCommandId(),
    });
  }

  /** Opens a cell where its column can be changed. @returns whether it did. */
  function edit(row: Row, key: string | null): boolean {
    if (key === null || columns.find((column) => column.key === key)?.edit === undefined) return false;
    setEditing({ id: rowId(row), key });
    return true;
  }

  function moveCell(step: number) {
    const editable = columns.filter((column) => column.edit !== undefined);
    const index = editable.findIndex((column) => column.key === cellKey) + (cellKey === null && step < 0 ? 0 : step);
    setCellKey(editable[index]?.key ?? null);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }[event.key];
    const row = shown[selected];
    if (step !== undefined) move(selected + step);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(shown.length - 1);
    else if (event.key === 'ArrowRight') moveCell(1);
    else if (event.key === 'ArrowLeft') moveCell(-1);
    else if (event.key === 'F2' && row !== undefined)
      edit(row, cellKey ?? columns.find((one) => one.edit)?.key ?? null);
    else if (event.key === 'Enter' && row !== undefined) {
      if (!edit(row, cellKey)) onOpen?.(row);
    } else if (event.key === ' ' && row !== undefined && selection !== undefined) choose(row);
    else return;
    event.preventDefault();
  }

  if (rows.length === 0) return empty;
  return (
    <div>
      <Toolbar
        label={label}
        view={{
          ...view,
          search: (query) => {
            view.search(query);
            setSelected(0);
          },
        }}
        allColumns={props.columns.filter((column) => column.isOnlyFilter !== true)}
        leftOut={view.columns.filter((column) => !columns.includes(column))}
        allRows={rows.length}
        onArrowDown={() => scroll.current?.focus()}
        onExport={(format) => void exportTable(format)}
      >
        {filters}
      </Toolbar>
      <div
        ref={box}
        className="table-scroll"
        style={{ height: height ?? 'calc(var(--room-height) - 190px)' }}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-multiselectable={selection !== undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className="table-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, minWidth }}>
          {selection !== undefined && (
            <div role="columnheader" className="table-choice">
              <input
                type="checkbox"
                aria-label={t('table.chooseAll')}
                checked={shown.length > 0 && shown.every((row) => selection.ids.has(rowId(row)))}
                onChange={chooseAll}
              />
            </div>
          )}
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
                  view.sortBy(column.key);
                }}
              >
                {column.header}
                {sort?.key === column.key ? (sort.isDescending ? ' ↓' : ' ↑') : ''}
              </button>
            </div>
          ))}
        </div>
        {shown.length === 0 && <p className="table-nothing">{t('table.nothing')}</p>}
        <div style={{ height: virtual.getTotalSize(), position: 'relative', minWidth }} role="rowgroup">
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (row === undefined) return null;
            const id = rowId(row);
            const isChosen = selection?.ids.has(id) ?? false;
            return (
              <div
                key={id}
                className="table-row"
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={selection === undefined ? item.index === selected : isChosen}
                data-current={item.index === selected}
                style={{
                  gridTemplateColumns: template,
                  height: rowHeight,
                  transform: `translateY(${String(item.start)}px)`,
                }}
                onClick={() => {
                  setSelected(item.index);
                  if (opensOnClick) onOpen?.(row);
                }}
                onDoubleClick={() => onOpen?.(row)}
              >
                {selection !== undefined && (
                  <div role="gridcell" className="table-choice">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={t('table.choose')}
                      checked={isChosen}
                      onChange={() => {
                        choose(row);
                      }}
                    />
                  </div>
                )}
                {columns.map((column) => {
                  const isOpen = editing?.id === id && editing.key === column.key;
                  return (
                    <div
                      key={column.key}
                      role="gridcell"
                      className={column.isName === true ? 'table-name' : undefined}
                      title={String(column.text(row))}
                      data-cell={item.index === selected && column.key === cellKey}
                      onClick={() => {
                        setCellKey(null);
                      }}
                      onDoubleClick={(event) => {
                        if (edit(row, column.key)) event.stopPropagation();
                      }}
                    >
                      {isOpen && column.edit !== undefined ? (
                        <CellEditor
                          label={`${column.header} – ${t('table.row', { row: item.index + 1 })}`}
                          value={column.edit.value(row)}
                          choices={column.edit.choices}
                          isNumber={column.edit.isNumber}
                          onSave={(value) => {
                            column.edit?.save(row, value);
                          }}
                          onClose={() => {
                            setEditing(null);
                            scroll.current?.focus();
                          }}
                        />
                      ) : (
                        (column.cell?.(row) ?? <span>{column.text(row)}</span>)
                      )}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

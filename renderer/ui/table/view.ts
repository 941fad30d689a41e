import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { TableCell } from '../../../shared/contract';
import { searchable } from '../../../shared/text';
import { keepInAddress, partsOf, useAddressedParts, useAskedFilter, useAskedSearch } from '../location';
import type { CellEdit } from './CellEditor';
import type { Fitted } from './fit';

export interface Column<Row> extends Fitted {
  readonly key: string;
  readonly header: string;
  /** What the column sorts, searches and filters by. */
  readonly text: (row: Row) => string | number;
  /** The calendar day (`2026-11-26`) or minute (`2026-11-26T08:41`) where it is one: sorted by and exported as such. Null where there is none. */
  readonly date?: (row: Row) => string | null;
  readonly cell?: (row: Row) => ReactNode;
  /** Whether the rows can be narrowed down to one value of this column. */
  readonly isFilter?: boolean;
  /** Whether it only narrows rows down: it is searched, and stands in no column. */
  readonly isOnlyFilter?: boolean;
  /** How its cells are changed in place; missing where they are not. */
  readonly edit?: CellEdit<Row>;
}

/** What stands for nothing in a table on the screen; in a file nothing does. */
const nothingShown = '–';

/** A cell as it leaves the program: figures as figures, dates as dates, all else as its words (REG-9). */
export function exportedCell<Row>({ text, date }: Pick<Column<Row>, 'text' | 'date'>, row: Row): TableCell {
  const day = date?.(row) ?? null;
  if (day !== null) return { date: day };
  const shown = text(row);
  return shown === nothingShown || shown === '' ? null : shown;
}

interface Sort {
  readonly key: string;
  readonly isDescending: boolean;
}

/** How a person left a table: kept on this computer under the table's name, never in the assembly. */
interface RememberedView {
  readonly sort: Sort | null;
  readonly hidden: readonly string[];
}

const nothingRemembered: RememberedView = { sort: null, hidden: [] };

function storageKey(name: string): string {
  return `palu.table.${name}`;
}

function remembered(name: string): RememberedView {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(name)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('hidden' in kept) || !Array.isArray(kept.hidden)) {
      return nothingRemembered;
    }
    const hidden = kept.hidden.filter((key): key is string => typeof key === 'string');
    const sort = 'sort' in kept && typeof kept.sort === 'object' ? (kept.sort as Sort | null) : null;
    return { sort, hidden };
  } catch {
    return nothingRemembered;
  }
}

/** The filters of which the address speaks. */
function filtersIn<Row>(
  parts: Readonly<Record<string, string>>,
  columns: readonly Column<Row>[],
): Readonly<Record<string, string>> {
  const keys = new Set(columns.filter((column) => column.isFilter === true).map(({ key }) => key));
  return Object.fromEntries(Object.entries(parts).filter(([key]) => keys.has(key)));
}

/** What is searched of a row, folded once for as long as the row is the same and the columns are. */
function textsOf<Row extends object>(columns: readonly Column<Row>[]): (row: Row) => string {
  const folded = new WeakMap<Row, string>();
  return (row) => {
    const before = folded.get(row);
    if (before !== undefined) return before;
    const text = searchable(columns.map((column) => column.text(row)).join(' '));
    folded.set(row, text);
    return text;
  };
}

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

interface Indexed<Row> {
  readonly row: Row;
  /** What is searched: the words of all columns, folded once per change of the rows and not once per key. */
  readonly text: string;
}

function sorted<Row>(
  rows: readonly Indexed<Row>[],
  column: Column<Row> | undefined,
  sort: Sort | null,
): readonly Indexed<Row>[] {
  if (column === undefined || sort === null) return rows;
  const direction = sort.isDescending ? -1 : 1;
  const keyed = rows.map((indexed) => ({ indexed, key: column.date?.(indexed.row) ?? column.text(indexed.row) }));
  keyed.sort(({ key: first }, { key: second }) =>
    typeof first === 'number' && typeof second === 'number'
      ? (first - second) * direction
      : collator.compare(String(first), String(second)) * direction,
  );
  return keyed.map(({ indexed }) => indexed);
}

/** What a table shows of its rows: found, filtered and sorted, and how that is changed. */
export interface TableView<Row> {
  readonly shown: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly query: string;
  readonly sort: Sort | null;
  readonly hidden: ReadonlySet<string>;
  readonly filters: Readonly<Record<string, string>>;
  search(query: string): void;
  sortBy(key: string): void;
  filterBy(key: string, value: string | null): void;
  toggleColumn(key: string): void;
  /** The columns that rows can be narrowed down by, with the values that stand in the rows. */
  readonly choices: readonly { readonly column: Column<Row>; readonly values: readonly string[] }[];
}

/** A search is kept in the address once the person has stopped typing. */
const typingMilliseconds = 400;

/** @param isInAddress whether search and filters are kept in the address of the room, under the keys of their columns. */
export function useTableView<Row extends object>(
  name: string,
  rows: readonly Row[],
  all: readonly Column<Row>[],
  isInAddress = false,
): TableView<Row> {
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const asked = useAskedSearch();
  useEffect(() => {
    if (asked !== null) setQuery(asked);
  }, [asked]);
  const [chosen, setFilters] = useState<Readonly<Record<string, string>>>({});
  const kept = useAddressedParts();
  const filters = useMemo(
    () => (isInAddress ? filtersIn(partsOf(kept), all) : chosen),
    [isInAddress, kept, all, chosen],
  );
  /** What the address says is looked for, as it was last heard or written: what comes from elsewhere is taken over. */
  const inAddress = useRef('');
  useEffect(() => {
    const { cari = '' } = partsOf(kept);
    if (!isInAddress || cari === inAddress.current) return;
    inAddress.current = cari;
    setQuery(cari);
  }, [isInAddress, kept]);
  useEffect(() => {
    if (!isInAddress) return undefined;
    const timer = window.setTimeout(() => {
      if (query === inAddress.current) return;
      inAddress.current = query;
      keepInAddress({ cari: query });
    }, typingMilliseconds);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isInAddress, query]);
  const narrowed = useAskedFilter();
  const [column, value] = [narrowed?.column, narrowed?.value];
  useEffect(() => {
    if (column !== undefined && value !== undefined) setFilters({ [column]: value });
  }, [column, value]);
  const [{ sort, hidden }, setKept] = useState(() => remembered(name));

  function keep(change: (before: RememberedView) => RememberedView) {
    setKept((before) => {
      const after = change(before);
      localStorage.setItem(storageKey(name), JSON.stringify(after));
      return after;
    });
  }

  // A row that stayed the same is not folded again because another one came.
  const texts = useMemo(() => textsOf(all), [all]);
  const indexed = useMemo(() => rows.map((row) => ({ row, text: texts(row) })), [rows, all, texts]);
  // Ordered first and searched then: what is found keeps its order, and a key sorts nothing.
  const ordered = useMemo(
    () =>
      sorted(
        indexed,
        all.find((column) => column.key === sort?.key),
        sort,
      ),
    [indexed, all, sort],
  );
  const shown = useMemo(() => {
    const words = searchable(wanted).split(' ').filter(Boolean);
    const narrowed = all.flatMap((column) => {
      const value = filters[column.key];
      return value === undefined ? [] : [{ column, value }];
    });
    return ordered
      .filter(({ text }) => words.every((word) => text.includes(word)))
      .filter(({ row }) => narrowed.every(({ column, value }) => String(column.text(row)) === value))
      .map(({ row }) => row);
  }, [ordered, wanted, filters, all]);
  // Looked up once per change of the rows, never per key: a table may hold 100,000 of them.
  const choices = useMemo(
    () =>
      all
        .filter((column) => column.isFilter === true)
        .map((column) => ({
          column,
          values: [...new Set(rows.map((row) => String(column.text(row))))].sort(collator.compare),
        })),
    [rows, all],
  );
  const hiddenKeys = useMemo(() => new Set(hidden), [hidden]);

  return {
    shown,
    columns: all.filter((column) => column.isOnlyFilter !== true && !hiddenKeys.has(column.key)),
    query,
    sort,
    hidden: hiddenKeys,
    filters,
    search: setQuery,
    sortBy: (key) => {
      keep((before) => ({
        ...before,
        sort: { key, isDescending: before.sort?.key === key && !before.sort.isDescending },
      }));
    },
    filterBy: (key, value) => {
      setFilters(({ [key]: _gone, ...others }) => (value === null ? others : { ...others, [key]: value }));
      if (isInAddress) keepInAddress({ [key]: value });
    },
    toggleColumn: (key) => {
      keep((before) => ({
        ...before,
        hidden: before.hidden.includes(key) ? before.hidden.filter((one) => one !== key) : [...before.hidden, key],
      }));
    },
    choices,
  };
}

import { ActionIcon, Checkbox, Group, Indicator, Menu, Select, Text, TextInput } from '@mantine/core';
import { IconColumns, IconDownload, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../locales';
import type { Column, TableView } from './view';

interface ToolbarProps<Row> {
  readonly label: string;
  readonly view: TableView<Row>;
  readonly allColumns: readonly Column<Row>[];
  /** Columns for which the window is too narrow. */
  readonly leftOut: readonly Column<Row>[];
  readonly allRows: number;
  readonly onArrowDown: () => void;
  readonly onExport: (format: 'csv' | 'xlsx') => void;
  readonly children?: ReactNode;
}

/** What the rows are narrowed down to stands among the values also when the last such row is gone, so that it can be taken back. */
function withChosen(values: readonly string[], chosen: string | undefined): string[] {
  return chosen === undefined || values.includes(chosen) ? [...values] : [...values, chosen];
}

/** Above every table: search, filters, which columns, and always how many rows of how many. */
export function Toolbar<Row>({
  label,
  view,
  allColumns,
  leftOut,
  allRows,
  onArrowDown,
  onExport,
  children,
}: ToolbarProps<Row>) {
  const t = useText();
  return (
    <Group mb="xs" gap="xs" wrap="nowrap">
      <TextInput
        aria-label={t('table.search', { what: label })}
        placeholder={t('table.search', { what: label })}
        leftSection={<IconSearch size={16} />}
        value={view.query}
        onChange={(event) => {
          view.search(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onArrowDown();
        }}
        w={230}
        miw={130}
      />
      {view.choices.map(({ column, values }) => (
        <Select
          key={column.key}
          aria-label={t('table.filter', { column: column.header })}
          placeholder={column.header}
          data={withChosen(values, view.filters[column.key])}
          value={view.filters[column.key] ?? null}
          onChange={(value) => {
            view.filterBy(column.key, value);
          }}
          clearable
          clearButtonProps={{ 'aria-label': t('table.clearFilter', { column: column.header }) }}
          searchable
          w={150}
          miw={90}
        />
      ))}
      {children}
      <Text size="sm" c="dimmed" aria-live="polite" style={{ whiteSpace: 'nowrap' }} ml="auto">
        {t('table.count', { shown: view.shown.length, all: allRows })}
      </Text>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="input-sm" aria-label={t('table.export')}>
            <IconDownload size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              onExport('xlsx');
            }}
          >
            {t('table.exportXlsx')}
          </Menu.Item>
          <Menu.Item
            onClick={() => {
              onExport('csv');
            }}
          >
            {t('table.exportCsv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Indicator
        disabled={leftOut.length === 0}
        label={leftOut.length}
        size={16}
        color="gray"
        title={
          leftOut.length === 0
            ? undefined
            : t('table.tooNarrow', { columns: leftOut.map(({ header }) => header).join(', ') })
        }
      >
        <Menu closeOnItemClick={false} position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size="input-sm" aria-label={t('table.columns')}>
              <IconColumns size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {allColumns.map((column) => (
              <Menu.Item
                key={column.key}
                onClick={() => {
                  view.toggleColumn(column.key);
                }}
                disabled={view.columns.length === 1 && !view.hidden.has(column.key)}
              >
                <Checkbox
                  label={leftOut.includes(column) ? t('table.leftOut', { column: column.header }) : column.header}
                  checked={!view.hidden.has(column.key)}
                  readOnly
                  tabIndex={-1}
                  styles={{ root: { pointerEvents: 'none' } }}
                />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Indicator>
    </Group>
  );
}

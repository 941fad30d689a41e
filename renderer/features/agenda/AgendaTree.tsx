import type { DragEndEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Table, Text, TextInput } from '@mantine/core';
import { Fragment, useCallback, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { dayStart, expectedTimes, isParallel, itemNumbers, plannedTimes } from '../../../shared/domain';
import { dateOf, formatDateWithWeekday, instantAt } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DragContext, useAct, useNow } from '../../ui';
import { ItemRow } from './ItemRow';
import { expectedShown, plannedText } from './line-times';
import { dropped, rowsOf, stepped, wayBack } from './rows';
import type { Move, Row, TreeActs } from './rows';
import { SessionRow } from './SessionRow';
import { handleId } from './sortable';

const columns = 8;
/** Minutes are what the table shows; it need not be made anew each second. */
const refresh = 5000;

/** The tree of sessions and items with planned and expected times; lines move by drag and drop or Alt with an arrow (AGD-1, AGD-2). */
export function AgendaTree({ acts }: { readonly acts: TreeActs }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const now = useNow(refresh);
  const { agenda } = state;
  const { timeZone } = state.facts.profile;
  const rows = useMemo(() => rowsOf(agenda), [agenda]);
  const order = rows.map((row) => row.id).join(' ');
  // The same list for as long as the order is the same: a new one has every line drawn again.
  const ids = useMemo(() => order.split(' '), [order]);
  const planned = useMemo(() => plannedTimes(agenda), [agenda]);
  const numbers = useMemo(() => itemNumbers(agenda), [agenda]);
  const times = useMemo(() => expectedTimes(state, now), [state, now]);
  const focused = useRef<string | null>(null);

  // A line that was moved by the keyboard is a new line of the table; the focus goes with it.
  useEffect(() => {
    if (focused.current === null) return;
    document.getElementById(handleId(focused.current))?.focus();
    focused.current = null;
  }, [agenda]);

  async function move(target: Move | null, isByKeyboard: boolean) {
    if (target === null) return;
    const back = wayBack(agenda, target);
    if (isByKeyboard) focused.current = target.id;
    const title =
      agenda.items.find((item) => item.id === target.id)?.title ??
      agenda.sessions.find((session) => session.id === target.id)?.title ??
      '';
    await act(target, isByKeyboard ? undefined : t('agenda.moved', { title }), () => void act(back));
  }

  function onDragEnd({ active, over }: DragEndEvent) {
    if (over !== null) void move(dropped(agenda, rows, String(active.id), String(over.id)), false);
  }

  function onKeyDown(row: Row | undefined) {
    return (event: KeyboardEvent) => {
      if (row === undefined) return;
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      void move(stepped(agenda, row, event.key === 'ArrowUp' ? -1 : 1), true);
    };
  }

  // Lines that did not change are not drawn again; what they call back must not change either.
  const onLine = useRef(onKeyDown);
  onLine.current = onKeyDown;
  const lines = useRef(rows);
  lines.current = rows;
  const onItemKey = useCallback((id: string, event: KeyboardEvent) => {
    onLine.current(lines.current.find((row) => row.id === id))(event);
  }, []);

  return (
    <DragContext onDragEnd={onDragEnd}>
      <Table stickyHeader verticalSpacing={4} aria-label={t('room.agenda')} style={{ tableLayout: 'fixed' }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40} aria-label={t('agenda.moveHelp')} />
            <Table.Th w={44}>{t('agenda.number')}</Table.Th>
            <Table.Th w={118}>{t('agenda.planned')}</Table.Th>
            <Table.Th w={184}>{t('agenda.expected')}</Table.Th>
            <Table.Th>{t('agenda.itemTitle')}</Table.Th>
            <Table.Th w={160}>{t('agenda.person')}</Table.Th>
            <Table.Th w={136}>{t('field.status')}</Table.Th>
            <Table.Th w={84} aria-label={t('agenda.acts')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            {rows.map((row, index) => (
              <Fragment key={row.id}>
                {row.kind === 'session' && row.session.day !== previousDay(rows, index) && (
                  <DayRow day={row.session.day} />
                )}
                {row.kind === 'session' ? (
                  <SessionRow
                    session={row.session}
                    columns={columns}
                    isEmpty={rows[index + 1]?.kind !== 'item'}
                    isParallel={isParallel(row.session)}
                    acts={acts}
                    onKeyDown={onKeyDown(row)}
                  />
                ) : (
                  <ItemRow
                    item={row.item}
                    number={numbers.get(row.item.id) ?? 0}
                    planned={plannedText(planned.get(row.item.id))}
                    {...expectedShown(row.item, times.get(row.item.id), timeZone)}
                    acts={acts}
                    onKey={onItemKey}
                  />
                )}
              </Fragment>
            ))}
          </SortableContext>
        </Table.Tbody>
      </Table>
    </DragContext>
  );
}

function previousDay(rows: readonly Row[], index: number): number | undefined {
  return rows[index - 1]?.session.day;
}

/** Where a day begins: its date, and the time at which it starts by the plan. */
function DayRow({ day }: { readonly day: number }) {
  const t = useText();
  const { agenda, facts } = useAssembly();
  const act = useAct();
  const { startsOn, timeZone } = facts.profile;
  const date = dateOf(instantAt(startsOn, day - 1, 0, timeZone), timeZone);
  const starts = dayStart(agenda, day);
  return (
    <Table.Tr>
      <Table.Td colSpan={columns}>
        <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
          <Text fw={600} size="sm">
            {t('agenda.dayHeading', { day, date: formatDateWithWeekday(date) })}
          </Text>
          <TextInput
            key={starts}
            type="time"
            size="xs"
            aria-label={t('agenda.startsAt')}
            leftSectionWidth={92}
            leftSection={<Text size="xs">{t('agenda.startsAt')}</Text>}
            w={196}
            defaultValue={starts}
            onBlur={(event) => {
              const { value } = event.currentTarget;
              if (value !== '' && value !== starts) void act({ type: 'agenda.setStart', day, startsAt: value });
            }}
          />
          <Text size="xs" c="dimmed">
            {t('agenda.moveHelp')}
          </Text>
        </div>
      </Table.Td>
    </Table.Tr>
  );
}

import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Text, TextInput } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { dateOfDay, dayStart, isParallel, itemNumbers, plannedTimes } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText, weekdayText } from '../../locales';
import { DragContext, useAct, useAskedSearch, useDrop } from '../../ui';
import { ItemRow } from './ItemRow';
import { expectedShown, plannedSpan, useExpectedTimes } from './line-times';
import { blocksOf, dropped, rowsOf, stepped } from './rows';
import type { Move, TreeActs } from './rows';
import { SessionRow } from './SessionRow';
import { handleId } from './sortable';
import './agenda.css';

/**
 * The tree of sessions and items with planned and expected times; lines move by drag and drop or Alt with an arrow (AGD-1, AGD-2). What
 * is around the lines looks at nothing in the record, and a line is drawn again only where its words change.
 */
export const AgendaTree = memo(function AgendaTree({ acts }: { readonly acts: TreeActs }) {
  const t = useText();
  return (
    <DragContext>
      <div role="table" aria-label={t('room.agenda')} className="agenda">
        <div role="rowgroup" className="agenda-head">
          <div role="row" className="agenda-line">
            <div role="columnheader" aria-label={t('agenda.moveHelp')} />
            <div role="columnheader">{t('agenda.number')}</div>
            <div role="columnheader">{t('agenda.planned')}</div>
            <div role="columnheader">{t('agenda.expected')}</div>
            <div role="columnheader">{t('agenda.itemTitle')}</div>
            <div role="columnheader">{t('agenda.person')}</div>
            <div role="columnheader">{t('field.status')}</div>
            <div role="columnheader" aria-label={t('agenda.acts')} />
          </div>
        </div>
        <Lines acts={acts} />
      </div>
    </DragContext>
  );
});

/** Moves lines, and says so where it was done by the pointer; the focus goes with a line that the keyboard moved. */
function useMoves() {
  const t = useText();
  const act = useAct();
  const agenda = useAssembly((state) => state.agenda);
  const focused = useRef<string | null>(null);

  // A line that was moved by the keyboard is a new line of the table.
  useEffect(() => {
    if (focused.current === null) return;
    const handle = document.getElementById(handleId(focused.current));
    handle?.focus();
    // It may have kept the focus, and then nothing else brings it into sight.
    handle?.scrollIntoView({ block: 'nearest' });
    focused.current = null;
  }, [agenda]);

  return useMemo(() => {
    async function move(target: Move | null, isByKeyboard: boolean) {
      if (target === null) return;
      const before = assemblyNow().agenda;
      if (isByKeyboard) focused.current = target.id;
      const title =
        before.items.find((item) => item.id === target.id)?.title ??
        before.sessions.find((session) => session.id === target.id)?.title ??
        '';
      const outcome = await act(target, isByKeyboard ? undefined : t('agenda.moved', { title }), 'undoable');
      if (outcome === null) focused.current = null;
    }
    return {
      onDrop(id: string, overId: string) {
        const present = assemblyNow().agenda;
        void move(dropped(present, rowsOf(present), id, overId), false);
      },
      onKey(id: string, event: KeyboardEvent) {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        const present = assemblyNow().agenda;
        const row = rowsOf(present).find((one) => one.id === id);
        if (row !== undefined) void move(stepped(present, row, event.key === 'ArrowUp' ? -1 : 1), true);
      },
    };
  }, [act, t]);
}

function Lines({ acts }: { readonly acts: TreeActs }) {
  const agenda = useAssembly((state) => state.agenda);
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  // The same list for as long as the order is the same: a new one has every line drawn again.
  const ids = useAssembly((state) => rowsOf(state.agenda).map((row) => row.id));
  const blocks = useMemo(() => blocksOf(agenda), [agenda]);
  const planned = useMemo(() => plannedTimes(agenda), [agenda]);
  const numbers = useMemo(() => itemNumbers(agenda), [agenda]);
  const times = useExpectedTimes();
  const { onDrop, onKey } = useMoves();
  useDrop(onDrop);
  const asked = useAskedSearch();
  useEffect(() => {
    const handle = asked === null ? null : document.getElementById(handleId(asked));
    handle?.focus();
    handle?.scrollIntoView({ block: 'center' });
  }, [asked]);

  return (
    <SortableContext items={ids} strategy={verticalListSortingStrategy}>
      {blocks.map(({ session, items, isFirstOfDay }) => (
        <div
          key={session.id}
          role="rowgroup"
          className="agenda-block"
          style={{ '--lines': items.length + (isFirstOfDay ? 2 : 1) }}
        >
          {isFirstOfDay && <DayRow day={session.day} />}
          <SessionRow
            session={session}
            isEmpty={items.length === 0}
            isParallel={isParallel(session)}
            acts={acts}
            onKey={onKey}
          />
          {items.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              number={numbers.get(item.id) ?? 0}
              planned={plannedSpan(t, planned.get(item.id))}
              {...expectedShown(t, item, times.get(item.id), timeZone)}
              acts={acts}
              onKey={onKey}
            />
          ))}
        </div>
      ))}
    </SortableContext>
  );
}

/** Where a day begins: its date, and the time at which it starts by the plan. */
const DayRow = memo(function DayRow({ day }: { readonly day: number }) {
  const t = useText();
  const starts = useAssembly(({ agenda }) => dayStart(agenda, day));
  const act = useAct();
  const date = useAssembly((state) => dateOfDay(state, day));
  return (
    <div role="row" className="agenda-line">
      <div role="cell" className="agenda-day">
        <Text fw={600} size="sm">
          {t('agenda.dayHeading', { day, date: weekdayText(t, date) })}
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
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
          onBlur={(event) => {
            const { value } = event.currentTarget;
            if (value !== '' && value !== starts) void act({ type: 'agenda.setStart', day, startsAt: value });
          }}
        />
        <Text size="xs" c="dimmed">
          {t('agenda.moveHelp')}
        </Text>
      </div>
    </div>
  );
});

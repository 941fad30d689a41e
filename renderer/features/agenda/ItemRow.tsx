import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconPaperclip, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import { isPaused } from '../../../shared/domain';
import type { AgendaItem } from '../../../shared/domain';
import { plannedText, useText } from '../../locales';
import { once, useAct } from '../../ui';
import type { ExpectedShown } from './line-times';
import type { TreeActs } from './rows';
import { SortableRow } from './SortableRow';

const colors = { planned: 'gray', running: 'green', finished: 'blue', skipped: 'orange' } as const;

interface ItemRowParts extends ExpectedShown {
  readonly item: AgendaItem;
  readonly number: number;
  readonly planned: string;
  readonly acts: TreeActs;
  readonly onKey: (id: string, event: KeyboardEvent) => void;
}

/** An item: its planned and its real or expected time, the difference, and what can be done with it. Drawn again only where its words change. */
export const ItemRow = memo(function ItemRow({
  item,
  number,
  planned,
  expected,
  delayMinutes,
  acts,
  onKey,
}: ItemRowParts) {
  const t = useText();
  const act = useAct();
  const { kind } = item.state;
  const isStill = isPaused(item);
  return (
    <SortableRow
      id={item.id}
      title={item.title}
      background={kind === 'running' ? 'var(--mantine-primary-color-light)' : 'transparent'}
      onKeyDown={(event) => {
        onKey(item.id, event);
      }}
    >
      <div role="cell">{number}</div>
      <div role="cell">
        {planned}
        {item.fixedTime !== null && (
          <Text size="xs" c="dimmed">
            {t('agenda.fixedAt', { time: plannedText(t, item.fixedTime) })}
          </Text>
        )}
      </div>
      <div role="cell">
        {expected !== '' && (
          <Group gap="0 8px">
            <span style={{ whiteSpace: 'nowrap' }}>{expected}</span>
            <Delay minutes={delayMinutes} />
          </Group>
        )}
      </div>
      <div role="cell">
        {item.title}
        {item.attachmentIds.length > 0 && (
          <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {' '}
            <IconPaperclip size={12} aria-hidden /> {t('agenda.hasFiles', { count: item.attachmentIds.length })}
          </Text>
        )}
        {item.expectedDecision !== '' && (
          <Text size="xs" c="dimmed">
            {t('agenda.expectedDecision')}: {item.expectedDecision}
          </Text>
        )}
        {item.note !== '' && (
          <Text size="xs" c="dimmed">
            {item.note}
          </Text>
        )}
      </div>
      <div role="cell">{item.personInCharge}</div>
      <div role="cell">
        <Badge variant="light" tt="none" color={isStill ? 'orange' : colors[kind]}>
          {isStill ? t('agenda.paused') : t(`agenda.state.${kind}`)}
        </Badge>
      </div>
      <div role="cell">
        <Group gap={2} wrap="nowrap" justify="flex-end">
          {kind === 'planned' && (
            <ActionIcon
              variant="subtle"
              aria-label={`${t('agenda.start')}: ${item.title}`}
              title={t('agenda.start')}
              onClick={once(() => void act({ type: 'agenda.startItem', id: item.id }))}
            >
              <IconPlayerPlay size={16} />
            </ActionIcon>
          )}
          {kind === 'running' && (
            <ActionIcon
              variant="subtle"
              aria-label={`${t('agenda.finish')}: ${item.title}`}
              title={t('agenda.finish')}
              onClick={once(() => void act({ type: 'agenda.finishItem', id: item.id }))}
            >
              <IconPlayerStop size={16} />
            </ActionIcon>
          )}
          <ItemMenu id={item.id} title={item.title} kind={kind} acts={acts} />
        </Group>
      </div>
    </SortableRow>
  );
});

/** Beyond half a day it is not a delay but another day than the plan says. */
const mostMinutes = 720;

/** A minute more or less is on time. */
function Delay({ minutes }: { readonly minutes: number }) {
  const t = useText();
  if (Math.abs(minutes) <= 1 || Math.abs(minutes) > mostMinutes) return null;
  return (
    <Text
      size="xs"
      span
      style={{ whiteSpace: 'nowrap' }}
      c={minutes > 0 ? 'var(--mantine-color-red-light-color)' : 'dimmed'}
    >
      {minutes > 0 ? t('agenda.late', { minutes }) : t('agenda.early', { minutes: -minutes })}
    </Text>
  );
}

const ItemMenu = memo(function ItemMenu({
  id,
  title,
  kind,
  acts,
}: {
  readonly id: AgendaItem['id'];
  readonly title: string;
  readonly kind: AgendaItem['state']['kind'];
  readonly acts: TreeActs;
}) {
  const t = useText();
  const act = useAct();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('agenda.more', { title })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kind === 'planned' && (
          <Menu.Item onClick={() => void act({ type: 'agenda.startItem', id })}>{t('agenda.start')}</Menu.Item>
        )}
        {kind === 'planned' && (
          <Menu.Item
            onClick={() => {
              acts.skip(id);
            }}
          >
            {t('agenda.skip')}
          </Menu.Item>
        )}
        {(kind === 'finished' || kind === 'skipped') && (
          <Menu.Item onClick={() => void act({ type: 'agenda.returnToItem', id })}>{t('agenda.return')}</Menu.Item>
        )}
        <Menu.Item
          onClick={() => {
            acts.editItem(id);
          }}
        >
          {t('agenda.edit')}
        </Menu.Item>
        {kind === 'planned' && (
          <Menu.Item
            color="red"
            onClick={() => void act({ type: 'agenda.removeItem', id }, t('agenda.removed', { title }), 'undoable')}
          >
            {t('form.remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
});

import { ActionIcon, Badge, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import { insideCommission } from '../../../shared/domain';
import type { Session } from '../../../shared/domain';
import { useText } from '../../locales';
import { useAct } from '../../ui';
import type { TreeActs } from './rows';
import { SortableRow } from './SortableRow';

/** The heading of a session: who chairs it, and for a commission who is there and whether it has a result. */
export const SessionRow = memo(function SessionRow({
  session,
  isEmpty,
  isParallel,
  acts,
  onKey,
}: {
  readonly session: Session;
  readonly isEmpty: boolean;
  readonly isParallel: boolean;
  readonly acts: TreeActs;
  readonly onKey: (id: string, event: KeyboardEvent) => void;
}) {
  const t = useText();
  const act = useAct();
  return (
    <SortableRow
      id={session.id}
      title={session.title}
      background="var(--mantine-color-default-hover)"
      onKeyDown={(event) => {
        onKey(session.id, event);
      }}
    >
      <div role="cell" className="agenda-heading">
        <Group gap={10} wrap="nowrap">
          <Text fw={600} size="sm" style={{ minWidth: 0 }}>
            {session.title}
            {session.chairedBy !== '' && (
              <Text span c="dimmed" size="sm">
                {' '}
                · {session.chairedBy}
              </Text>
            )}
          </Text>
          {isParallel && (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconUsersGroup size={14} />}
              onClick={() => {
                acts.openCommission(session);
              }}
            >
              {t('commission.manage')} · {t('commission.members', { count: insideCommission(session).length })}
            </Button>
          )}
          {session.report !== null && (
            <Badge variant="light" color="green" tt="none">
              {t('commission.hasReport')}
            </Badge>
          )}
          {isEmpty && (
            <Text size="xs" c="dimmed">
              {t('agenda.noItems')}
            </Text>
          )}
        </Group>
      </div>
      <div role="cell">
        <Group gap={2} wrap="nowrap" justify="flex-end">
          <ActionIcon
            variant="subtle"
            aria-label={t('agenda.addItemTo', { title: session.title })}
            title={t('agenda.add')}
            onClick={() => {
              acts.addItem(session.id);
            }}
          >
            <IconPlus size={16} />
          </ActionIcon>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" aria-label={t('agenda.more', { title: session.title })}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() => {
                  acts.addItem(session.id);
                }}
              >
                {t('agenda.add')}
              </Menu.Item>
              <Menu.Item
                onClick={() => {
                  acts.editSession(session);
                }}
              >
                {t('agenda.editSession')}
              </Menu.Item>
              <Menu.Item
                color="red"
                onClick={() =>
                  void act(
                    { type: 'agenda.removeSession', id: session.id },
                    t('agenda.removed', { title: session.title }),
                    'undoable',
                  )
                }
              >
                {t('agenda.removeSession')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </div>
    </SortableRow>
  );
});

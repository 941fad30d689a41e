import { ActionIcon, Badge, Button, Group, Menu, Table, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPlayerPlay, IconPlayerStop, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { musdaTemplate, nextItem, plannedTimes, runningItem } from '../../../shared/domain';
import type { AgendaItem } from '../../../shared/domain';
import { formatClock, formatPlannedTime } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, Page, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';
import { GavelCard } from './GavelCard';
import { ItemDialog } from './ItemDialog';

const colors = { planned: 'gray', running: 'green', finished: 'blue', skipped: 'orange' } as const;

/** The agenda: planned times flow, items start and finish, the gavel is logged (AGD-1, AGD-3). */
export function AgendaPage() {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const [editing, setEditing] = useState<AgendaItem | 'new' | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { agenda } = state;
  const { timeZone } = state.facts.profile;
  const times = plannedTimes(agenda);
  const running = runningItem(agenda);
  const next = nextItem(agenda);

  if (agenda.sessions.length === 0) {
    return (
      <Page title={t('room.agenda')}>
        <EmptyState title={t('agenda.empty')} text={t('agenda.emptyHelp')}>
          <Button
            onClick={() =>
              void act(
                { type: 'agenda.useTemplate', startsAt: '08:00', sessions: musdaTemplate },
                t('agenda.templateUsed'),
              )
            }
          >
            {t('agenda.useTemplate')}
          </Button>
        </EmptyState>
      </Page>
    );
  }

  function actual(item: AgendaItem): string {
    if (item.state.kind === 'running') return `${formatClock(item.state.startedAt, timeZone)} –`;
    if (item.state.kind === 'finished')
      return `${formatClock(item.state.startedAt, timeZone)} – ${formatClock(item.state.finishedAt, timeZone)}`;
    return '';
  }

  return (
    <Page
      title={t('room.agenda')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setEditing('new');
            }}
          >
            {t('agenda.add')}
          </Button>
          {running === undefined ? (
            <Button
              leftSection={<IconPlayerPlay size={16} />}
              disabled={next === undefined}
              onClick={() => {
                if (next !== undefined) void act({ type: 'agenda.startItem', id: next.id });
              }}
            >
              {t('agenda.startNext')}
            </Button>
          ) : (
            <Button
              leftSection={<IconPlayerStop size={16} />}
              onClick={() => void act({ type: 'agenda.finishItem', id: running.id })}
            >
              {t('agenda.finish')}
            </Button>
          )}
        </>
      }
    >
      <GavelCard />
      <Table stickyHeader highlightOnHover aria-label={t('room.agenda')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={130}>{t('agenda.planned')}</Table.Th>
            <Table.Th w={130}>{t('agenda.actual')}</Table.Th>
            <Table.Th>{t('agenda.itemTitle')}</Table.Th>
            <Table.Th>{t('agenda.person')}</Table.Th>
            <Table.Th w={120}>{t('field.status')}</Table.Th>
            <Table.Th w={150} aria-label={t('agenda.acts')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {agenda.sessions.flatMap((session) => [
            <Table.Tr key={session.id}>
              <Table.Td colSpan={6} bg="var(--mantine-color-default-hover)">
                <Text fw={600} size="sm">
                  {session.title}{' '}
                  <Text span c="dimmed" size="sm">
                    · {session.chairedBy}
                  </Text>
                </Text>
              </Table.Td>
            </Table.Tr>,
            ...agenda.items
              .map((item, index) => ({ item, index }))
              .filter(({ item }) => item.sessionId === session.id)
              .map(({ item, index }) => {
                const time = times.get(item.id);
                return (
                  <Table.Tr
                    key={item.id}
                    bg={item.state.kind === 'running' ? 'var(--mantine-primary-color-light)' : 'transparent'}
                  >
                    <Table.Td>
                      {time === undefined ? '' : `${formatPlannedTime(time.from)} – ${formatPlannedTime(time.to)}`}
                    </Table.Td>
                    <Table.Td>{actual(item)}</Table.Td>
                    <Table.Td>{item.title}</Table.Td>
                    <Table.Td>{item.personInCharge}</Table.Td>
                    <Table.Td>
                      <Badge variant="light" tt="none" color={colors[item.state.kind]}>
                        {t(`agenda.state.${item.state.kind}`)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>
                      <Group gap={2} wrap="nowrap" justify="flex-end">
                        <ActionIcon
                          variant="subtle"
                          aria-label={t('agenda.up', { title: item.title })}
                          disabled={index === 0}
                          onClick={() => void act({ type: 'agenda.moveItem', id: item.id, toIndex: index - 1 })}
                        >
                          <IconArrowUp size={16} />
                        </ActionIcon>
                        <ActionIcon
                          variant="subtle"
                          aria-label={t('agenda.down', { title: item.title })}
                          disabled={index === agenda.items.length - 1}
                          onClick={() => void act({ type: 'agenda.moveItem', id: item.id, toIndex: index + 1 })}
                        >
                          <IconArrowDown size={16} />
                        </ActionIcon>
                        <Menu>
                          <Menu.Target>
                            <ActionIcon variant="subtle" aria-label={t('agenda.more', { title: item.title })}>
                              <IconDots size={16} />
                            </ActionIcon>
                          </Menu.Target>
                          <Menu.Dropdown>
                            {item.state.kind === 'planned' && (
                              <Menu.Item onClick={() => void act({ type: 'agenda.startItem', id: item.id })}>
                                {t('agenda.start')}
                              </Menu.Item>
                            )}
                            {item.state.kind === 'planned' && (
                              <Menu.Item
                                onClick={() => {
                                  setQuestion({
                                    title: t('agenda.skip'),
                                    text: t('agenda.skipQuestion', { title: item.title }),
                                    act: t('agenda.skip'),
                                    asks: t('form.reason'),
                                    onAct: (reason) => {
                                      void act({ type: 'agenda.skipItem', id: item.id, reason });
                                    },
                                  });
                                }}
                              >
                                {t('agenda.skip')}
                              </Menu.Item>
                            )}
                            {(item.state.kind === 'finished' || item.state.kind === 'skipped') && (
                              <Menu.Item onClick={() => void act({ type: 'agenda.returnToItem', id: item.id })}>
                                {t('agenda.return')}
                              </Menu.Item>
                            )}
                            <Menu.Item
                              onClick={() => {
                                setEditing(item);
                              }}
                            >
                              {t('agenda.edit')}
                            </Menu.Item>
                            {item.state.kind === 'planned' && (
                              <Menu.Item
                                color="red"
                                onClick={() => void act({ type: 'agenda.removeItem', id: item.id })}
                              >
                                {t('form.remove')}
                              </Menu.Item>
                            )}
                          </Menu.Dropdown>
                        </Menu>
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                );
              }),
          ])}
        </Table.Tbody>
      </Table>
      {editing !== null && (
        <ItemDialog
          item={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Page>
  );
}

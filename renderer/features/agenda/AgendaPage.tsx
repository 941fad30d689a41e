import {
  ActionIcon,
  Badge,
  Button,
  Card,
  Group,
  Menu,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGavel,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { musdaTemplate, nextItem, openSuspension, plannedTimes, runningItem } from '../../../shared/domain';
import type { AgendaItem, GavelMeaning, SessionId } from '../../../shared/domain';
import { formatClock, formatPlannedTime } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EmptyState, Page, QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';

interface ItemForm {
  title: string;
  durationMinutes: number;
  personInCharge: string;
  fixedTime: string;
  sessionId: string;
}

function ItemDialog({ item, onClose }: { readonly item: AgendaItem | null; readonly onClose: () => void }) {
  const t = useText();
  const { agenda } = useAssembly();
  const act = useAct();
  const [sessionId, setSessionId] = useState<string>(item?.sessionId ?? agenda.sessions.at(-1)?.id ?? '');
  const [minutes, setMinutes] = useState<number>(item?.durationMinutes ?? 30);
  const { register, handleSubmit, formState } = useForm<ItemForm>({
    defaultValues: {
      title: item?.title ?? '',
      personInCharge: item?.personInCharge ?? '',
      fixedTime: item?.fixedTime ?? '',
    },
  });
  const save = handleSubmit(async ({ title, personInCharge, fixedTime }) => {
    const fields = { title, personInCharge, durationMinutes: minutes, fixedTime: fixedTime === '' ? null : fixedTime };
    const outcome = await act(
      item === null
        ? { type: 'agenda.addItem', sessionId: sessionId as SessionId, fields }
        : { type: 'agenda.editItem', id: item.id, fields },
    );
    if (outcome !== null) onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={item === null ? t('agenda.add') : t('agenda.edit')}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('agenda.itemTitle')}
            withAsterisk
            {...register('title', { required: true })}
            error={formState.errors.title === undefined ? undefined : t('form.required')}
          />
          {item === null && (
            <Select
              label={t('agenda.session')}
              data={agenda.sessions.map((session) => ({ value: session.id, label: session.title }))}
              value={sessionId}
              allowDeselect={false}
              onChange={(value) => {
                setSessionId(value ?? '');
              }}
            />
          )}
          <NumberInput
            label={t('agenda.minutes')}
            min={0}
            max={1440}
            value={minutes}
            onChange={(value) => {
              setMinutes(Number(value));
            }}
          />
          <TextInput label={t('agenda.person')} {...register('personInCharge')} />
          <TextInput
            type="time"
            label={t('agenda.fixedTime')}
            description={t('agenda.fixedTimeHelp')}
            {...register('fixedTime')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('feedback.cancel')}
            </Button>
            <Button type="submit">{t('form.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function GavelCard() {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const [knocks, setKnocks] = useState('1');
  const [meaning, setMeaning] = useState<GavelMeaning>('point');
  const [question, setQuestion] = useState<Question | null>(null);
  const { gavel } = state.facts.rules;
  const suspension = openSuspension(state);
  const defaults: Partial<Record<GavelMeaning, number>> = {
    open: gavel.open,
    close: gavel.close,
    decision: gavel.decision,
    point: 1,
    order: 5,
    handover: gavel.handover,
  };
  return (
    <Card withBorder>
      <Group justify="space-between">
        <Group>
          <Select
            aria-label={t('gavel.meaning')}
            w={240}
            allowDeselect={false}
            value={meaning}
            data={(['open', 'decision', 'point', 'close', 'handover', 'order'] as const).map((value) => ({
              value,
              label: t(`gavel.${value}`),
            }))}
            onChange={(value) => {
              const chosen = value as GavelMeaning;
              setMeaning(chosen);
              setKnocks(String(defaults[chosen] ?? 1));
            }}
          />
          <SegmentedControl
            aria-label={t('gavel.knocks')}
            data={['1', '2', '3', '5']}
            value={knocks}
            onChange={setKnocks}
          />
          <Button
            leftSection={<IconGavel size={16} />}
            onClick={() =>
              void act({ type: 'gavel.knock', knocks: Number(knocks), meaning }, t('gavel.done', { count: knocks }))
            }
          >
            {t('gavel.knock')}
          </Button>
        </Group>
        {suspension === undefined ? (
          <Button
            variant="default"
            onClick={() => {
              setQuestion({
                title: t('meeting.suspend'),
                text: t('meeting.suspendQuestion'),
                act: t('meeting.suspend'),
                asks: t('form.reason'),
                onAct: (reason) => {
                  void act({ type: 'meeting.suspend', reason, knocks: gavel.suspend });
                },
              });
            }}
          >
            {t('meeting.suspend')}
          </Button>
        ) : (
          <Button color="orange" onClick={() => void act({ type: 'meeting.resume', knocks: gavel.suspend })}>
            {t('meeting.resume')}
          </Button>
        )}
      </Group>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Card>
  );
}

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

import { Anchor, Card, Group, List, SimpleGrid, Text } from '@mantine/core';
import {
  headsPresent,
  liveQuorum,
  nextItem,
  pollsInOrder,
  registeredCooperatives,
  registeredParticipants,
  runningItem,
} from '../../../shared/domain';
import { useMemo } from 'react';
import { formatCount, formatDateWithWeekday } from '../../../shared/text';
import { useAssembly, useProgram } from '../../client';
import { useText } from '../../locales';
import { Page } from '../../ui';

function Figure({ label, value, note }: { readonly label: string; readonly value: string; readonly note: string }) {
  return (
    <Card withBorder>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="xl" fw={700}>
        {value}
      </Text>
      <Text size="sm" c="dimmed">
        {note}
      </Text>
    </Card>
  );
}

/** The running day at a glance, and what is still to be done (SET-4, its beginnings). */
export function DashboardPage() {
  const t = useText();
  const state = useAssembly();
  const { status } = useProgram();
  const quorum = useMemo(() => liveQuorum(state), [state]);
  const { profile } = state.facts;
  const item = runningItem(state.agenda);
  const next = nextItem(state.agenda);
  const unverified = state.mandates.count((mandate) => mandate.state === 'received');
  const disputed = state.mandates.count((mandate) => mandate.state === 'disputed');
  const unnumbered =
    state.decisions.size - state.documents.filter((one) => one.subject.kind === 'decree' && one.voided === null).length;
  const unconfirmed = pollsInOrder(state).filter((poll) => poll.state.kind === 'closed').length;
  const tasks = [
    { count: state.cooperatives.isEmpty() ? 1 : 0, text: t('task.importCooperatives'), path: 'koperasi' },
    { count: state.participants.isEmpty() ? 1 : 0, text: t('task.importParticipants'), path: 'peserta' },
    { count: state.agenda.items.length === 0 ? 1 : 0, text: t('task.agenda'), path: 'acara' },
    { count: unverified, text: t('task.unverified', { count: unverified }), path: 'mandat' },
    { count: disputed, text: t('task.disputed', { count: disputed }), path: 'mandat' },
    { count: unconfirmed, text: t('task.unconfirmed', { count: unconfirmed }), path: 'suara' },
    { count: unnumbered, text: t('task.unnumbered', { count: unnumbered }), path: 'dokumen' },
  ].filter((task) => task.count > 0);
  return (
    <Page title={t('room.dashboard')}>
      <Text c="dimmed">
        {formatDateWithWeekday(profile.startsOn)} · {profile.place}
      </Text>
      {status.recovery !== null && status.recovery.tornTailBytes + status.recovery.damagedSnapshots > 0 && (
        <Text c="orange">{t('dashboard.recovered')}</Text>
      )}
      <SimpleGrid cols={4}>
        <Figure
          label={t('dashboard.quorum')}
          value={`${formatCount(quorum.present)} / ${formatCount(quorum.registered)}`}
          note={t('dashboard.quorumNeeded', { needed: formatCount(quorum.needed) })}
        />
        <Figure
          label={t('dashboard.inside')}
          value={formatCount(headsPresent(state))}
          note={t('dashboard.ofRegistered', { count: formatCount(registeredParticipants(state).length) })}
        />
        <Figure
          label={t('room.cooperatives')}
          value={formatCount(registeredCooperatives(state).length)}
          note={t('dashboard.voting', { count: formatCount(quorum.registered) })}
        />
        <Figure
          label={t('room.decisions')}
          value={formatCount(state.decisions.size)}
          note={t('dashboard.polls', { count: formatCount(state.polls.size) })}
        />
      </SimpleGrid>
      <SimpleGrid cols={2}>
        <Card withBorder>
          <Text fw={600} mb="xs">
            {t('dashboard.now')}
          </Text>
          <Text>{item?.title ?? t('header.noItem')}</Text>
          <Group gap={6} mt="sm">
            <Text size="sm" c="dimmed">
              {t('dashboard.next')}:
            </Text>
            <Text size="sm">{next?.title ?? '–'}</Text>
          </Group>
        </Card>
        <Card withBorder>
          <Text fw={600} mb="xs">
            {t('dashboard.tasks')}
          </Text>
          {tasks.length === 0 ? (
            <Text c="dimmed">{t('dashboard.noTasks')}</Text>
          ) : (
            <List spacing={4}>
              {tasks.map((task) => (
                <List.Item key={task.text}>
                  <Anchor href={`#${task.path}`}>{task.text}</Anchor>
                </List.Item>
              ))}
            </List>
          )}
        </Card>
      </SimpleGrid>
    </Page>
  );
}

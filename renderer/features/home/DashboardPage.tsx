import { Alert, Anchor, Button, Card, Group, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import {
  headsPresent,
  liveQuorum,
  nextItem,
  itemElapsedSeconds,
  openTasks,
  plannedTimes,
  runningItem,
} from '../../../shared/domain';
import { formatCount, formatDateWithWeekday, formatPlannedTime, formatTimer } from '../../../shared/text';
import { transport, useAssembly, useProgram } from '../../client';
import { useText } from '../../locales';
import { Page, tellRefusal, useNow } from '../../ui';
import { useDayTimeline, usualDay } from '../presence/use-timeline';

// The first screen does not wait for the code of its chart.
const PresenceChart = lazy(() => import('../presence/PresenceChart').then((it) => ({ default: it.PresenceChart })));

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

/** What is on now with its time, and what comes next; drawn each second, and nothing else with it. */
function NowCard() {
  const t = useText();
  const state = useAssembly();
  const { agenda } = state;
  const now = useNow();
  const item = runningItem(agenda);
  const next = nextItem(agenda);
  const times = useMemo(() => plannedTimes(agenda), [agenda]);
  const planned = next === undefined ? undefined : times.get(next.id)?.from;
  return (
    <Card withBorder>
      <Text fw={600} mb="xs">
        {t('dashboard.now')}
      </Text>
      <Text>{item?.title ?? t('header.noItem')}</Text>
      {item !== undefined && (
        <Text size="sm" c="dimmed">
          {t('dashboard.since', {
            time: formatTimer(itemElapsedSeconds(state, item, now)),
            planned: item.durationMinutes,
          })}
        </Text>
      )}
      <Group gap={6} mt="sm">
        <Text size="sm" c="dimmed">
          {t('dashboard.next')}:
        </Text>
        <Text size="sm">
          {next === undefined ? '–' : `${planned === undefined ? '' : `${formatPlannedTime(planned)} `}${next.title}`}
        </Text>
      </Group>
    </Card>
  );
}

/** The line of the day, small, with the way to its room. */
function AttendanceCard({ needed }: { readonly needed: number }) {
  const t = useText();
  const state = useAssembly();
  const day = useMemo(() => usualDay(state), [state.attendance, state.facts]);
  const timeline = useDayTimeline(state, day);
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t('dashboard.attendance')}</Text>
        <Anchor href="#kehadiran" size="sm">
          {t('dashboard.details')}
        </Anchor>
      </Group>
      {timeline === null ? (
        <Text c="dimmed">{t('dashboard.noAttendance')}</Text>
      ) : (
        <Suspense fallback={<div style={{ height: 180 }} />}>
          <PresenceChart points={timeline.points} needed={needed} height={180} />
        </Suspense>
      )}
    </Card>
  );
}

function TasksCard() {
  const t = useText();
  const state = useAssembly();
  const tasks = useMemo(() => openTasks(state), [state]);
  return (
    <Card withBorder>
      <Text fw={600} mb="xs">
        {t('dashboard.tasks')}
      </Text>
      {tasks.length === 0 ? (
        <Text c="dimmed">{t('dashboard.noTasks')}</Text>
      ) : (
        <List spacing={4}>
          {tasks.map(({ code, count, path }) => (
            <List.Item key={code}>
              <Anchor href={`#${path}`}>{t(`task.${code}`, { count })}</Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  );
}

const checkEveryMs = 3_000;

/** What the opening and the check of the whole journal found, where that is anything to tell (DAT-4, DAT-5). */
function RecordNotes() {
  const t = useText();
  const { status, refresh } = useProgram();
  const { recovery, journalCheck } = status;
  const isChecking = journalCheck === null || journalCheck.kind === 'running';
  useEffect(() => {
    void refresh();
    if (!isChecking) return undefined;
    const timer = setInterval(() => void refresh(), checkEveryMs);
    return () => {
      clearInterval(timer);
    };
  }, [isChecking, refresh]);
  async function repair() {
    if (status.openAssembly === null) return;
    const reply = await transport.call('assemblies.repair', { id: status.openAssembly });
    if (!reply.ok) tellRefusal(t, reply.refusal);
    await refresh();
  }
  return (
    <>
      {recovery !== null && recovery.tornTailBytes + recovery.damagedSnapshots > 0 && (
        <Text c="orange">{t('dashboard.recovered')}</Text>
      )}
      {journalCheck?.kind === 'damaged' && (
        <Alert color="red">
          <Group justify="space-between" wrap="nowrap">
            <Text>{t('dashboard.journalDamaged', { line: journalCheck.line })}</Text>
            <Button color="red" onClick={() => void repair()}>
              {t('recovery.repair')}
            </Button>
          </Group>
        </Alert>
      )}
    </>
  );
}

/** The running day at a glance: what is on, the quorum, attendance over time, and what is still to be done (SET-4). */
export function DashboardPage() {
  const t = useText();
  const state = useAssembly();
  const { attendance, mandates, cooperatives, participants, facts } = state;
  const { profile } = facts;
  const quorum = useMemo(() => liveQuorum(state), [attendance, mandates, cooperatives, facts]);
  const heads = useMemo(() => headsPresent(state), [attendance]);
  const registered = useMemo(() => participants.count((one) => !one.isRemoved), [participants]);
  const inRegistry = useMemo(() => cooperatives.count((one) => !one.isRemoved), [cooperatives]);
  return (
    <Page title={t('room.dashboard')}>
      <Text c="dimmed">
        {formatDateWithWeekday(profile.startsOn)} · {profile.place}
      </Text>
      <RecordNotes />
      <SimpleGrid cols={4}>
        <Figure
          label={t('dashboard.quorum')}
          value={`${formatCount(quorum.present)} / ${formatCount(quorum.registered)}`}
          note={t('dashboard.quorumNeeded', { needed: formatCount(quorum.needed) })}
        />
        <Figure
          label={t('dashboard.inside')}
          value={formatCount(heads)}
          note={t('dashboard.ofRegistered', { count: formatCount(registered) })}
        />
        <Figure
          label={t('room.cooperatives')}
          value={formatCount(inRegistry)}
          note={t('dashboard.voting', { count: formatCount(quorum.registered) })}
        />
        <Figure
          label={t('room.decisions')}
          value={formatCount(state.decisions.size)}
          note={t('dashboard.polls', { count: formatCount(state.polls.size) })}
        />
      </SimpleGrid>
      <SimpleGrid cols={2}>
        <Stack gap="md">
          <NowCard />
          <AttendanceCard needed={quorum.needed} />
        </Stack>
        <TasksCard />
      </SimpleGrid>
    </Page>
  );
}

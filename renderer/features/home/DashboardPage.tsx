import { Alert, Anchor, Button, Card, Group, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import {
  activeMandateOf,
  assemblyYear,
  eligibilityOf,
  headsPresent,
  liveQuorum,
  nextItem,
  itemElapsedSeconds,
  openTasks,
  plannedTimes,
  presentDay,
  recordsOf,
  registeredCooperatives,
  runningItem,
} from '../../../shared/domain';
import type { AssemblyState, TaskCode } from '../../../shared/domain';
import { formatTimer } from '../../../shared/text';
import { useAssembly, useProgram } from '../../client';
import { countText, plannedText, useText, weekdayText } from '../../locales';
import { addressOf, doAct, Page, taskActs, taskAddress, useAsk, useNow } from '../../ui';
import { useDayTimeline, useUsualDay } from '../presence/use-timeline';

// The first screen does not wait for the code of its chart.
const PresenceChart = lazy(() => import('../presence/PresenceChart').then((it) => ({ default: it.PresenceChart })));

function figures(state: AssemblyState) {
  return {
    heads: headsPresent(state),
    registered: state.participants.count((one) => !one.isRemoved),
    inRegistry: state.cooperatives.count((one) => !one.isRemoved),
    // As the list of cooperatives says it of each: a mandate that waits is no vote yet.
    eligible: registeredCooperatives(state).filter(
      (one) => eligibilityOf(one, activeMandateOf(state, one.id), state.facts.rules, assemblyYear(state)).isEligible,
    ).length,
    decisions: state.decisions.size,
    polls: state.polls.size,
  };
}

/** A figure of the day; it and its note lead to what they count. */
function Figure({
  label,
  value,
  href,
  note,
  noteHref,
}: {
  readonly label: string;
  readonly value: string;
  readonly href: string;
  readonly note: string;
  readonly noteHref: string;
}) {
  return (
    <Card withBorder>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Anchor href={href} size="xl" fw={700} c="inherit" w="fit-content" aria-label={`${label}: ${value}`}>
        {value}
      </Anchor>
      <Anchor href={noteHref} size="sm" c="dimmed" w="fit-content" py={2}>
        {note}
      </Anchor>
    </Card>
  );
}

/** What is on now with its time, and what comes next; drawn each second, and nothing else with it. */
function NowCard() {
  const t = useText();
  const agenda = useAssembly((state) => state.agenda);
  const now = useNow();
  const item = runningItem(agenda);
  const elapsed = useAssembly((state) => (item === undefined ? 0 : itemElapsedSeconds(state, item, now)));
  const next = nextItem(agenda);
  const times = useMemo(() => plannedTimes(agenda), [agenda]);
  const planned = next === undefined ? undefined : times.get(next.id)?.from;
  return (
    <Card withBorder>
      <Text fw={600} mb="xs">
        {t('dashboard.now')}
      </Text>
      {item === undefined ? (
        <Text>{t('header.noItem')}</Text>
      ) : (
        <Anchor href={addressOf('acara', { search: item.id })} c="inherit" w="fit-content">
          {item.title}
        </Anchor>
      )}
      {item !== undefined && (
        <Text size="sm" c="dimmed">
          {t('dashboard.since', {
            time: formatTimer(elapsed),
            planned: item.durationMinutes,
          })}
        </Text>
      )}
      <Group gap={6} mt="sm">
        <Text size="sm" c="dimmed">
          {t('dashboard.next')}:
        </Text>
        {next === undefined ? (
          <Text size="sm">–</Text>
        ) : (
          <Anchor href={addressOf('acara', { search: next.id })} size="sm" c="inherit">
            {`${planned === undefined ? '' : `${plannedText(t, planned)} `}${next.title}`}
          </Anchor>
        )}
      </Group>
    </Card>
  );
}

/** The line of the day, small, with the way to its room. */
function AttendanceCard({ needed }: { readonly needed: number }) {
  const t = useText();
  const now = useNow(60_000);
  const day = useUsualDay();
  const isToday = useAssembly(useCallback((state) => presentDay(state, now) === day, [now, day]));
  const timeline = useDayTimeline(day);
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>
          {isToday ? t('dashboard.attendance') : t('dashboard.attendanceOn', { date: weekdayText(t, day) })}
        </Text>
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

/** A task, with the way to just what is open in it; where a dialog does it, the way leads into that. */
function TaskLink({ code, count }: { readonly code: TaskCode; readonly count: number }) {
  const t = useText();
  const records = useAssembly(useCallback((state) => recordsOf(state, code), [code]));
  const act = taskActs[code];
  return (
    <Anchor
      href={taskAddress(t, code, records)}
      onClick={(event) => {
        if (act === undefined) return;
        event.preventDefault();
        doAct(act);
      }}
    >
      {t(`task.${code}`, { count })}
    </Anchor>
  );
}

function TasksCard() {
  const t = useText();
  const tasks = useAssembly(openTasks);
  return (
    <Card withBorder>
      <Text fw={600} mb="xs">
        {t('dashboard.tasks')}
      </Text>
      {tasks.length === 0 ? (
        <Text c="dimmed">{t('dashboard.noTasks')}</Text>
      ) : (
        <List spacing={4}>
          {tasks.map(({ code, count }) => (
            <List.Item key={code}>
              <TaskLink code={code} count={count} />
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
  const { ask, asking } = useAsk();
  const { recovery, journalCheck, openAssembly } = status;
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
    if (openAssembly === null) return;
    await ask('assemblies.repair', { id: openAssembly });
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
            <Button color="red" loading={asking !== null} onClick={() => void repair()}>
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
  const profile = useAssembly(({ facts }) => facts.profile);
  const quorum = useAssembly(liveQuorum);
  const { heads, registered, inRegistry, eligible, decisions, polls } = useAssembly(figures);
  return (
    <Page title={t('room.dashboard')}>
      <Text c="dimmed">
        {weekdayText(t, profile.startsOn)} · {profile.place}
      </Text>
      <RecordNotes />
      <SimpleGrid cols={4}>
        <Figure
          label={t('dashboard.quorum')}
          value={`${countText(t, quorum.present)} / ${countText(t, quorum.registered)}`}
          href={addressOf('kehadiran')}
          note={t('dashboard.quorumNeeded', { needed: countText(t, quorum.needed) })}
          noteHref={addressOf('meja')}
        />
        <Figure
          label={t('dashboard.inside')}
          value={countText(t, heads)}
          href={addressOf('peserta', { column: 'presence', value: t('presence.inside') })}
          note={t('dashboard.ofRegistered', { count: countText(t, registered) })}
          noteHref={addressOf('peserta')}
        />
        <Figure
          label={t('room.cooperatives')}
          value={countText(t, inRegistry)}
          href={addressOf('koperasi')}
          note={t('dashboard.voting', { count: countText(t, eligible) })}
          noteHref={addressOf('koperasi', { column: 'eligibility', value: t('eligibility.eligible') })}
        />
        <Figure
          label={t('room.decisions')}
          value={countText(t, decisions)}
          href={addressOf('keputusan')}
          note={t('dashboard.polls', { count: countText(t, polls) })}
          noteHref={addressOf('suara')}
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

import { Card, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { memo } from 'react';
import {
  expectedTimes,
  fixedPointsInDanger,
  isPaused,
  itemNumbers,
  nextItem,
  openSuspension,
  presidingNow,
  runningItem,
  runningItems,
  sessionOf,
} from '../../../shared/domain';
import type { AgendaItem } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';
import { ActButton, once, useNow } from '../../ui';
import { itemTimer, levelColors } from '../agenda/timer';
import type { PlenaryActs } from './plenary-acts';

const barColors = { calm: 'council', warning: 'orange', overrun: 'red' } as const;

/** The timer alone is drawn each second; the rest of the panel only when something happens. */
function ItemTime({ item }: { readonly item: AgendaItem }) {
  const t = useText();
  const now = useNow();
  const timer = useAssembly((state) => itemTimer(state, item, now));
  const isSuspended = useAssembly((state) => openSuspension(state) !== undefined);
  return (
    <>
      <Group justify="space-between" align="baseline" mt={4}>
        <Text fz={38} fw={700} lh={1.1} c={levelColors[timer.level]} data-testid="item-timer">
          {timer.elapsed}
          <Text span size="lg" c="dimmed">
            {' '}
            / {timer.limit}
          </Text>
        </Text>
        <Text size="sm" c={levelColors[timer.level]}>
          {isSuspended ? '' : isPaused(item) ? t('agenda.paused') : t(`agenda.level.${timer.level}`)}
        </Text>
      </Group>
      <Progress
        mt={6}
        value={timer.share}
        color={barColors[timer.level]}
        aria-label={`${t('agenda.timer')}: ${item.title}`}
      />
    </>
  );
}

/** When the next item is expected, and how late the day is; drawn each half minute. */
function NextLine({ next }: { readonly next: AgendaItem }) {
  const t = useText();
  const now = useNow(30_000);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const { expected, missed } = useAssembly((state) => {
    const times = expectedTimes(state, now);
    // Before it hurts: the first fixed time ahead that the present delay would miss (AGD-2).
    return { expected: times.get(next.id), missed: fixedPointsInDanger(state.agenda, times)[0] };
  });
  return (
    <Text size="sm">
      {t('cockpit.next')}: <b>{next.title}</b>
      {expected !== undefined && ` · ${clockText(t, expected.from, timeZone)}`}
      {missed !== undefined && (
        <Text span c={levelColors.overrun}>
          {' '}
          · {t('cockpit.missesFixed', { title: missed.item.title, minutes: missed.lateMinutes })}
        </Text>
      )}
      {expected !== undefined && expected.delayMinutes > 0 && (
        <Text span c={levelColors.warning}>
          {' '}
          · {t('cockpit.late', { minutes: expected.delayMinutes })}
        </Text>
      )}
    </Text>
  );
}

function ItemActs({ acts }: { readonly acts: PlenaryActs }) {
  const t = useText();
  const running = useAssembly(({ agenda }) => {
    const item = runningItem(agenda);
    return item === undefined ? null : isPaused(item) ? 'paused' : 'running';
  });
  const hasNext = useAssembly(({ agenda }) => nextItem(agenda) !== undefined);
  const isStill = running === 'paused';
  return (
    <Group gap="xs" my="xs">
      {running === null ? (
        <ActButton act="item.startNext" size="compact-md" disabled={!hasNext} onClick={once(acts.startNext)}>
          {t('agenda.startNext')}
        </ActButton>
      ) : (
        <>
          <ActButton act="item.finish" size="compact-md" onClick={once(acts.finish)}>
            {t('agenda.finish')}
          </ActButton>
          <ActButton
            act="item.pause"
            {...(isStill ? { icon: IconPlayerPlay } : {})}
            size="compact-md"
            variant="default"
            onClick={acts.pause}
          >
            {isStill ? t('agenda.continue') : t('agenda.pause')}
          </ActButton>
        </>
      )}
    </Group>
  );
}

/** The session and who presides it, the item and its number. */
function ItemHeading() {
  const t = useText();
  const item = useAssembly(({ agenda }) => runningItem(agenda));
  const session = useAssembly(({ agenda }) => (item === undefined ? undefined : sessionOf(agenda, item)?.title));
  const number = useAssembly(({ agenda }) => (item === undefined ? undefined : itemNumbers(agenda).get(item.id)));
  const presiding = useAssembly((state) => presidingNow(state).name);
  return (
    <>
      <Text size="sm" c="dimmed">
        {item === undefined ? t('header.noItem') : session}
        {' · '}
        {presiding === '' ? t('agenda.nobodyPresiding') : t('agenda.presiding', { name: presiding })}
      </Text>
      {item !== undefined && (
        <Text size="lg" fw={700} lineClamp={2}>
          {number}. {item.title}
        </Text>
      )}
    </>
  );
}

/** What is on, since when, and what comes next. */
export const NowPanel = memo(function NowPanel({ acts }: { readonly acts: PlenaryActs }) {
  const t = useText();
  const item = useAssembly(({ agenda }) => runningItem(agenda));
  const next = useAssembly(({ agenda }) => nextItem(agenda));
  const isSuspended = useAssembly((state) => openSuspension(state) !== undefined);
  const commissions = useAssembly(({ agenda }) =>
    runningItems(agenda)
      .filter((one) => one.id !== item?.id)
      .map((one) => sessionOf(agenda, one)?.title),
  );
  return (
    <Card withBorder p="sm" component="section" aria-label={t('agenda.runningNow')}>
      <Stack gap={2}>
        <ItemHeading />
        {isSuspended && (
          <Text fw={600} c={levelColors.warning}>
            {t('header.suspended')}
          </Text>
        )}
        {item !== undefined && <ItemTime item={item} />}
        <ItemActs acts={acts} />
        {next !== undefined && <NextLine next={next} />}
        {commissions.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('cockpit.commissions')}: {commissions.join(', ')}
          </Text>
        )}
      </Stack>
    </Card>
  );
});

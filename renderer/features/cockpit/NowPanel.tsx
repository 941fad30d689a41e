import { Button, Card, Group, Kbd, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import {
  expectedTimes,
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
import { formatClock } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useNow } from '../../ui';
import { itemTimer, levelColors } from '../agenda/timer';

const barColors = { calm: 'council', warning: 'orange', overrun: 'red' } as const;

/** The timer alone is drawn each second; the rest of the panel only when something happens. */
function ItemTime({ item }: { readonly item: AgendaItem }) {
  const t = useText();
  const state = useAssembly();
  const timer = itemTimer(state, item, useNow());
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
          {isPaused(item) ? t('agenda.paused') : t(`agenda.level.${timer.level}`)}
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
  const state = useAssembly();
  const now = useNow(30_000);
  const times = expectedTimes(state, now);
  const expected = times.get(next.id);
  // Before it hurts: the first fixed time ahead that the present delay would miss (AGD-2).
  const [missed] = state.agenda.items.flatMap(({ id, title }) => {
    const minutes = times.get(id)?.missesFixedBy ?? 0;
    return minutes > 0 ? [{ title, minutes }] : [];
  });
  const { timeZone } = state.facts.profile;
  return (
    <Text size="sm">
      {t('cockpit.next')}: <b>{next.title}</b>
      {expected !== undefined && ` · ${formatClock(expected.from, timeZone)}`}
      {missed !== undefined && (
        <Text span c={levelColors.overrun}>
          {' '}
          · {t('cockpit.missesFixed', missed)}
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

/** What is on, since when, and what comes next. */
export function NowPanel({
  onPause,
  onFinish,
  onStartNext,
}: {
  readonly onPause: () => void;
  readonly onFinish: () => void;
  readonly onStartNext: () => void;
}) {
  const t = useText();
  const state = useAssembly();
  const { agenda } = state;
  const item = runningItem(agenda);
  const next = nextItem(agenda);
  const { name } = presidingNow(state);
  const isStill = item !== undefined && isPaused(item);
  const commissions = runningItems(agenda).filter((one) => one.id !== item?.id);
  return (
    <Card withBorder p="sm" component="section" aria-label={t('agenda.runningNow')}>
      <Stack gap={2}>
        <Text size="sm" c="dimmed">
          {item === undefined ? t('header.noItem') : sessionOf(agenda, item)?.title}
          {' · '}
          {name === '' ? t('agenda.nobodyPresiding') : t('agenda.presiding', { name })}
        </Text>
        {item !== undefined && (
          <Text size="lg" fw={700} lineClamp={2}>
            {itemNumbers(agenda).get(item.id)}. {item.title}
          </Text>
        )}
        {openSuspension(state) !== undefined && (
          <Text fw={600} c={levelColors.warning}>
            {t('header.suspended')}
          </Text>
        )}
        {item !== undefined && <ItemTime item={item} />}
        <Group gap="xs" my="xs">
          {item === undefined ? (
            <Button
              size="compact-md"
              leftSection={<IconPlayerPlay size={14} />}
              rightSection={<Kbd>M</Kbd>}
              disabled={next === undefined}
              onClick={onStartNext}
            >
              {t('agenda.startNext')}
            </Button>
          ) : (
            <>
              <Button
                size="compact-md"
                leftSection={<IconPlayerStop size={14} />}
                rightSection={<Kbd>S</Kbd>}
                onClick={onFinish}
              >
                {t('agenda.finish')}
              </Button>
              <Button
                size="compact-md"
                variant="default"
                leftSection={isStill ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
                rightSection={<Kbd>J</Kbd>}
                onClick={onPause}
              >
                {isStill ? t('agenda.continue') : t('agenda.pause')}
              </Button>
            </>
          )}
        </Group>
        {next !== undefined && <NextLine next={next} />}
        {commissions.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('cockpit.commissions')}: {commissions.map((one) => sessionOf(agenda, one)?.title).join(', ')}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

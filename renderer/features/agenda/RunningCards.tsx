import { Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { commissionOf, isPaused, openSuspension, presidingNow, runningItems, sessionOf } from '../../../shared/domain';
import type { AgendaItem } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct, useNow } from '../../ui';
import { itemTimer, levelColors } from './timer';

const barColors = { calm: 'council', warning: 'orange', overrun: 'red' } as const;

/** Everything that runs now, each with its timer: one in the plenary, one in each commission (AGD-3 to AGD-5). */
export function RunningCards() {
  const running = useAssembly(({ agenda }) => runningItems(agenda));
  if (running.length === 0) return null;
  return (
    <Group align="stretch" gap="sm">
      {running.map((item) => (
        <RunningCard key={item.id} item={item} />
      ))}
    </Group>
  );
}

const RunningCard = memo(function RunningCard({ item }: { readonly item: AgendaItem }) {
  const t = useText();
  const act = useAct();
  const commission = useAssembly(({ agenda }) => commissionOf(agenda, item));
  const session = useAssembly(({ agenda }) => sessionOf(agenda, item)?.title);
  const presiding = useAssembly((state) => presidingNow(state, commission).name);
  const isStill = isPaused(item);
  return (
    <Card withBorder p="sm" style={{ flex: 1, minWidth: 330 }} aria-label={t('agenda.runningNow')} component="section">
      <Timed item={item} isOfPlenary={commission === null}>
        <Stack gap={0} style={{ minWidth: 0 }}>
          <Text size="xs" c="dimmed">
            {session} · {presiding === '' ? t('agenda.nobodyPresiding') : t('agenda.presiding', { name: presiding })}
          </Text>
          <Text fw={600} lineClamp={2}>
            {item.title}
          </Text>
        </Stack>
      </Timed>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={isStill ? <IconPlayerPlay size={14} /> : <IconPlayerPause size={14} />}
          onClick={() => void act({ type: isStill ? 'agenda.continueItem' : 'agenda.pauseItem', id: item.id })}
        >
          {isStill ? t('agenda.continue') : t('agenda.pause')}
        </Button>
        {/* The plenary's own end is the room's first act, at the top. */}
        {commission !== null && (
          <Button
            size="compact-sm"
            leftSection={<IconPlayerStop size={14} />}
            onClick={() => void act({ type: 'agenda.finishItem', id: item.id })}
          >
            {t('agenda.finish')}
          </Button>
        )}
      </Group>
    </Card>
  );
});

/** The heading with its timer, which alone is drawn each second; the rest of the card only when something happens. */
function Timed({
  item,
  isOfPlenary,
  children,
}: {
  readonly item: AgendaItem;
  readonly isOfPlenary: boolean;
  readonly children: ReactNode;
}) {
  const t = useText();
  const now = useNow();
  const timer = useAssembly((state) => itemTimer(state, item, now));
  const isSuspended = useAssembly((state) => isOfPlenary && openSuspension(state) !== undefined);
  const status = isSuspended
    ? t('header.suspended')
    : isPaused(item)
      ? t('agenda.paused')
      : t(`agenda.level.${timer.level}`);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        {children}
        <Stack gap={0} align="flex-end">
          <Text size="xl" fw={700} lh={1.1} c={levelColors[timer.level]} style={{ whiteSpace: 'nowrap' }}>
            {timer.elapsed} / {timer.limit}
          </Text>
          <Text size="xs" c={levelColors[timer.level]}>
            {status}
          </Text>
        </Stack>
      </Group>
      <Progress
        my={8}
        size="sm"
        value={timer.share}
        color={barColors[timer.level]}
        aria-label={`${t('agenda.timer')}: ${item.title}`}
      />
    </>
  );
}

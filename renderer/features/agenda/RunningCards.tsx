import { Button, Card, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { commissionOf, isPaused, openSuspension, presidingNow, runningItems, sessionOf } from '../../../shared/domain';
import type { AgendaItem } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct, useNow } from '../../ui';
import { itemTimer, levelColors } from './timer';

const barColors = { calm: 'council', warning: 'orange', overrun: 'red' } as const;

/** Everything that runs now, each with its timer: one in the plenary, one in each commission (AGD-3 to AGD-5). */
export function RunningCards() {
  const { agenda } = useAssembly();
  const running = runningItems(agenda);
  const now = useNow();
  if (running.length === 0) return null;
  return (
    <Group align="stretch" gap="sm">
      {running.map((item) => (
        <RunningCard key={item.id} item={item} now={now} />
      ))}
    </Group>
  );
}

function RunningCard({ item, now }: { readonly item: AgendaItem; readonly now: string }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const timer = itemTimer(state, item, now);
  const commission = commissionOf(state.agenda, item);
  const { name } = presidingNow(state, commission);
  const isStill = isPaused(item);
  const isSuspended = commission === null && openSuspension(state) !== undefined;
  const status = isSuspended ? t('header.suspended') : isStill ? t('agenda.paused') : t(`agenda.level.${timer.level}`);
  return (
    <Card withBorder p="sm" style={{ flex: 1, minWidth: 330 }} aria-label={t('agenda.runningNow')} component="section">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={0} style={{ minWidth: 0 }}>
          <Text size="xs" c="dimmed">
            {sessionOf(state.agenda, item)?.title} ·{' '}
            {name === '' ? t('agenda.nobodyPresiding') : t('agenda.presiding', { name })}
          </Text>
          <Text fw={600} lineClamp={2}>
            {item.title}
          </Text>
        </Stack>
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
}

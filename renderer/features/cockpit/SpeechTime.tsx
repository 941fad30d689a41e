import { Group, Text } from '@mantine/core';
import { speechElapsedSeconds, speechWarningSeconds } from '../../../shared/domain';
import type { AgendaItemId, Speech } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useNow } from '../../ui';
import { levelColors, timerOf } from '../agenda/timer';

/** Who speaks and for how long; drawn each second. */
export function SpeechTime({
  itemId,
  speech,
  name,
}: {
  readonly itemId: AgendaItemId;
  readonly speech: Speech;
  readonly name: string;
}) {
  const now = useNow();
  const seconds = useAssembly((state) => speechElapsedSeconds(state, itemId, speech, now));
  const { limitSeconds } = speech.state;
  const timer = timerOf(seconds, limitSeconds, speechWarningSeconds);
  return (
    <Group justify="space-between" wrap="nowrap" align="baseline">
      <Text size="lg" fw={700} truncate title={name}>
        {name}
      </Text>
      <Text size="lg" fw={700} c={levelColors[timer.level]} style={{ whiteSpace: 'nowrap' }}>
        {timer.elapsed}
        {limitSeconds > 0 && (
          <Text span size="sm" c="dimmed">
            {' '}
            / {timer.limit}
          </Text>
        )}
      </Text>
    </Group>
  );
}

import { Card, Group, Text } from '@mantine/core';
import { isSpeech, speakerListOf, speechElapsedSeconds } from '../../../shared/domain';
import type { AgendaItemId } from '../../../shared/domain';
import { formatClock, formatTimer } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

/** The speeches to this item that ended, the newest first. */
export function HaveSpoken({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const state = useAssembly();
  const { timeZone } = state.facts.profile;
  const done = speakerListOf(state, itemId)
    .entries.filter(isSpeech)
    .filter((speech) => speech.state.kind === 'finished')
    .sort((a, b) => (a.state.startedAt < b.state.startedAt ? 1 : -1));
  if (done.length === 0) return null;
  return (
    <Card withBorder p="sm">
      <Text fw={600} size="sm" mb={4}>
        {t('speakers.done', { count: done.length })}
      </Text>
      {done.slice(0, 12).map((speech) => (
        <Group key={speech.id} gap="xs" wrap="nowrap" py={2}>
          <Text size="sm" c="dimmed">
            {formatClock(speech.state.startedAt, timeZone)}
          </Text>
          <Text size="sm" truncate style={{ flex: 1 }}>
            {state.participants.get(speech.participantId)?.name}
          </Text>
          <Text size="sm">{formatTimer(speechElapsedSeconds(state, itemId, speech, speech.state.startedAt))}</Text>
        </Group>
      ))}
    </Card>
  );
}

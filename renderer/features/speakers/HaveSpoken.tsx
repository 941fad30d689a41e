import { Card, Group, Text } from '@mantine/core';
import { endedSpeeches, speechElapsedSeconds } from '../../../shared/domain';
import type { AgendaItemId, Speech } from '../../../shared/domain';
import { formatTimer } from '../../../shared/text';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';

const most = 12;

/** The speeches to this item that ended, the newest first. */
export function HaveSpoken({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const speeches = useAssembly((state) => endedSpeeches(state, itemId));
  if (speeches.length === 0) return null;
  return (
    <Card withBorder p="sm">
      <Text fw={600} size="sm" mb={4}>
        {t('speakers.done', { count: speeches.length })}
      </Text>
      {speeches.slice(0, most).map((speech) => (
        <EndedSpeech key={speech.id} itemId={itemId} speech={speech} />
      ))}
    </Card>
  );
}

function EndedSpeech({ itemId, speech }: { readonly itemId: AgendaItemId; readonly speech: Speech }) {
  const t = useText();
  const { startedAt } = speech.state;
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const name = useAssembly(({ participants }) => participants.get(speech.participantId)?.name);
  const seconds = useAssembly((state) => speechElapsedSeconds(state, itemId, speech, startedAt));
  return (
    <Group gap="xs" wrap="nowrap" py={2}>
      <Text size="sm" c="dimmed">
        {clockText(t, startedAt, timeZone)}
      </Text>
      <Text size="sm" style={{ flex: 1 }}>
        {name}
      </Text>
      <Text size="sm">{formatTimer(seconds)}</Text>
    </Group>
  );
}

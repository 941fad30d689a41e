import { Anchor, Button, Card, Group, Kbd, Text } from '@mantine/core';
import { calledSpeaker, currentSpeech, openInterruptions, speakerListOf, speakerQueue } from '../../../shared/domain';
import type { AgendaItemId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { goTo } from '../../ui';
import { SpeechTime } from './SpeechTime';

const mostWaiting = 4;

/** Who speaks, who waits, who interrupts – to the present item. */
export function SpeakersPanel({
  itemId,
  onSpeech,
  onOpen,
  onInterruption,
  onAccept,
  onRefuse,
}: {
  readonly itemId: AgendaItemId;
  readonly onSpeech: () => void;
  readonly onOpen: () => void;
  readonly onInterruption: () => void;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}) {
  const t = useText();
  const state = useAssembly();
  const list = speakerListOf(state, itemId);
  const speech = currentSpeech(state, itemId);
  const called = calledSpeaker(state, itemId);
  const queue = speakerQueue(state, itemId);
  const interruptions = openInterruptions(state, itemId);
  const nameOf = (id: Parameters<typeof state.participants.get>[0]) => state.participants.get(id)?.name ?? '';
  const act = speech !== undefined ? 'speakers.finish' : called !== undefined ? 'speakers.start' : 'speakers.next';
  return (
    <Card withBorder p="sm" component="section" aria-label={t('room.speakers')}>
      <Group justify="space-between" mb={4}>
        <Text fw={600}>{t('room.speakers')}</Text>
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            goTo('pembicara');
          }}
        >
          {t('cockpit.whole')}
        </Anchor>
      </Group>
      {speech !== undefined ? (
        <SpeechTime itemId={itemId} speech={speech} name={nameOf(speech.participantId)} />
      ) : (
        <Text c={called === undefined ? 'dimmed' : 'var(--mantine-color-text)'}>
          {called === undefined
            ? t('speakers.nobodySpeaks')
            : `${t('speakers.called')}: ${nameOf(called.participantId)}`}
        </Text>
      )}
      <Text size="sm" mt={4} c="dimmed">
        {queue.length === 0
          ? t('cockpit.nobodyWaits')
          : `${t('speakers.queue', { count: queue.length })}: ${queue
              .slice(0, mostWaiting)
              .map((entry) => nameOf(entry.participantId))
              .join(' · ')}${queue.length > mostWaiting ? ' …' : ''}`}
      </Text>
      {interruptions.length > 0 && (
        <Group gap="xs" mt={4} wrap="nowrap">
          <Text size="sm" fw={600} truncate c="var(--mantine-color-orange-light-color)" style={{ flex: 1 }}>
            {interruptions
              .slice(0, 2)
              .map((one) => `${t(`interruption.${one.kind}`)} – ${nameOf(one.participantId)}`)
              .join(' · ')}
          </Text>
          <Button size="compact-sm" rightSection={<Kbd>Y</Kbd>} onClick={onAccept}>
            {t('interruption.accept')}
          </Button>
          <Button size="compact-sm" variant="default" rightSection={<Kbd>X</Kbd>} onClick={onRefuse}>
            {t('interruption.refuse')}
          </Button>
        </Group>
      )}
      <Group gap="xs" mt="xs">
        <Button
          size="compact-md"
          rightSection={<Kbd>P</Kbd>}
          disabled={speech === undefined && called === undefined && queue.length === 0}
          onClick={onSpeech}
        >
          {t(act)}
        </Button>
        <Button size="compact-md" variant="default" rightSection={<Kbd>B</Kbd>} onClick={onOpen}>
          {list.isOpen ? t('cockpit.closeList') : t('speakers.open')}
        </Button>
        <Button size="compact-md" variant="default" rightSection={<Kbd>I</Kbd>} onClick={onInterruption}>
          {t('interruption.raise')}
        </Button>
      </Group>
    </Card>
  );
}

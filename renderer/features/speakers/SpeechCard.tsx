import { Card, Group, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import {
  calledSpeaker,
  currentSpeech,
  interruptedSpeech,
  interruptionKindOf,
  isSpeechPaused,
  speakerQueue,
  speechElapsedSeconds,
  speechWarningSeconds,
} from '../../../shared/domain';
import type { AgendaItemId, ParticipantId, Speech } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { ActButton, useAct, useNow } from '../../ui';
import { levelColors, timerOf } from '../agenda/timer';
import { speakerWords } from './words';

const barColors = { calm: 'council', warning: 'orange', overrun: 'red' } as const;

function Person({ id, status }: { readonly id: ParticipantId; readonly status: string }) {
  const { name, cooperative } = useAssembly((state) => speakerWords(state, id));
  return (
    <Stack gap={0} style={{ minWidth: 0 }}>
      <Text size="xs" c="dimmed">
        {status}
      </Text>
      <Text size="lg" fw={700} lineClamp={2}>
        {name}
      </Text>
      <Text size="sm" c="dimmed" lineClamp={2}>
        {cooperative}
      </Text>
    </Stack>
  );
}

/** The speech and its time; drawn each second. */
function RunningSpeech({ itemId, speech }: { readonly itemId: AgendaItemId; readonly speech: Speech }) {
  const t = useText();
  const now = useNow();
  const seconds = useAssembly((state) => speechElapsedSeconds(state, itemId, speech, now));
  const { limitSeconds } = speech.state;
  const timer = timerOf(seconds, limitSeconds, speechWarningSeconds);
  const kind = useAssembly((state) => interruptionKindOf(state, speech.id));
  const waiting = useAssembly((state) => {
    const interrupted = interruptedSpeech(state, itemId);
    return interrupted === undefined ? '' : speakerWords(state, interrupted.participantId).name;
  });
  const what =
    kind === null
      ? t('speakers.speaking')
      : t('speakers.interrupting', { kind: t(`interruption.${kind}`).toLowerCase() });
  const status = isSpeechPaused(speech) ? t('speakers.pausedSpeech') : `${what} · ${t(`agenda.level.${timer.level}`)}`;
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Person id={speech.participantId} status={status} />
        <Text fz={34} fw={700} lh={1.1} c={levelColors[timer.level]} style={{ whiteSpace: 'nowrap' }}>
          {timer.elapsed}
          <Text span size="lg" c="dimmed">
            {' '}
            / {limitSeconds === 0 ? t('speakers.noLimit') : timer.limit}
          </Text>
        </Text>
      </Group>
      <Progress
        my={8}
        size="md"
        value={timer.share}
        color={barColors[timer.level]}
        aria-label={t('speakers.speaking')}
      />
      {waiting !== '' && (
        <Text size="sm" c="dimmed" mb={8}>
          {t('speakers.waitsFor', { name: waiting })}
        </Text>
      )}
    </>
  );
}

/** Whoever speaks or was called, with the timer of the speech and what can be done now (AGD-4, SPK-1). */
export function SpeechCard({ itemId }: { readonly itemId: AgendaItemId }) {
  const t = useText();
  const act = useAct();
  const speech = useAssembly((state) => currentSpeech(state, itemId));
  const called = useAssembly((state) => calledSpeaker(state, itemId));
  const hasNext = useAssembly((state) => speakerQueue(state, itemId).length > 0);
  const callNext = (
    <ActButton
      act="speakers.call"
      variant={speech === undefined && called === undefined ? 'filled' : 'default'}
      disabled={!hasNext || called !== undefined}
      onClick={() => void act({ type: 'speaker.call', itemId, id: null })}
    >
      {t('speakers.next')}
    </ActButton>
  );
  if (speech === undefined) {
    return (
      <Card withBorder p="sm">
        <Group justify="space-between" wrap="nowrap">
          {called === undefined ? (
            <Text c="dimmed">{t('speakers.nobodySpeaks')}</Text>
          ) : (
            <Person id={called.participantId} status={t('speakers.called')} />
          )}
          <Group gap="xs" wrap="nowrap">
            {callNext}
            {called !== undefined && (
              <ActButton act="speech.toggle" onClick={() => void act({ type: 'speaker.start', itemId, id: called.id })}>
                {t('speakers.start')}
              </ActButton>
            )}
          </Group>
        </Group>
      </Card>
    );
  }
  const isStill = isSpeechPaused(speech);
  return (
    <Card withBorder p="sm">
      <RunningSpeech itemId={itemId} speech={speech} />
      <Group gap="xs">
        <ActButton
          act="speech.toggle"
          icon={IconPlayerStop}
          onClick={() => void act({ type: 'speaker.finish', itemId })}
        >
          {t('speakers.finish')}
        </ActButton>
        <ActButton
          act="speech.pause"
          {...(isStill ? { icon: IconPlayerPlay } : {})}
          variant="default"
          onClick={() => void act({ type: isStill ? 'speaker.continue' : 'speaker.pause', itemId })}
        >
          {isStill ? t('speakers.continue') : t('speakers.pause')}
        </ActButton>
        <ActButton
          act="speech.extend"
          leftSection={undefined}
          variant="default"
          onClick={() => void act({ type: 'speaker.extend', itemId, minutes: 1 })}
        >
          {t('speakers.extend')}
        </ActButton>
        {callNext}
      </Group>
    </Card>
  );
}

import { Text } from '@mantine/core';
import {
  currentSpeech,
  openSuspension,
  quorumStage,
  runningItem,
  runningItems,
  secondsLeft,
  sessionOf,
  speechElapsedSeconds,
  speechWarningSeconds,
} from '../../../shared/domain';
import { formatTimer } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { itemTimer, levelColors, timerOf, useTimerSound } from './timer';

/** What runs now, with its time and the time of whoever speaks to it, in the frame of every room (AGD-4). */
export function HeaderTimer({ now }: { readonly now: string }) {
  const t = useText();
  const state = useAssembly();
  const { agenda } = state;
  const item = runningItem(agenda);
  const timer = item === undefined ? undefined : itemTimer(state, item, now);
  const speech = item === undefined ? undefined : currentSpeech(state, item.id);
  const speechTimer =
    speech === undefined || item === undefined
      ? undefined
      : timerOf(speechElapsedSeconds(state, item.id, speech, now), speech.state.limitSeconds, speechWarningSeconds);
  useTimerSound(item?.id ?? '', timer?.level ?? 'calm');
  useTimerSound(speech?.id ?? '', speechTimer?.level ?? 'calm');
  const speaker = speech === undefined ? undefined : state.participants.get(speech.participantId);

  if (openSuspension(state) !== undefined) {
    const stage = quorumStage(state);
    if (stage.kind !== 'suspended') return <Line text={t('header.suspended')} />;
    const left = secondsLeft(stage.until, now);
    return (
      <Line
        text={left > 0 ? t('header.suspendedFor', { left: formatTimer(left) }) : t('header.suspensionOver')}
        color={levelColors[left > 0 ? 'calm' : 'overrun']}
      />
    );
  }
  if (item === undefined || timer === undefined) {
    const commissions = runningItems(agenda).map(
      (one) => `${sessionOf(agenda, one)?.title ?? ''} ${itemTimer(state, one, now).elapsed}`,
    );
    return <Line text={commissions.length === 0 ? t('header.noItem') : commissions.join(' · ')} />;
  }
  if (speechTimer !== undefined && speaker !== undefined) {
    return (
      <Line
        text={`${speaker.name} · ${speechTimer.elapsed} / ${speechTimer.limit} · ${item.title} ${timer.elapsed}`}
        color={levelColors[speechTimer.level]}
      />
    );
  }
  return <Line text={`${item.title} · ${timer.elapsed} / ${timer.limit}`} color={levelColors[timer.level]} />;
}

function Line({ text, color }: { readonly text: string; readonly color?: string }) {
  return (
    <Text size="sm" truncate style={{ flex: 1 }} ta="center" c={color ?? 'var(--mantine-color-text)'} title={text}>
      {text}
    </Text>
  );
}

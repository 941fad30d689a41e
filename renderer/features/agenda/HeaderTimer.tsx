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
import type { AssemblyState, TimerLevel } from '../../../shared/domain';
import { formatTimer } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { useNow } from '../../ui';
import { itemTimer, levelColors, timerOf, useTimerSound } from './timer';

interface Running {
  readonly text: string;
  readonly level: TimerLevel;
  /** Each timer sounds for itself; empty where there is none. */
  readonly item: string;
  readonly itemLevel: TimerLevel;
  readonly speech: string;
  readonly speechLevel: TimerLevel;
}

function running(t: Translate, state: AssemblyState, now: string): Running {
  const { agenda } = state;
  const item = runningItem(agenda);
  if (item === undefined) {
    const commissions = runningItems(agenda).map(
      (one) => `${sessionOf(agenda, one)?.title ?? ''} ${itemTimer(state, one, now).elapsed}`,
    );
    const text = commissions.length === 0 ? t('header.noItem') : commissions.join(' · ');
    return { text, level: 'calm', item: '', itemLevel: 'calm', speech: '', speechLevel: 'calm' };
  }
  const timer = itemTimer(state, item, now);
  const alone = { item: item.id, itemLevel: timer.level };
  const speech = currentSpeech(state, item.id);
  if (speech === undefined) {
    const text = `${item.title} · ${timer.elapsed} / ${timer.limit}`;
    return { ...alone, text, level: timer.level, speech: '', speechLevel: 'calm' };
  }
  const seconds = speechElapsedSeconds(state, item.id, speech, now);
  const { elapsed, limit, level } = timerOf(seconds, speech.state.limitSeconds, speechWarningSeconds);
  const speaker = state.participants.get(speech.participantId)?.name ?? '';
  const text = `${speaker} · ${elapsed} / ${limit} · ${item.title} ${timer.elapsed}`;
  return { ...alone, text, level, speech: speech.id, speechLevel: level };
}

/** What is said instead while the sitting is suspended, or null. */
function suspended(t: Translate, state: AssemblyState, now: string): Pick<Running, 'text' | 'level'> | null {
  if (openSuspension(state) === undefined) return null;
  const stage = quorumStage(state);
  if (stage.kind !== 'suspended') return { text: t('header.suspended'), level: 'calm' };
  const left = secondsLeft(stage.until, now);
  return left > 0
    ? { text: t('header.suspendedFor', { left: formatTimer(left) }), level: 'calm' }
    : { text: t('header.suspensionOver'), level: 'overrun' };
}

/** What runs now, with its time and the time of whoever speaks to it, in the frame of every room (AGD-4). */
export function HeaderTimer() {
  const t = useText();
  const now = useNow();
  const { text, level, item, itemLevel, speech, speechLevel } = useAssembly((state) => ({
    ...running(t, state, now),
    ...suspended(t, state, now),
  }));
  useTimerSound(item, itemLevel);
  useTimerSound(speech, speechLevel);
  return (
    <Text size="sm" truncate style={{ flex: 1 }} ta="center" c={levelColors[level]} title={text}>
      {text}
    </Text>
  );
}

import { Button, Card, Group, Kbd, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { liveQuorum, openSuspension, quorumStage } from '../../../shared/domain';
import type { GavelMeaning } from '../../../shared/domain';
import { formatClock, formatCount } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';

export interface Knock {
  readonly key: '1' | '2' | '3' | '4' | '5';
  readonly meaning: GavelMeaning;
  readonly knocks: number;
}

/** The knocks that a sitting needs most, each with its key; how many they are is a rule. */
export function useKnocks(): readonly Knock[] {
  const { gavel } = useAssembly().facts.rules;
  return [
    { key: '1', meaning: 'point', knocks: 1 },
    { key: '2', meaning: 'order', knocks: 5 },
    { key: '3', meaning: 'decision', knocks: gavel.decision },
    { key: '4', meaning: 'open', knocks: gavel.open },
    { key: '5', meaning: 'close', knocks: gavel.close },
  ];
}

/** The quorum, the gavel and the suspension. */
export function HallPanel({
  onQuorum,
  onKnock,
  onSuspension,
}: {
  readonly onQuorum: () => void;
  readonly onKnock: (knock: Knock) => void;
  readonly onSuspension: () => void;
}) {
  const t = useText();
  const state = useAssembly();
  const knocks = useKnocks();
  const quorum = liveQuorum(state);
  const stage = quorumStage(state);
  const { timeZone } = state.facts.profile;
  const last = state.gavel.at(-1);
  const check = state.quorumChecks.at(-1);
  return (
    <Card withBorder p="sm" component="section" aria-label={t('cockpit.hall')}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={700}>
            {formatCount(quorum.present)} / {formatCount(quorum.registered)} –{' '}
            {t(quorum.isMet ? 'quorum.met' : 'quorum.notMet')}
          </Text>
          <Text size="sm" c="dimmed">
            {check === undefined
              ? t('quorum.stage.open')
              : t('cockpit.lastCheck', { number: check.number, at: formatClock(check.at, timeZone) })}
          </Text>
        </div>
        <Button size="compact-md" variant="default" rightSection={<Kbd>K</Kbd>} onClick={onQuorum}>
          {t(stage.kind === 'notMet' || stage.kind === 'suspended' ? 'quorum.recheck' : 'quorum.check')}
        </Button>
      </Group>
      <Group gap={6} mt="xs">
        {knocks.map((knock) => (
          <Button
            key={knock.key}
            size="compact-md"
            variant="default"
            leftSection={<IconGavel size={14} />}
            rightSection={<Kbd>{knock.key}</Kbd>}
            onClick={() => {
              onKnock(knock);
            }}
          >
            {t(`cockpit.knock.${knock.key}`)} {knock.knocks}×
          </Button>
        ))}
        <Button size="compact-md" variant="default" rightSection={<Kbd>T</Kbd>} onClick={onSuspension}>
          {t(openSuspension(state) === undefined ? 'meeting.suspend' : 'meeting.resume')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {last === undefined
          ? t('cockpit.noKnock')
          : `${formatClock(last.at, timeZone)} · ${String(last.knocks)}× · ${last.meaning === 'resume' ? t('meeting.resume') : t(`gavel.${last.meaning}`)}`}
      </Text>
    </Card>
  );
}

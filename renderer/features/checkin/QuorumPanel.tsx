import { Button, Card, Group, Progress, Text } from '@mantine/core';
import type { QuorumState } from '../../../shared/counting';
import { formatClock, formatCount } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { useAct } from '../../ui';

/** The live quorum by cooperative, and the checks that were recorded (CHK-5, CHK-6). */
export function QuorumPanel({ quorum }: { readonly quorum: QuorumState }) {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const share = quorum.registered === 0 ? 0 : (quorum.present / quorum.registered) * 100;
  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t('dashboard.quorum')}</Text>
        <Button
          size="compact-md"
          onClick={() => void act({ type: 'quorum.check', occasion: '', deemsValid: false }, t('quorum.checked'))}
        >
          {t('quorum.check')}
        </Button>
      </Group>
      <Text size="lg" fw={700}>
        {formatCount(quorum.present)} / {formatCount(quorum.registered)} –{' '}
        {t(quorum.isMet ? 'quorum.met' : 'quorum.notMet')}
      </Text>
      <Progress value={share} mt={6} aria-label={t('dashboard.quorum')} color={quorum.isMet ? 'green' : 'orange'} />
      <Text size="sm" c="dimmed" mt={4}>
        {t('dashboard.quorumNeeded', { needed: formatCount(quorum.needed) })}
      </Text>
      {state.quorumChecks.slice(-4).map((check) => (
        <Text key={check.id} size="sm">
          {formatClock(check.at, state.facts.profile.timeZone)} · {check.state.present}/{check.state.registered} ·{' '}
          {t(
            check.outcome === 'met'
              ? 'quorum.met'
              : check.outcome === 'deemedValid'
                ? 'quorum.deemedValid'
                : 'quorum.notMet',
          )}
        </Text>
      ))}
    </Card>
  );
}

import { Card, Group, Text } from '@mantine/core';
import { memo } from 'react';
import { liveQuorum, openSuspension, quorumStage } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, countText, useText } from '../../locales';
import { ActButton } from '../../ui';
import { useKnocks } from './plenary-acts';
import type { Knock, PlenaryActs } from './plenary-acts';

function QuorumLine({ onCheck }: { readonly onCheck: () => void }) {
  const t = useText();
  const quorum = useAssembly(liveQuorum);
  const stage = useAssembly((state) => quorumStage(state).kind);
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const check = useAssembly((state) => state.quorumChecks.at(-1));
  return (
    <Group justify="space-between" wrap="nowrap">
      <div>
        <Text fw={700}>
          {countText(t, quorum.present)} / {countText(t, quorum.registered)} –{' '}
          {t(quorum.isMet ? 'quorum.met' : 'quorum.notMet')}
        </Text>
        <Text size="sm" c="dimmed">
          {check === undefined
            ? t('quorum.stage.open')
            : t('cockpit.lastCheck', { number: check.number, at: clockText(t, check.at, timeZone) })}
        </Text>
      </div>
      <ActButton act="quorum.check" size="compact-md" variant="default" style={{ flexShrink: 0 }} onClick={onCheck}>
        {t(stage === 'notMet' || stage === 'suspended' ? 'quorum.recheck' : 'quorum.check')}
      </ActButton>
    </Group>
  );
}

function Knocks({ onKnock }: { readonly onKnock: (knock: Knock) => void }) {
  const t = useText();
  return useKnocks().map((knock) => (
    <ActButton
      key={knock.act}
      act={knock.act}
      leftSection={undefined}
      size="compact-md"
      variant="default"
      onClick={() => {
        onKnock(knock);
      }}
    >
      {t(`cockpit.knock.${knock.meaning}`)} {knock.knocks}×
    </ActButton>
  ));
}

function SuspensionButton({ onClick }: { readonly onClick: () => void }) {
  const t = useText();
  const isSuspended = useAssembly((state) => openSuspension(state) !== undefined);
  return (
    <ActButton act="sitting.suspend" leftSection={undefined} size="compact-md" variant="default" onClick={onClick}>
      {t(isSuspended ? 'meeting.resume' : 'meeting.suspend')}
    </ActButton>
  );
}

function LastKnock() {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const last = useAssembly((state) => state.gavel.at(-1));
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {last === undefined
        ? t('cockpit.noKnock')
        : `${clockText(t, last.at, timeZone)} · ${String(last.knocks)}× · ${last.meaning === 'resume' ? t('meeting.resume') : t(`gavel.${last.meaning}`)}`}
    </Text>
  );
}

/** The quorum, the gavel and the suspension. */
export const HallPanel = memo(function HallPanel({ acts }: { readonly acts: PlenaryActs }) {
  const t = useText();
  return (
    <Card withBorder p="sm" component="section" aria-label={t('cockpit.hall')}>
      <QuorumLine onCheck={acts.checkQuorum} />
      <Group gap={6} mt="xs">
        <Knocks onKnock={acts.knock} />
        <SuspensionButton onClick={acts.suspension} />
      </Group>
      <LastKnock />
    </Card>
  );
});

import { Alert, Button, Card, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import type { QuorumState } from '../../../shared/counting';
import { knocksFor, quorumStage, secondsLeft } from '../../../shared/domain';
import type { QuorumCheck, QuorumStage } from '../../../shared/domain';
import { formatTimer } from '../../../shared/text';
import { useAssembly } from '../../client';
import { clockText, countText, useText } from '../../locales';
import { QuestionDialog, useAct, useCommandForm, useDocumentExport, useNow, Only } from '../../ui';
import type { Question } from '../../ui';

const outcomeWords = { met: 'quorum.met', notMet: 'quorum.notMet', deemedValid: 'quorum.deemedValid' } as const;

/** How long a suspension still lasts; a component of its own, so that only it is drawn each second. */
function TimeLeft({ until }: { readonly until: string }) {
  const t = useText();
  const left = secondsLeft(until, useNow());
  return (
    <Text fw={600} data-testid="suspension-left">
      {left > 0 ? t('quorum.timeLeft', { left: formatTimer(left) }) : t('quorum.timeOver')}
    </Text>
  );
}

function useStageText(): (stage: QuorumStage) => string {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  return (stage) => {
    switch (stage.kind) {
      case 'open':
        return t('quorum.stage.open');
      case 'suspended':
        return t('quorum.stage.suspended', {
          time: stage.time,
          times: stage.mayTimes,
          until: clockText(t, stage.until, timeZone),
        });
      case 'rescheduled':
        return t('quorum.stage.rescheduled');
      default:
        return t(`quorum.stage.${stage.kind}`, {
          number: stage.check.number,
          at: clockText(t, stage.check.at, timeZone),
        });
    }
  };
}

/** The acts that the rules leave to the chair while there is no quorum (domain.md §3). */
function SequelActs({
  stage,
  onCheck,
  ask,
}: {
  readonly stage: Extract<QuorumStage, { readonly kind: 'notMet' | 'suspended' }>;
  readonly onCheck: (deemsValid: boolean) => void;
  readonly ask: (question: Question) => void;
}) {
  const t = useText();
  const facts = useAssembly((state) => state.facts);
  const act = useAct();
  const { rules, profile } = facts;
  return (
    <Group gap="xs">
      {stage.kind === 'notMet' && stage.suspensionsLeft > 0 && (
        <Button
          size="compact-md"
          onClick={() =>
            void act({
              type: 'quorum.suspend',
              minutes: rules.suspensionMinutes,
              knocks: knocksFor('suspend', rules.gavel),
            })
          }
        >
          {t('quorum.suspend', {
            minutes: rules.suspensionMinutes,
            time: rules.maySuspendTimes - stage.suspensionsLeft + 1,
            times: rules.maySuspendTimes,
          })}
        </Button>
      )}
      {stage.kind === 'notMet' && stage.mayDeemValid && (
        <Button
          size="compact-md"
          color="orange"
          onClick={() => {
            ask({
              title: t('quorum.deem'),
              text: t('quorum.deemQuestion', {
                present: countText(t, stage.check.state.present),
                needed: countText(t, stage.check.state.needed),
              }),
              act: t('quorum.deem'),
              onAct: () => {
                onCheck(true);
              },
            });
          }}
        >
          {t('quorum.deem')}
        </Button>
      )}
      <Button
        size="compact-md"
        variant="default"
        onClick={() => {
          ask({
            title: t('quorum.reschedule'),
            text: t('quorum.rescheduleQuestion'),
            act: t('quorum.reschedule'),
            asks: t('form.reason'),
            onAct: (reason) => {
              const to = profile.endsOn > profile.startsOn ? profile.endsOn : null;
              void act({ type: 'quorum.reschedule', reason, to }, t('quorum.rescheduled'));
            },
          });
        }}
      >
        {t('quorum.reschedule')}
      </Button>
    </Group>
  );
}

/** The checks that were recorded, newest last, each with its printed record. */
function Checks({ checks }: { readonly checks: readonly QuorumCheck[] }) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const { exportAs, isBusy } = useDocumentExport();
  return checks.map((check) => (
    <Group key={check.id} justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm" truncate>
        {clockText(t, check.at, timeZone)} · {check.state.present}/{check.state.registered} ·{' '}
        {t(outcomeWords[check.outcome])}
        {check.sequel?.kind === 'suspended' &&
          ` · ${t('quorum.suspendedUntil', { until: clockText(t, check.sequel.until, timeZone) })}`}
        {check.sequel?.kind === 'rescheduled' && ` · ${t('quorum.stage.rescheduled')}`}
      </Text>
      <Only act="quorum.check">
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ flexShrink: 0 }}
          disabled={isBusy}
          onClick={() => void exportAs({ kind: 'quorumRecord', quorumCheckId: check.id }, 'pdf')}
        >
          {t('quorum.record', { number: check.number })}
        </Button>
      </Only>
    </Group>
  ));
}

/** The live quorum by cooperative, the stage of its checks, and what may be done next (CHK-5, CHK-6). */
export function QuorumPanel({ quorum }: { readonly quorum: QuorumState }) {
  const t = useText();
  const checks = useAssembly((state) => state.quorumChecks);
  const stage = useAssembly(quorumStage);
  const stageText = useStageText();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isDetailed, setIsDetailed] = useState(false);
  const { form, save, words } = useCommandForm({
    defaultValues: { occasion: '', clause: checks.at(-1)?.clause ?? '', deemsValid: false },
    command: (entry) => ({ type: 'quorum.check', ...entry }),
    done: () => t('quorum.checked'),
  });
  const share = quorum.registered === 0 ? 0 : (quorum.present / quorum.registered) * 100;
  const isWaiting = stage.kind === 'notMet' || stage.kind === 'suspended';

  function check(deemsValid: boolean) {
    form.setValue('deemsValid', deemsValid);
    void save();
  }

  return (
    <Card withBorder>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t('dashboard.quorum')}</Text>
        <Only act="quorum.check">
          <Group gap="xs">
            <Button
              size="compact-md"
              variant="subtle"
              aria-expanded={isDetailed}
              onClick={() => {
                setIsDetailed(!isDetailed);
              }}
            >
              {t('quorum.details')}
            </Button>
            <Button
              size="compact-md"
              onClick={() => {
                check(false);
              }}
            >
              {t(isWaiting ? 'quorum.recheck' : 'quorum.check')}
            </Button>
          </Group>
        </Only>
      </Group>
      {isDetailed && (
        <Group grow mb="xs">
          <TextInput
            label={t('quorum.occasion')}
            placeholder={t('quorum.occasionExample')}
            {...form.register('occasion')}
            error={words('occasion')}
          />
          <TextInput
            label={t('quorum.clause')}
            placeholder={t('quorum.clauseExample')}
            {...form.register('clause')}
            error={words('clause')}
          />
        </Group>
      )}
      <Text size="lg" fw={700}>
        {countText(t, quorum.present)} / {countText(t, quorum.registered)} –{' '}
        {t(quorum.isMet ? 'quorum.met' : 'quorum.notMet')}
      </Text>
      <Progress value={share} mt={6} aria-label={t('dashboard.quorum')} color={quorum.isMet ? 'green' : 'orange'} />
      <Text size="sm" c="dimmed" mt={4}>
        {t('dashboard.quorumNeeded', { needed: countText(t, quorum.needed) })} · {stageText(stage)}
      </Text>
      {isWaiting && (
        <Alert
          mt="xs"
          color="orange"
          variant="outline"
          icon={stage.kind === 'suspended' ? <IconClockPause /> : <IconAlertTriangle />}
        >
          <Stack gap="xs">
            {stage.kind === 'suspended' && <TimeLeft until={stage.until} />}
            {stage.kind === 'notMet' && <Text fw={600}>{stageText(stage)}</Text>}
            <Only act="quorum.check">
              <SequelActs stage={stage} onCheck={check} ask={setQuestion} />
            </Only>
          </Stack>
        </Alert>
      )}
      <Stack gap={2} mt="xs">
        <Checks checks={checks.slice(-4)} />
      </Stack>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Card>
  );
}

import { Button, Group, List, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconEqualNot, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { assemblyYear, eligibilityGates, eligibilityOf, waivedGates } from '../../../shared/domain';
import type { Cooperative, EligibilityGate, MandateLetter } from '../../../shared/domain';
import { hostNow, useAssembly, useMay } from '../../client';
import { instantText, useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { QuestionDialog, useAct } from '../../ui';
import type { Question } from '../../ui';

/** What the record holds for a gate: the evidence that the verdict was computed from (CRD-3). */
function evidence(
  t: Translate,
  gate: EligibilityGate,
  cooperative: Cooperative,
  mandate: MandateLetter | undefined,
): string {
  switch (gate) {
    case 'legalEntity':
      return cooperative.legalEntityNo || t('gate.noEvidence');
    case 'active':
      return t(`status.${cooperative.status}`);
    case 'recentMeeting':
      return cooperative.isRedWhiteCoop ? t('gate.exempt') : String(cooperative.lastRatYear ?? t('gate.noEvidence'));
    case 'duesPaid':
      return String(cooperative.duesPaidThrough ?? t('gate.noEvidence'));
    case 'mandateVerified':
      return t(`mandate.${mandate?.state ?? 'none'}`);
  }
}

const marks = {
  passed: { color: 'green', Icon: IconCheck },
  waived: { color: 'orange', Icon: IconEqualNot },
  failed: { color: 'red', Icon: IconX },
} as const;

/** The computed verdict over a cooperative gate by gate, what was objected and overridden, and the acts for both (CRD-3). */
export function EligibilityPanel({
  cooperative,
  mandate,
}: {
  readonly cooperative: Cooperative;
  readonly mandate: MandateLetter | undefined;
}) {
  const t = useText();
  const may = useMay();
  const act = useAct();
  const { rules, profile } = useAssembly(({ facts }) => facts);
  const year = useAssembly(assemblyYear);
  const [question, setQuestion] = useState<Question | null>(null);
  const { failed, waived, isEligible } = eligibilityOf(cooperative, mandate, rules, year);
  const { objectionUntil } = rules;
  const until = objectionUntil === null ? '' : instantText(t, objectionUntil, profile.timeZone);
  const isOver = objectionUntil !== null && hostNow() > objectionUntil;
  const waivable = failed.filter((gate) => gate !== 'mandateVerified');
  const wordsOf = (gates: readonly EligibilityGate[]) =>
    gates.map((gate) => t(`gate.${gate}`, { years: rules.recentMeetingYears })).join('; ');

  function askOverride(gates: readonly EligibilityGate[]) {
    const isLifting = gates.length === 0;
    setQuestion({
      title: t(isLifting ? 'gate.lift' : 'gate.override'),
      text: isLifting
        ? t('gate.liftQuestion', { name: cooperative.name })
        : t('gate.overrideQuestion', { name: cooperative.name, gates: wordsOf(waivable) }),
      act: t(isLifting ? 'gate.lift' : 'gate.override'),
      asks: t('form.reason'),
      onAct: (reason) => {
        void act({ type: 'eligibility.override', id: cooperative.id, waived: gates, reason });
      },
    });
  }

  function askObjection() {
    setQuestion({
      title: t('gate.object'),
      text: t('gate.objectQuestion', { name: cooperative.name }),
      act: t('gate.object'),
      asks: t('gate.objectReason'),
      onAct: (reason) => {
        void act({ type: 'eligibility.object', id: cooperative.id, objector: '', reason });
      },
    });
  }

  return (
    <Stack gap="xs">
      <Title order={3} size="md">
        {t(isEligible ? 'gate.eligible' : 'gate.notEligible')}
      </Title>
      <List spacing={6} center size="sm">
        {eligibilityGates
          .filter((gate) => rules.gates[gate])
          .map((gate) => {
            const outcome = failed.includes(gate) ? 'failed' : waived.includes(gate) ? 'waived' : 'passed';
            const { color, Icon } = marks[outcome];
            return (
              <List.Item
                key={gate}
                icon={
                  <ThemeIcon size={22} radius="xl" color={color}>
                    <Icon size={14} />
                  </ThemeIcon>
                }
              >
                {t(`gate.${gate}`, { years: rules.recentMeetingYears })}: {evidence(t, gate, cooperative, mandate)}
                {' – '}
                {t(`gate.${outcome}`)}
              </List.Item>
            );
          })}
      </List>
      {cooperative.rulings?.map((ruling, index) => (
        <Text key={index} size="sm">
          <Text span size="sm" c="dimmed">
            {instantText(t, ruling.at, profile.timeZone)} · {ruling.by} ·{' '}
          </Text>
          {ruling.kind === 'objection'
            ? t(ruling.isLate === true ? 'gate.objectedLate' : 'gate.objected')
            : ruling.waived.length === 0
              ? t('gate.lifted')
              : t('gate.overridden', { gates: wordsOf(ruling.waived) })}
          : {ruling.reason}
        </Text>
      ))}
      {objectionUntil !== null && (
        <Text size="sm" c="dimmed">
          {t(isOver ? 'gate.objectionOver' : 'gate.objectionUntil', { until })}
        </Text>
      )}
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={askObjection}>
          {t('gate.object')}
        </Button>
        {may('eligibility.override') && waivable.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              askOverride([...waivedGates(cooperative), ...waivable]);
            }}
          >
            {t('gate.override')}
          </Button>
        )}
        {may('eligibility.override') && waivedGates(cooperative).length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              askOverride([]);
            }}
          >
            {t('gate.lift')}
          </Button>
        )}
      </Group>
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Stack>
  );
}

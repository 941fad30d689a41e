import { Badge, Drawer, Group, List, Stack, Text, ThemeIcon, Timeline, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { assemblyYear, eligibilityGates, eligibilityOf } from '../../../shared/domain';
import type { Cooperative, EligibilityGate, MandateLetter } from '../../../shared/domain';
import { dateOf, formatClock, formatDate } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { mandateColors } from './mandates';

/** What the record holds for a gate: the evidence that the verdict was computed from (CRD-3). */
function evidence(t: Translate, gate: EligibilityGate, cooperative: Cooperative, mandate: MandateLetter): string {
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
      return t(`mandate.${mandate.state}`);
  }
}

function Eligibility({ cooperative, mandate }: { readonly cooperative: Cooperative; readonly mandate: MandateLetter }) {
  const t = useText();
  const state = useAssembly();
  const { rules } = state.facts;
  const { failed, isEligible } = eligibilityOf(cooperative, mandate, rules, assemblyYear(state));
  return (
    <Stack gap="xs">
      <Title order={3} size="md">
        {t(isEligible ? 'gate.eligible' : 'gate.notEligible')}
      </Title>
      <List spacing={6} center>
        {eligibilityGates
          .filter((gate) => rules.gates[gate])
          .map((gate) => {
            const isPassed = !failed.includes(gate);
            return (
              <List.Item
                key={gate}
                icon={
                  <ThemeIcon size={22} radius="xl" color={isPassed ? 'green' : 'red'}>
                    {isPassed ? <IconCheck size={14} /> : <IconX size={14} />}
                  </ThemeIcon>
                }
              >
                {t(`gate.${gate}`, { years: rules.recentMeetingYears })}: {evidence(t, gate, cooperative, mandate)}
                {' – '}
                {t(isPassed ? 'gate.passed' : 'gate.failed')}
              </List.Item>
            );
          })}
      </List>
    </Stack>
  );
}

/** One mandate letter: from whom, every step that it took with its reason, and what the rules say of its cooperative. */
export function MandateDrawer({ mandate, onClose }: { readonly mandate: MandateLetter; readonly onClose: () => void }) {
  const t = useText();
  const { participants, cooperatives, facts } = useAssembly();
  const { timeZone } = facts.profile;
  const participant = participants.get(mandate.participantId);
  const cooperative = cooperatives.get(mandate.cooperativeId);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={participant?.name ?? ''}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack gap="lg">
        <div>
          <Text>{cooperative?.name}</Text>
          <Group gap="xs" mt={4}>
            <Text c="dimmed" size="sm">
              {t('field.letterNo')}: {mandate.letterNo || '–'}
            </Text>
            <Badge variant="light" tt="none" color={mandateColors[mandate.state]}>
              {t(`mandate.${mandate.state}`)}
            </Badge>
          </Group>
        </div>
        {cooperative !== undefined && <Eligibility cooperative={cooperative} mandate={mandate} />}
        <div>
          <Title order={3} size="md" mb="sm">
            {t('mandate.history')}
          </Title>
          <Timeline active={mandate.history.length} bulletSize={16} lineWidth={2}>
            {mandate.history.map((step) => (
              <Timeline.Item key={`${step.at}${step.state}`} title={t(`mandate.${step.state}`)}>
                <Text size="sm" c="dimmed">
                  {formatDate(dateOf(step.at, timeZone))} {formatClock(step.at, timeZone)} · {step.by}
                </Text>
                {step.reason !== '' && (
                  <Text size="sm">{step.reason === 'secondMandate' ? t('mandate.secondMandate') : step.reason}</Text>
                )}
              </Timeline.Item>
            ))}
          </Timeline>
        </div>
      </Stack>
    </Drawer>
  );
}

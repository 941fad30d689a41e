import { Badge, Drawer, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import type { MandateLetter } from '../../../shared/domain';
import { dateOf, formatClock, formatDate } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { EligibilityPanel } from './EligibilityPanel';
import { mandateColors } from './mandates';

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
        {cooperative !== undefined && <EligibilityPanel cooperative={cooperative} mandate={mandate} />}
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

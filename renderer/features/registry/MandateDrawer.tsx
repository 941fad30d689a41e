import { Badge, Button, Drawer, Group, Stack, Text, Timeline, Title } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { standsOpen, participantCode, rivalsOf } from '../../../shared/domain';
import type { MandateLetter, MandateStep } from '../../../shared/domain';
import { useAssembly, useMay } from '../../client';
import { dayText, instantText, useText } from '../../locales';
import type { Text as Translate } from '../../locales';
import { AttachmentDialog } from '../attachments/AttachmentDialog';
import { EligibilityPanel } from './EligibilityPanel';
import { LetterDialog } from './LetterDialogs';
import { mandateColors } from './mandates';
import { ReplaceDialog } from './ReplaceDialog';
import { SettleDialog, useRivals } from './SettleDialog';

function stepTitle(t: Translate, { act, state }: MandateStep): string {
  return act === undefined ? t(`mandate.${state}`) : t(`mandate.step.${act}`, { state: t(`mandate.${state}`) });
}

function stepReason(t: Translate, reason: string): string {
  return reason === 'secondMandate' || reason === 'representsAnother' ? t(`mandate.${reason}`) : reason;
}

/** One mandate letter: from whom, its scan, every step that it took with its reason, and what the rules say of its cooperative. */
export function MandateDrawer({ mandate, onClose }: { readonly mandate: MandateLetter; readonly onClose: () => void }) {
  const t = useText();
  const may = useMay();
  const facts = useAssembly((state) => state.facts);
  const { timeZone } = facts.profile;
  const participant = useAssembly((state) => state.participants.get(mandate.participantId));
  const cooperative = useAssembly((state) => state.cooperatives.get(mandate.cooperativeId));
  const [dialog, setDialog] = useState<'edit' | 'replace' | 'settle' | 'scan' | null>(null);
  const isDisputed = useAssembly(
    (state) => mandate.state === 'disputed' || (standsOpen(mandate) && rivalsOf(state, mandate).length > 0),
  );
  const rivalsAtHost = useRivals();
  const [rivals, setRivals] = useState<readonly MandateLetter[]>([]);
  const close = () => {
    setDialog(null);
  };
  const opens = (which: typeof dialog) => () => {
    setDialog(which);
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={participant === undefined ? '' : `${participantCode(participant, facts.rules)} ${participant.name}`}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
      closeOnEscape={dialog === null}
    >
      <Stack gap="lg">
        <div>
          <Text>{cooperative?.name}</Text>
          <Group gap="xs" mt={4}>
            <Text c="dimmed" size="sm">
              {t('field.letterNo')}: {mandate.letterNo || '–'}
              {mandate.letterDate === undefined ? '' : ` · ${dayText(t, mandate.letterDate)}`}
            </Text>
            <Badge variant="light" tt="none" color={mandateColors[mandate.state]}>
              {t(`mandate.${mandate.state}`)}
            </Badge>
          </Group>
          <Group gap="xs" mt="sm">
            {mandate.scanId !== undefined && (
              <Button size="compact-sm" leftSection={<IconPaperclip size={14} />} onClick={opens('scan')}>
                {t('mandate.openScan')}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={opens('edit')}>
              {t(mandate.scanId === undefined ? 'mandate.attachScan' : 'mandate.edit')}
            </Button>
            {standsOpen(mandate) && (
              <Button size="compact-sm" variant="default" onClick={opens('replace')}>
                {t('mandate.replace')}
              </Button>
            )}
            {may('mandate.settle') && isDisputed && (
              <Button
                size="compact-sm"
                color="red"
                onClick={() =>
                  void rivalsAtHost(mandate).then((found) => {
                    setRivals(found);
                    setDialog('settle');
                  })
                }
              >
                {t('mandate.settle')}
              </Button>
            )}
          </Group>
        </div>
        {cooperative !== undefined && <EligibilityPanel cooperative={cooperative} mandate={mandate} />}
        <div>
          <Title order={3} size="md" mb="sm">
            {t('mandate.history')}
          </Title>
          <Timeline active={mandate.history.length} bulletSize={16} lineWidth={2}>
            {mandate.history.map((step, index) => (
              <Timeline.Item key={`${step.at}${String(index)}`} title={stepTitle(t, step)}>
                <Text size="sm" c="dimmed">
                  {instantText(t, step.at, timeZone)} · {step.by}
                </Text>
                {step.reason !== '' && <Text size="sm">{stepReason(t, step.reason)}</Text>}
              </Timeline.Item>
            ))}
          </Timeline>
        </div>
      </Stack>
      {dialog === 'edit' && <LetterDialog letter={mandate} onClose={close} />}
      {dialog === 'replace' && <ReplaceDialog letter={mandate} onClose={close} />}
      {dialog === 'settle' && <SettleDialog letter={mandate} rivals={rivals} onClose={close} />}
      {dialog === 'scan' && mandate.scanId !== undefined && (
        <AttachmentDialog id={mandate.scanId} title={t('mandate.scan')} onClose={close} />
      )}
    </Drawer>
  );
}

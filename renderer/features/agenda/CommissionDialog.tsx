import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Group,
  Modal,
  ScrollArea,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { insideCommission, proposalsOfCommission } from '../../../shared/domain';
import type { SessionId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { goTo, useAct, useCommandForm, useLeaving, useReturnedFocus } from '../../ui';
import { stateColours } from '../proposals/states';
import { PersonField } from '../speakers/PersonField';
import { BringResultsDialog } from './BringResultsDialog';

/** Who sits in a commission, and the result that it brings to the plenary (AGD-5). */
export function CommissionDialog({ id, onClose }: { readonly id: SessionId; readonly onClose: () => void }) {
  const t = useText();
  const session = useAssembly(({ agenda }) => agenda.sessions.find((one) => one.id === id));
  const people = useAssembly((state) => state.participants);
  const brought = useAssembly((state) => proposalsOfCommission(state, id));
  const act = useAct();
  const { form, save, words } = useCommandForm({
    defaultValues: { text: session?.report?.text ?? '', secretary: session?.report?.secretary ?? '' },
    command: (entry) => ({ type: 'commission.report', sessionId: id, ...entry }),
    required: ['text'],
    done: () => t('commission.resultSaved'),
  });
  const [text, secretary] = useWatch({ control: form.control, name: ['text', 'secretary'] });
  const [isBringing, setIsBringing] = useState(false);
  const { report } = session ?? { report: null };
  const isUnsaved = text.trim() !== (report?.text ?? '') || secretary.trim() !== (report?.secretary ?? '');
  const leave = useLeaving(isUnsaved, onClose);
  useReturnedFocus();
  if (session === undefined) return null;
  const inside = insideCommission(session)
    .flatMap((one) => people.get(one.participantId) ?? [])
    .sort((a, b) => a.number - b.number);
  if (isBringing) {
    return (
      <BringResultsDialog
        session={session}
        onClose={() => {
          setIsBringing(false);
        }}
      />
    );
  }
  return (
    <Modal
      opened
      onClose={leave.attempt}
      closeOnEscape={!leave.isAsking}
      size="lg"
      title={t('commission.title', { letter: session.commission })}
      closeButtonProps={{ 'aria-label': t('feedback.close') }}
    >
      <Stack gap="sm">
        <PersonField
          label={t('commission.who')}
          isFirst
          onChosen={({ id: participantId }) => {
            void act({ type: 'commission.enter', sessionId: id, participantId });
          }}
        />
        <Text size="sm" fw={600} aria-live="polite">
          {t('commission.inside', { count: inside.length })}
        </Text>
        <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
          {inside.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('commission.nobody')}
            </Text>
          )}
          {inside.map((participant) => (
            <Group key={participant.id} justify="space-between" wrap="nowrap" py={2}>
              <Text size="sm">
                {participant.number} · {participant.name}
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('commission.leave', { name: participant.name })}
                onClick={() => void act({ type: 'commission.leave', sessionId: id, participantId: participant.id })}
              >
                <IconX size={16} />
              </ActionIcon>
            </Group>
          ))}
        </ScrollArea.Autosize>
        <Textarea
          label={t('commission.result')}
          description={t('commission.resultHelp')}
          autosize
          minRows={3}
          maxRows={10}
          {...form.register('text')}
          error={words('text')}
        />
        <TextInput
          label={t('commission.secretary')}
          description={t('commission.secretaryHelp')}
          {...form.register('secretary')}
          error={words('secretary')}
        />
        {brought.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t('commission.broughtBefore')}
            </Text>
            {brought.map((proposal) => (
              <Group key={proposal.id} justify="space-between" wrap="nowrap" py={2}>
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  ta="left"
                  onClick={() => {
                    goTo('usulan', proposal.id);
                  }}
                >
                  {proposal.number} · {proposal.title}
                </Anchor>
                <Badge variant="light" tt="none" color={stateColours[proposal.state]} style={{ flexShrink: 0 }}>
                  {t(`proposalState.${proposal.state}`)}
                </Badge>
              </Group>
            ))}
          </div>
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            disabled={report === null || isUnsaved}
            onClick={() => {
              setIsBringing(true);
            }}
          >
            {t('commission.bring')}
          </Button>
          <Button disabled={text.trim() === '' || !isUnsaved} onClick={() => void save()}>
            {t('commission.saveResult')}
          </Button>
        </Group>
      </Stack>
      {leave.dialog}
    </Modal>
  );
}

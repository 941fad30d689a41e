import { Button, Text } from '@mantine/core';
import { useForm } from 'react-hook-form';
import type { Participant } from '../../../shared/domain';
import { maskNationalId } from '../../../shared/text';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { entryOf, fieldsOf, ParticipantInputs } from './ParticipantFields';
import type { ParticipantEntry } from './ParticipantFields';

/** Form of one participant (REG-5). The national ID is shown masked and kept as it is. */
export function ParticipantForm({
  participant,
  onClose,
}: {
  readonly participant: Participant | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const act = useAct();
  const form = useForm<ParticipantEntry>({ defaultValues: entryOf(participant) });

  const save = form.handleSubmit(async (entry) => {
    const fields = fieldsOf(entry, participant?.nationalId ?? '');
    const outcome = await act(
      participant === null
        ? { type: 'participant.add', fields, letterNo: entry.letterNo }
        : { type: 'participant.edit', id: participant.id, revision: participant.revision, fields },
      t('form.saved', { name: fields.name }),
    );
    if (outcome !== null) onClose();
  });

  async function remove() {
    if (participant === null) return;
    const outcome = await act(
      { type: 'participant.remove', id: participant.id },
      t('form.removed', { name: participant.name }),
      () => {
        void act({ type: 'participant.restore', id: participant.id });
      },
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      title={participant === null ? t('registry.addParticipant') : participant.name}
      beside={
        participant !== null && (
          <Button variant="subtle" color="red" onClick={() => void remove()}>
            {t('form.remove')}
          </Button>
        )
      }
      onSubmit={save}
      onClose={onClose}
    >
      <ParticipantInputs form={form} except={participant?.id ?? null} asksLetter={participant === null} />
      {participant !== null && participant.nationalId !== '' && (
        <Text size="sm" c="dimmed">
          {t('field.nationalId')}: {maskNationalId(participant.nationalId)}
        </Text>
      )}
    </FormDialog>
  );
}

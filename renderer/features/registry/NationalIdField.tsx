import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ParticipantId } from '../../../shared/domain';
import { isMaskedNationalId, nationalIdMismatches, readNationalId } from '../../../shared/text';
import { newCommandId } from '../../client';
import { useText } from '../../locales';
import { useAsk } from '../../ui';
import type { ParticipantEntry } from './participant-entry';

/**
 * The national ID: optional, with the notice that the law asks for; one that stands is masked until somebody asks for it, which the
 * history keeps (REG-7, UU PDP 27/2022).
 */
export function NationalIdField({ participantId }: { readonly participantId: ParticipantId | null }) {
  const t = useText();
  const { register, control, setValue, formState } = useFormContext<ParticipantEntry>();
  const { ask } = useAsk();
  const [nationalId, sex, birthYear] = useWatch({ control, name: ['nationalId', 'sex', 'birthYear'] });

  async function reveal(id: ParticipantId) {
    const revealed = await ask('participants.nationalId', { id, commandId: newCommandId() });
    if (revealed !== undefined) setValue('nationalId', revealed.nationalId);
  }

  if (isMaskedNationalId(nationalId) && participantId !== null) {
    return (
      <div>
        <Text size="sm" fw={500}>
          {t('field.nationalId')}
        </Text>
        <Group gap="xs" mih={36}>
          <Text>{nationalId}</Text>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconEye size={14} />}
            title={t('person.revealHelp')}
            onClick={() => void reveal(participantId)}
          >
            {t('person.reveal')}
          </Button>
        </Group>
      </div>
    );
  }
  const reading = readNationalId(nationalId);
  const mismatches = reading.kind === 'valid' ? nationalIdMismatches(reading, { sex, birthYear }) : [];
  return (
    <TextInput
      label={t('field.nationalId')}
      description={mismatches.length > 0 ? t('person.nationalIdMismatch') : t('person.nationalIdNotice')}
      inputMode="numeric"
      autoComplete="off"
      {...register('nationalId')}
      error={formState.errors.nationalId?.message}
    />
  );
}

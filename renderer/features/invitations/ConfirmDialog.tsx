import { Select, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { confirmationAnswers } from '../../../shared/domain';
import type { Confirmation, ConfirmationAnswer, CooperativeId } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

interface ConfirmEntry {
  answer: ConfirmationAnswer;
  toldBy: string;
  note: string;
}

/** What cooperatives said about coming, and who told it (REG-10). */
export function ConfirmDialog({
  ids,
  before,
  onClose,
}: {
  readonly ids: readonly CooperativeId[];
  /** What was known until now, where one cooperative is asked about. */
  readonly before: Confirmation | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { form, save, words } = useCommandForm<ConfirmEntry>({
    defaultValues: { answer: before?.answer ?? 'yes', toldBy: before?.toldBy ?? '', note: before?.note ?? '' },
    command: (entry) => ({ type: 'invitation.confirm', ids, ...entry }),
    done: () => t('invitation.confirmed', { count: ids.length }),
    onDone: onClose,
  });
  const { control, register } = form;
  return (
    <FormDialog
      size="md"
      title={t('invitation.confirmTitle', { count: ids.length })}
      canAct={ids.length > 0}
      onSubmit={save}
      onClose={onClose}
    >
      <Controller
        control={control}
        name="answer"
        render={({ field }) => (
          <Select
            data-autofocus
            label={t('invitation.answer')}
            data={confirmationAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))}
            allowDeselect={false}
            {...field}
          />
        )}
      />
      <TextInput label={t('invitation.toldBy')} {...register('toldBy')} error={words('toldBy')} />
      <TextInput label={t('invitation.note')} {...register('note')} error={words('note')} />
    </FormDialog>
  );
}

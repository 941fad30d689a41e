import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { confirmationAnswers } from '../../../shared/domain';
import type { Confirmation, ConfirmationAnswer, CooperativeId } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

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
  const act = useAct();
  const [answer, setAnswer] = useState<ConfirmationAnswer>(before?.answer ?? 'yes');
  const [toldBy, setToldBy] = useState(before?.toldBy ?? '');
  const [note, setNote] = useState(before?.note ?? '');
  return (
    <FormDialog
      size="md"
      title={t('invitation.confirmTitle', { count: ids.length })}
      canAct={ids.length > 0}
      onSubmit={async () => {
        const outcome = await act(
          { type: 'invitation.confirm', ids, answer, toldBy, note },
          t('invitation.confirmed', { count: ids.length }),
        );
        if (outcome !== null) onClose();
      }}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('invitation.answer')}
        data={confirmationAnswers.map((value) => ({ value, label: t(`answer.${value}`) }))}
        value={answer}
        allowDeselect={false}
        onChange={(value) => {
          setAnswer(confirmationAnswers.find((one) => one === value) ?? 'unknown');
        }}
      />
      <TextInput
        label={t('invitation.toldBy')}
        value={toldBy}
        onChange={(event) => {
          setToldBy(event.currentTarget.value);
        }}
      />
      <TextInput
        label={t('invitation.note')}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}

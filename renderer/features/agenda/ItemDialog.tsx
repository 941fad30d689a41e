import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { AgendaItem, SessionId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

interface ItemForm {
  title: string;
  durationMinutes: number;
  personInCharge: string;
  fixedTime: string;
  sessionId: string;
}

/** Adds an item to a session, or changes one. */
export function ItemDialog({ item, onClose }: { readonly item: AgendaItem | null; readonly onClose: () => void }) {
  const t = useText();
  const { agenda } = useAssembly();
  const act = useAct();
  const [sessionId, setSessionId] = useState<string>(item?.sessionId ?? agenda.sessions.at(-1)?.id ?? '');
  const [minutes, setMinutes] = useState<number>(item?.durationMinutes ?? 30);
  const { register, handleSubmit, formState } = useForm<ItemForm>({
    defaultValues: {
      title: item?.title ?? '',
      personInCharge: item?.personInCharge ?? '',
      fixedTime: item?.fixedTime ?? '',
    },
  });
  const save = handleSubmit(async ({ title, personInCharge, fixedTime }) => {
    const fields = { title, personInCharge, durationMinutes: minutes, fixedTime: fixedTime === '' ? null : fixedTime };
    const outcome = await act(
      item === null
        ? { type: 'agenda.addItem', sessionId: sessionId as SessionId, fields }
        : { type: 'agenda.editItem', id: item.id, fields },
    );
    if (outcome !== null) onClose();
  });
  return (
    <FormDialog size="md" title={item === null ? t('agenda.add') : t('agenda.edit')} onSubmit={save} onClose={onClose}>
      <TextInput
        data-autofocus
        label={t('agenda.itemTitle')}
        withAsterisk
        {...register('title', { required: true })}
        error={formState.errors.title === undefined ? undefined : t('form.required')}
      />
      {item === null && (
        <Select
          label={t('agenda.session')}
          data={agenda.sessions.map((session) => ({ value: session.id, label: session.title }))}
          value={sessionId}
          allowDeselect={false}
          onChange={(value) => {
            setSessionId(value ?? '');
          }}
        />
      )}
      <NumberInput
        label={t('agenda.minutes')}
        min={0}
        max={1440}
        value={minutes}
        onChange={(value) => {
          setMinutes(Number(value));
        }}
      />
      <TextInput label={t('agenda.person')} {...register('personInCharge')} />
      <TextInput
        type="time"
        label={t('agenda.fixedTime')}
        description={t('agenda.fixedTimeHelp')}
        {...register('fixedTime')}
      />
    </FormDialog>
  );
}

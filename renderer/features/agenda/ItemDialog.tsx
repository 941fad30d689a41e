import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { itemKinds } from '../../../shared/domain';
import type { AgendaItem, ItemKind, SessionId } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { changedHere } from './entered';
import { ItemFiles } from './ItemFiles';

interface ItemForm {
  title: string;
  personInCharge: string;
  fixedTime: string;
  expectedDecision: string;
  note: string;
}

function fieldsOf({ title, kind, durationMinutes, personInCharge, fixedTime, expectedDecision, note }: AgendaItem) {
  return { title, kind, durationMinutes, personInCharge, fixedTime, expectedDecision, note };
}

/** Adds an item to a session, or changes one. */
export function ItemDialog({
  item,
  session,
  onClose,
}: {
  readonly item: AgendaItem | null;
  /** Where a new item goes, unless another session is chosen. */
  readonly session: SessionId | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const agenda = useAssembly((state) => state.agenda);
  const act = useAct();
  const [sessionId, setSessionId] = useState<string>(session ?? agenda.sessions.at(-1)?.id ?? '');
  const [minutes, setMinutes] = useState<number>(item?.durationMinutes ?? 30);
  const [kind, setKind] = useState<ItemKind>(item?.kind ?? 'other');
  const { register, handleSubmit, formState } = useForm<ItemForm>({
    defaultValues: {
      title: item?.title ?? '',
      personInCharge: item?.personInCharge ?? '',
      fixedTime: item?.fixedTime ?? '',
      expectedDecision: item?.expectedDecision ?? '',
      note: item?.note ?? '',
    },
  });
  const save = handleSubmit(async (entered) => {
    const fields = {
      ...entered,
      kind,
      durationMinutes: minutes,
      fixedTime: entered.fixedTime === '' ? null : entered.fixedTime,
    };
    const outcome = await act(
      item === null
        ? { type: 'agenda.addItem', sessionId: sessionId as SessionId, fields }
        : {
            type: 'agenda.editItem',
            id: item.id,
            fields: changedHere(
              fieldsOf(item),
              fields,
              fieldsOf(assemblyNow().agenda.items.find(({ id }) => id === item.id) ?? item),
            ),
          },
    );
    if (outcome !== null) onClose();
  });
  return (
    <FormDialog
      asksBeforeLoss
      size="lg"
      title={item === null ? t('agenda.add') : t('agenda.edit')}
      onSubmit={save}
      onClose={onClose}
    >
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
          data={agenda.sessions.map((one) => ({ value: one.id, label: one.title }))}
          value={sessionId}
          allowDeselect={false}
          onChange={(value) => {
            setSessionId(value ?? '');
          }}
        />
      )}
      <SimpleGrid cols={3}>
        <Select
          label={t('agenda.itemKind')}
          data={itemKinds.map((value) => ({ value, label: t(`agenda.kind.${value}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => {
            if (value !== null) setKind(value);
          }}
        />
        <NumberInput
          label={t('agenda.minutes')}
          min={0}
          max={1440}
          allowDecimal={false}
          value={minutes}
          onChange={(value) => {
            setMinutes(Number(value));
          }}
        />
        <TextInput type="time" label={t('agenda.fixedTime')} {...register('fixedTime')} />
      </SimpleGrid>
      <TextInput label={t('agenda.person')} {...register('personInCharge')} />
      <TextInput label={t('agenda.expectedDecision')} {...register('expectedDecision')} />
      <Textarea label={t('agenda.note')} autosize minRows={2} maxRows={6} {...register('note')} />
      {item !== null && <ItemFiles item={item} />}
    </FormDialog>
  );
}

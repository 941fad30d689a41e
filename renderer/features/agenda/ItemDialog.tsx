import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { itemKinds } from '../../../shared/domain';
import type { AgendaItem, ItemKind, SessionId } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';
import { changedHere } from './entered';
import { ItemFiles } from './ItemFiles';

interface ItemForm {
  sessionId: string;
  title: string;
  kind: ItemKind;
  durationMinutes: number;
  personInCharge: string;
  /** Empty where it has none. */
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
  const { form, save, words } = useCommandForm<ItemForm>({
    defaultValues: {
      sessionId: session ?? agenda.sessions.at(-1)?.id ?? '',
      title: item?.title ?? '',
      kind: item?.kind ?? 'other',
      durationMinutes: item?.durationMinutes ?? 30,
      personInCharge: item?.personInCharge ?? '',
      fixedTime: item?.fixedTime ?? '',
      expectedDecision: item?.expectedDecision ?? '',
      note: item?.note ?? '',
    },
    required: ['title'],
    command: ({ sessionId, ...entered }) => {
      const fields = { ...entered, fixedTime: entered.fixedTime === '' ? null : entered.fixedTime };
      if (item === null) return { type: 'agenda.addItem', sessionId: sessionId as SessionId, fields };
      const present = assemblyNow().agenda.items.find(({ id }) => id === item.id) ?? item;
      return { type: 'agenda.editItem', id: item.id, fields: changedHere(fieldsOf(item), fields, fieldsOf(present)) };
    },
    onDone: onClose,
  });
  const { control, register } = form;
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
        {...register('title')}
        error={words('title')}
      />
      {item === null && (
        <Controller
          control={control}
          name="sessionId"
          render={({ field }) => (
            <Select
              label={t('agenda.session')}
              data={agenda.sessions.map((one) => ({ value: one.id as string, label: one.title }))}
              allowDeselect={false}
              error={words('sessionId')}
              {...field}
            />
          )}
        />
      )}
      <SimpleGrid cols={3}>
        <Controller
          control={control}
          name="kind"
          render={({ field }) => (
            <Select
              label={t('agenda.itemKind')}
              data={itemKinds.map((value) => ({ value, label: t(`agenda.kind.${value}`) }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="durationMinutes"
          render={({ field: { onChange, ...field } }) => (
            <NumberInput
              label={t('agenda.minutes')}
              min={0}
              max={1440}
              allowDecimal={false}
              error={words('durationMinutes')}
              onChange={(value) => {
                onChange(Number(value));
              }}
              {...field}
            />
          )}
        />
        <TextInput type="time" label={t('agenda.fixedTime')} {...register('fixedTime')} error={words('fixedTime')} />
      </SimpleGrid>
      <TextInput label={t('agenda.person')} {...register('personInCharge')} error={words('personInCharge')} />
      <TextInput
        label={t('agenda.expectedDecision')}
        {...register('expectedDecision')}
        error={words('expectedDecision')}
      />
      <Textarea label={t('agenda.note')} autosize minRows={2} maxRows={6} {...register('note')} error={words('note')} />
      {item !== null && <ItemFiles item={item} />}
    </FormDialog>
  );
}

import { NumberInput, Select, TextInput } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { cooperativeKinds, cooperativeStatuses } from '../../../shared/domain';
import type { Cooperative, CooperativeFields } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

const fields = ['status', 'district', 'kind', 'lastRatYear', 'duesPaidThrough'] as const;
type Field = (typeof fields)[number];
interface BulkEntry {
  field: Field;
  value: CooperativeFields[Field];
}

type Change = Partial<Pick<CooperativeFields, Field>>;

/** One field of a cooperative as a change that can be given to many. */
function changeOf(field: Field, value: CooperativeFields[Field]): Change {
  return { [field]: value };
}

/** Sets one field of many cooperatives in one act, with a way back (REG-1). */
export function BulkEditDialog({
  cooperatives,
  onClose,
}: {
  readonly cooperatives: readonly Cooperative[];
  readonly onClose: () => void;
}) {
  const t = useText();
  const count = cooperatives.length;
  const { form, save, words } = useCommandForm<BulkEntry>({
    defaultValues: { field: 'status', value: 'active' },
    command: ({ field, value }) => ({
      type: 'cooperative.editMany',
      ids: cooperatives.map((one) => one.id),
      change: changeOf(field, value),
    }),
    renamed: { change: 'value' },
    done: () => t('bulk.done', { count }),
    undoable: 'undoable',
    onDone: onClose,
  });
  const { control, register, setValue } = form;
  const field = useWatch({ control, name: 'field' });

  return (
    <FormDialog
      size="md"
      title={t('bulk.title', { count })}
      act={t('bulk.apply', { count })}
      canAct={count > 0}
      onSubmit={save}
      onClose={onClose}
    >
      <Controller
        control={control}
        name="field"
        render={({ field: { value, onChange } }) => (
          <Select
            data-autofocus
            label={t('bulk.field')}
            data={fields.map((one) => ({ value: one, label: t(`field.${one}`) }))}
            value={value}
            allowDeselect={false}
            onChange={(chosen) => {
              onChange(chosen);
              setValue('value', chosen === 'status' ? 'active' : chosen === 'district' ? '' : null);
            }}
          />
        )}
      />
      {field === 'district' ? (
        <TextInput label={t('bulk.value')} {...register('value')} error={words('value')} />
      ) : (
        <Controller
          key={field}
          control={control}
          name="value"
          render={({ field: { value, onChange } }) =>
            field === 'lastRatYear' || field === 'duesPaidThrough' ? (
              <NumberInput
                label={t('bulk.value')}
                value={value ?? ''}
                min={1990}
                max={2100}
                allowDecimal={false}
                thousandSeparator=""
                error={words('value')}
                onChange={(entered) => {
                  onChange(entered === '' ? null : Number(entered));
                }}
              />
            ) : field === 'status' ? (
              <Select
                label={t('bulk.value')}
                data={cooperativeStatuses.map((one) => ({ value: one as string, label: t(`status.${one}`) }))}
                value={String(value)}
                allowDeselect={false}
                error={words('value')}
                onChange={onChange}
              />
            ) : (
              <Select
                label={t('bulk.value')}
                data={cooperativeKinds.map((one) => ({ value: one as string, label: t(`kind.${one}`) }))}
                value={value === null ? null : String(value)}
                clearable
                clearButtonProps={{ 'aria-label': t('feedback.clear') }}
                error={words('value')}
                onChange={onChange}
              />
            )
          }
        />
      )}
    </FormDialog>
  );
}

import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { cooperativeKinds, cooperativeStatuses } from '../../../shared/domain';
import type { Cooperative, CooperativeFields } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

const fields = ['status', 'district', 'kind', 'lastRatYear', 'duesPaidThrough'] as const;
type Field = (typeof fields)[number];
type Change = Partial<Pick<CooperativeFields, Field>>;

/** One field of a cooperative as a change that can be given to many. */
function changeOf(field: Field, value: CooperativeFields[Field]): Change {
  return { [field]: value };
}

/** The chosen cooperatives by the value that they had, so that one act a value takes a bulk edit back. */
function byValue(cooperatives: readonly Cooperative[], field: Field) {
  const groups = new Map<CooperativeFields[Field], Cooperative[]>();
  for (const one of cooperatives) groups.set(one[field], [...(groups.get(one[field]) ?? []), one]);
  return [...groups];
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
  const act = useAct();
  const [field, setField] = useState<Field>('status');
  const [value, setValue] = useState<CooperativeFields[Field]>('active');
  const count = cooperatives.length;

  async function undo() {
    for (const [before, ones] of byValue(cooperatives, field)) {
      await act({ type: 'cooperative.editMany', ids: ones.map((one) => one.id), change: changeOf(field, before) });
    }
  }

  async function apply() {
    const outcome = await act(
      { type: 'cooperative.editMany', ids: cooperatives.map((one) => one.id), change: changeOf(field, value) },
      t('bulk.done', { count }),
      () => void undo(),
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      size="md"
      title={t('bulk.title', { count })}
      act={t('bulk.apply', { count })}
      canAct={count > 0}
      onSubmit={apply}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('bulk.field')}
        data={fields.map((one) => ({ value: one, label: t(`field.${one}`) }))}
        value={field}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen === null) return;
          setField(chosen as Field);
          setValue(chosen === 'status' ? 'active' : chosen === 'district' ? '' : null);
        }}
      />
      {field === 'status' && (
        <Select
          label={t('bulk.value')}
          data={cooperativeStatuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
          value={String(value)}
          allowDeselect={false}
          onChange={(chosen) => {
            setValue(chosen as CooperativeFields['status']);
          }}
        />
      )}
      {field === 'kind' && (
        <Select
          label={t('bulk.value')}
          data={cooperativeKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
          value={value === null ? null : String(value)}
          clearable
          clearButtonProps={{ 'aria-label': t('feedback.clear') }}
          onChange={(chosen) => {
            setValue(chosen as CooperativeFields['kind']);
          }}
        />
      )}
      {field === 'district' && (
        <TextInput
          label={t('bulk.value')}
          value={String(value)}
          onChange={(event) => {
            setValue(event.currentTarget.value);
          }}
        />
      )}
      {(field === 'lastRatYear' || field === 'duesPaidThrough') && (
        <NumberInput
          label={t('bulk.value')}
          value={value === null ? '' : Number(value)}
          min={1990}
          max={2100}
          allowDecimal={false}
          thousandSeparator=""
          onChange={(entered) => {
            setValue(entered === '' ? null : Number(entered));
          }}
        />
      )}
    </FormDialog>
  );
}

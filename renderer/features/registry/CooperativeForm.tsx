import { Alert, Button, Checkbox, Divider, Group, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { activeMandateOf, CooperativeMatcher, cooperativeKinds, registeredCooperatives } from '../../../shared/domain';
import type { Cooperative, CooperativeFields } from '../../../shared/domain';
import { readPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DraftNotice, draftOr, FormDialog, useAct, useKeptDraft } from '../../ui';
import { emptyFields, fieldsOf } from './cooperative-fields';
import { EligibilityPanel } from './EligibilityPanel';

/** Form of one cooperative: one column of meaning, inline errors, a warning while a twin is typed (REG-5). */
export function CooperativeForm({
  cooperative,
  onClose,
}: {
  readonly cooperative: Cooperative | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const all = useAssembly(registeredCooperatives);
  const act = useAct();
  // The verdict is that of the record as it stands, not as it was when the form was opened.
  const current = useAssembly(({ cooperatives }) =>
    cooperative === null ? undefined : cooperatives.get(cooperative.id),
  );
  const mandate = useAssembly((state) => (cooperative === null ? undefined : activeMandateOf(state, cooperative.id)));
  const draftName = cooperative === null ? 'cooperative' : null;
  const form = useForm<CooperativeFields>({
    defaultValues: draftOr(draftName, cooperative === null ? emptyFields : fieldsOf(cooperative)),
  });
  const { register, control, handleSubmit, formState } = form;
  const draft = useKeptDraft(draftName, form, emptyFields);
  const name = useWatch({ control, name: 'name' });
  const others = useMemo(
    () => new CooperativeMatcher(all.filter((one) => one.id !== cooperative?.id)),
    [all, cooperative?.id],
  );
  const match = name.trim().length < 4 ? null : others.match(name);

  const save = handleSubmit(async (fields) => {
    const phone = readPhone(fields.phone);
    const stored = { ...fields, phone: phone.kind === 'valid' ? phone.stored : fields.phone };
    const outcome = await act(
      cooperative === null
        ? { type: 'cooperative.add', fields: stored }
        : { type: 'cooperative.edit', id: cooperative.id, revision: cooperative.revision, fields: stored },
      t('form.saved', { name: fields.name }),
    );
    if (outcome === null) return;
    draft.forget();
    onClose();
  });

  async function remove() {
    if (cooperative === null) return;
    const outcome = await act(
      { type: 'cooperative.remove', id: cooperative.id },
      t('form.removed', { name: cooperative.name }),
      () => {
        void act({ type: 'cooperative.restore', id: cooperative.id });
      },
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      title={cooperative === null ? t('registry.addCooperative') : cooperative.name}
      beside={
        cooperative !== null && (
          <Button variant="subtle" color="red" onClick={() => void remove()}>
            {t('form.remove')}
          </Button>
        )
      }
      below={
        current !== undefined && (
          <>
            <Divider my="md" />
            <EligibilityPanel cooperative={current} mandate={mandate} />
          </>
        )
      }
      onSubmit={save}
      onClose={onClose}
    >
      <DraftNotice draft={draft} />
      <TextInput
        data-autofocus
        label={t('field.cooperativeName')}
        withAsterisk
        {...register('name', { required: true, maxLength: 500 })}
        error={formState.errors.name === undefined ? undefined : t('form.required')}
      />
      {match?.kind === 'same' && <Alert color="orange">{t('registry.twin', { name: match.candidate.name })}</Alert>}
      {(match?.kind === 'spelling' || match?.kind === 'uncertain') && (
        <Alert color="orange" py="xs">
          {t('registry.similarCooperative', {
            names: (match.kind === 'spelling' ? [match.candidate] : match.candidates).map((one) => one.name).join('; '),
          })}
        </Alert>
      )}
      <SimpleGrid cols={2}>
        <TextInput label={t('field.coopRegNo')} {...register('coopRegNo')} />
        <TextInput label={t('field.legalEntityNo')} {...register('legalEntityNo')} />
        <Controller
          control={control}
          name="kind"
          render={({ field }) => (
            <Select
              label={t('field.kind')}
              clearable
              data={cooperativeKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="status"
          render={({ field }) => (
            <Select
              label={t('field.status')}
              allowDeselect={false}
              data={[
                { value: 'active', label: t('status.active') },
                { value: 'inactive', label: t('status.inactive') },
              ]}
              {...field}
            />
          )}
        />
        <TextInput label={t('field.district')} {...register('district')} />
        <TextInput label={t('field.village')} {...register('village')} />
        {(['lastRatYear', 'duesPaidThrough', 'memberCount'] as const).map((column) => (
          <Controller
            key={column}
            control={control}
            name={column}
            render={({ field: { value, onChange, ...field } }) => (
              <NumberInput
                label={t(`field.${column}`)}
                value={value ?? ''}
                onChange={(entered) => {
                  onChange(entered === '' ? null : Number(entered));
                }}
                allowDecimal={false}
                min={0}
                {...field}
              />
            )}
          />
        ))}
        <TextInput label={t('field.chair')} {...register('chair')} />
        <TextInput label={t('field.phone')} {...register('phone')} />
        <TextInput label={t('field.email')} {...register('email')} />
      </SimpleGrid>
      <Group>
        <Checkbox label={t('field.isRedWhiteCoop')} {...register('isRedWhiteCoop')} />
        <Checkbox label={t('field.isSharia')} {...register('isSharia')} />
      </Group>
    </FormDialog>
  );
}

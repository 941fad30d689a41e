import { Alert, Button, Checkbox, Divider, Group, NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import {
  activeMandateOf,
  cooperativeFieldsOf,
  CooperativeMatcher,
  cooperativeKinds,
  registeredCooperatives,
} from '../../../shared/domain';
import type { Cooperative, CooperativeFields } from '../../../shared/domain';
import { dateOf, dateParts, isEmail, isOfficePhone, readPhone } from '../../../shared/text';
import { hostNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { DraftNotice, draftOr, fault, FormDialog, useAct, useCommandForm, useKeptDraft, Only } from '../../ui';
import { emptyFields } from './cooperative-fields';
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
  const { year: thisYear } = dateParts(dateOf(hostNow(), 'WIB'));
  const { form, save, words } = useCommandForm<CooperativeFields>({
    defaultValues: draftOr(draftName, cooperative === null ? emptyFields : cooperativeFieldsOf(cooperative)),
    required: ['name'],
    command: (entry) => {
      const phone = readPhone(entry.phone);
      const fields = { ...entry, phone: phone.kind === 'valid' ? phone.stored : entry.phone };
      return cooperative === null
        ? { type: 'cooperative.add', fields }
        : { type: 'cooperative.edit', id: cooperative.id, revision: cooperative.revision, fields };
    },
    check: ({ phone, email, lastRatYear }) => ({
      ...(phone.trim() !== '' && !isOfficePhone(phone) && { phone: fault('form.officePhoneInvalid') }),
      ...(email.trim() !== '' && !isEmail(email) && { email: fault('form.emailInvalid') }),
      ...(lastRatYear !== null && lastRatYear > thisYear && { lastRatYear: fault('form.tooBig', { most: thisYear }) }),
    }),
    done: (entry) => t('form.saved', { name: entry.name }),
    onDone: () => {
      draft.forget();
      onClose();
    },
  });
  const { register, control } = form;
  const draft = useKeptDraft(draftName, form, emptyFields);
  const name = useWatch({ control, name: 'name' });
  const others = useMemo(
    () => new CooperativeMatcher(all.filter((one) => one.id !== cooperative?.id)),
    [all, cooperative?.id],
  );
  const match = name.trim().length < 4 ? null : others.match(name);

  async function remove() {
    if (cooperative === null) return;
    const outcome = await act(
      { type: 'cooperative.remove', id: cooperative.id },
      t('form.removed', { name: cooperative.name }),
      'undoable',
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      title={cooperative === null ? t('registry.addCooperative') : cooperative.name}
      beside={
        cooperative !== null && (
          <Only act="cooperative.remove">
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {t('form.remove')}
            </Button>
          </Only>
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
      fault={words('root')}
      onSubmit={save}
      onClose={onClose}
    >
      <DraftNotice draft={draft} />
      <TextInput
        data-autofocus
        label={t('field.cooperativeName')}
        withAsterisk
        {...register('name')}
        error={words('name')}
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
        <TextInput label={t('field.coopRegNo')} {...register('coopRegNo')} error={words('coopRegNo')} />
        <TextInput label={t('field.legalEntityNo')} {...register('legalEntityNo')} error={words('legalEntityNo')} />
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
        <TextInput label={t('field.district')} {...register('district')} error={words('district')} />
        <TextInput label={t('field.village')} {...register('village')} error={words('village')} />
        {(['lastRatYear', 'duesPaidThrough', 'memberCount'] as const).map((column) => (
          <Controller
            key={column}
            control={control}
            name={column}
            render={({ field: { value, onChange, ...field } }) => (
              <NumberInput
                label={t(`field.${column}`)}
                error={words(column)}
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
        <TextInput label={t('field.chair')} {...register('chair')} error={words('chair')} />
        <TextInput label={t('field.phone')} {...register('phone')} error={words('phone')} />
        <TextInput label={t('field.email')} {...register('email')} error={words('email')} />
      </SimpleGrid>
      <Group>
        <Checkbox label={t('field.isRedWhiteCoop')} {...register('isRedWhiteCoop')} />
        <Checkbox label={t('field.isSharia')} {...register('isSharia')} />
      </Group>
    </FormDialog>
  );
}

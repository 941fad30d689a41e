import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import type { UseFormReturn } from 'react-hook-form';
import { participantCategories, registeredCooperatives } from '../../../shared/domain';
import type { ParticipantId } from '../../../shared/domain';
import { readPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { NationalIdField } from './NationalIdField';
import type { ParticipantEntry } from './participant-entry';
import { TwinWarnings } from './TwinWarnings';

/** The inputs of a participant (REG-5), with warnings where the same person seems to be registered already. */
export function ParticipantInputs({
  form,
  except,
  asksLetter,
  asksLetterDate = false,
}: {
  readonly form: UseFormReturn<ParticipantEntry>;
  readonly except: ParticipantId | null;
  readonly asksLetter: boolean;
  readonly asksLetterDate?: boolean;
}) {
  const t = useText();
  const cooperatives = useAssembly(registeredCooperatives);
  const { register, control, formState } = form;
  const category = useWatch({ control, name: 'category' });
  const { errors } = formState;
  return (
    <>
      <TextInput
        data-autofocus
        label={t('field.nameWithTitles')}
        withAsterisk
        {...register('name', { required: true })}
        error={errors.name === undefined ? undefined : t('form.required')}
      />
      <TwinWarnings form={form} except={except} />
      <SimpleGrid cols={2}>
        <Controller
          control={control}
          name="category"
          render={({ field }) => (
            <Select
              label={t('field.category')}
              allowDeselect={false}
              data={participantCategories.map((one) => ({ value: one, label: t(`category.${one}`) }))}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="cooperativeId"
          rules={{ validate: (value) => category !== 'votingDelegate' || value !== null }}
          render={({ field }) => (
            <Select
              label={t('field.cooperative')}
              searchable
              clearable
              limit={30}
              nothingFoundMessage={t('palette.nothing')}
              data={cooperatives.map((one) => ({ value: one.id, label: `${one.name}` }))}
              error={errors.cooperativeId === undefined ? undefined : t('form.cooperativeRequired')}
              {...field}
            />
          )}
        />
        <TextInput label={t('field.position')} {...register('position')} />
        <TextInput
          label={t('field.phone')}
          {...register('phone', { validate: (value) => value.trim() === '' || readPhone(value).kind === 'valid' })}
          error={errors.phone === undefined ? undefined : t('form.phoneInvalid')}
        />
        <Controller
          control={control}
          name="sex"
          render={({ field }) => (
            <Select
              label={t('field.sex')}
              clearable
              data={[
                { value: 'male', label: t('sex.male') },
                { value: 'female', label: t('sex.female') },
              ]}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="birthYear"
          render={({ field: { value, onChange, ...field } }) => (
            <NumberInput
              label={t('field.birthYear')}
              value={value ?? ''}
              onChange={(entered) => {
                onChange(entered === '' ? null : Number(entered));
              }}
              allowDecimal={false}
              thousandSeparator=""
              {...field}
            />
          )}
        />
        <TextInput label={t('field.email')} {...register('email')} />
        {asksLetter && category === 'votingDelegate' && (
          <TextInput label={t('field.letterNo')} {...register('letterNo')} />
        )}
        {asksLetterDate && category === 'votingDelegate' && (
          <TextInput type="date" label={t('mandate.letterDate')} {...register('letterDate')} />
        )}
        <NationalIdField form={form} participantId={except} />
      </SimpleGrid>
    </>
  );
}

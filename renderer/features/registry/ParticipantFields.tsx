import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { participantCategories, registeredCooperatives } from '../../../shared/domain';
import type { ParticipantId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { NationalIdField } from './NationalIdField';
import type { ParticipantEntry } from './participant-entry';
import { TwinWarnings } from './TwinWarnings';

/** The inputs of a participant (REG-5), with warnings where the same person seems to be registered already. Stands in a `FormProvider`. */
export function ParticipantInputs({
  except,
  asksLetter,
  asksLetterDate = false,
}: {
  readonly except: ParticipantId | null;
  readonly asksLetter: boolean;
  readonly asksLetterDate?: boolean;
}) {
  const t = useText();
  const cooperatives = useAssembly(registeredCooperatives);
  const { register, control, formState } = useFormContext<ParticipantEntry>();
  const category = useWatch({ control, name: 'category' });
  const { errors } = formState;
  return (
    <>
      <TextInput
        data-autofocus
        label={t('field.nameWithTitles')}
        withAsterisk
        {...register('name')}
        error={errors.name?.message}
      />
      <TwinWarnings except={except} />
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
          render={({ field }) => (
            <Select
              label={t('field.cooperative')}
              searchable
              clearable
              limit={30}
              nothingFoundMessage={t('palette.nothing')}
              data={cooperatives.map((one) => ({ value: one.id, label: `${one.name}` }))}
              error={errors.cooperativeId?.message}
              {...field}
            />
          )}
        />
        <TextInput label={t('field.position')} {...register('position')} error={errors.position?.message} />
        <TextInput label={t('field.phone')} {...register('phone')} error={errors.phone?.message} />
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
              error={errors.birthYear?.message}
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
        <TextInput label={t('field.email')} {...register('email')} error={errors.email?.message} />
        {asksLetter && category === 'votingDelegate' && (
          <TextInput label={t('field.letterNo')} {...register('letterNo')} error={errors.letterNo?.message} />
        )}
        {asksLetterDate && category === 'votingDelegate' && (
          <TextInput
            type="date"
            label={t('mandate.letterDate')}
            {...register('letterDate')}
            error={errors.letterDate?.message}
          />
        )}
        {category !== 'votingDelegate' && (
          <TextInput label={t('field.institution')} {...register('institution')} error={errors.institution?.message} />
        )}
        <NationalIdField participantId={except} />
      </SimpleGrid>
    </>
  );
}

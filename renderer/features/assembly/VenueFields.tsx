import { NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useText } from '../../locales';
import { useDraftForm } from './draft';

/** Where and when, in which time zone, for which term. */
export function VenueFields() {
  const t = useText();
  const { register, control, formState } = useDraftForm();
  const { errors } = formState;
  const required = (isWrong: unknown) => (isWrong === undefined ? undefined : t('form.required'));
  return (
    <Stack gap="sm" mt="md">
      <TextInput
        label={t('wizard.place')}
        withAsterisk
        {...register('profile.place')}
        error={required(errors.profile?.place)}
      />
      <TextInput
        label={t('wizard.city')}
        description={t('wizard.cityHelp')}
        withAsterisk
        {...register('profile.city')}
        error={required(errors.profile?.city)}
      />
      <SimpleGrid cols={3}>
        <TextInput
          type="date"
          label={t('wizard.startsOn')}
          {...register('profile.startsOn')}
          error={required(errors.profile?.startsOn)}
        />
        <TextInput
          type="date"
          label={t('wizard.endsOn')}
          {...register('profile.endsOn')}
          error={errors.profile?.endsOn === undefined ? undefined : t('wizard.endsOnError')}
        />
        <Controller
          control={control}
          name="profile.timeZone"
          render={({ field }) => (
            <Select label={t('wizard.timeZone')} data={['WIB', 'WITA', 'WIT']} allowDeselect={false} {...field} />
          )}
        />
        <Controller
          control={control}
          name="profile.termFrom"
          render={({ field }) => <NumberInput label={t('wizard.termFrom')} {...field} thousandSeparator="" />}
        />
        <Controller
          control={control}
          name="profile.termTo"
          render={({ field }) => (
            <NumberInput
              label={t('wizard.termTo')}
              {...field}
              thousandSeparator=""
              error={errors.profile?.termTo === undefined ? undefined : t('wizard.termToError')}
            />
          )}
        />
      </SimpleGrid>
      <TextInput
        type="date"
        label={t('retention.retainUntil')}
        {...register('profile.retainUntil', { setValueAs: (day: string | null) => (day === '' ? null : day) })}
        error={required(errors.profile?.retainUntil)}
      />
    </Stack>
  );
}

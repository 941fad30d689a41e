import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { useText } from '../../locales';
import { useDraftForm } from './draft';

/** Which council meets, at which level, under which name. */
export function CouncilFields() {
  const t = useText();
  const { register, control, formState } = useDraftForm();
  const { errors } = formState;
  const required = (isWrong: unknown) => (isWrong === undefined ? undefined : t('form.required'));
  return (
    <Stack gap="sm" mt="md">
      <TextInput
        label={t('wizard.region')}
        description={t('wizard.regionHelp')}
        withAsterisk
        {...register('profile.council.region')}
        error={required(errors.profile?.council?.region)}
      />
      <TextInput
        label={t('wizard.assemblyTitle')}
        description={t('wizard.assemblyTitleHelp')}
        withAsterisk
        {...register('profile.title')}
        error={required(errors.profile?.title)}
      />
      <SimpleGrid cols={3}>
        <TextInput
          label={t('wizard.councilName')}
          withAsterisk
          {...register('profile.council.name')}
          error={required(errors.profile?.council?.name)}
        />
        <TextInput
          label={t('wizard.shortName')}
          withAsterisk
          {...register('profile.council.shortName')}
          error={required(errors.profile?.council?.shortName)}
        />
        <Controller
          control={control}
          name="profile.council.level"
          render={({ field }) => (
            <Select
              label={t('wizard.level')}
              data={[
                { value: 'regency', label: t('wizard.level.regency') },
                { value: 'provincial', label: t('wizard.level.provincial') },
                { value: 'national', label: t('wizard.level.national') },
              ]}
              allowDeselect={false}
              {...field}
            />
          )}
        />
      </SimpleGrid>
      <TextInput label={t('wizard.theme')} {...register('profile.theme')} />
    </Stack>
  );
}

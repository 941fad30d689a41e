import { Fieldset, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import type { ReactNode } from 'react';
import { useText } from '../../locales';
import { useDraftForm } from './draft';

/** Who presides, who organizes, and what stands in the letterhead and in document numbers; a logo can be chosen once there is a record. */
export function PeopleFields({ logo }: { readonly logo?: ReactNode }) {
  const t = useText();
  const { register, control, formState } = useDraftForm();
  const { errors } = formState;
  return (
    <Stack gap="sm" mt="md">
      <Fieldset legend={t('wizard.presidium')}>
        <SimpleGrid cols={3}>
          <TextInput label={t('office.chair')} {...register('profile.presidium.0.name')} />
          <TextInput label={t('office.viceChair')} {...register('profile.presidium.1.name')} />
          <TextInput label={t('office.secretary')} {...register('profile.presidium.2.name')} />
        </SimpleGrid>
        <Text size="sm" c="dimmed" mt="xs">
          {t('wizard.presidiumHelp')}
        </Text>
      </Fieldset>
      <Fieldset legend={t('wizard.committee')}>
        <SimpleGrid cols={2}>
          <TextInput label={t('wizard.committeeChair')} {...register('profile.committee.0.name')} />
          <TextInput label={t('wizard.committeeSecretary')} {...register('profile.committee.1.name')} />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend={t('wizard.letterhead')}>
        <TextInput label={t('wizard.organisation')} {...register('profile.letterhead.organisation')} />
        <SimpleGrid cols={2}>
          <TextInput label={t('wizard.address')} {...register('profile.letterhead.address')} />
          <TextInput label={t('wizard.contact')} {...register('profile.letterhead.contact')} />
        </SimpleGrid>
        {logo}
        <SimpleGrid cols={2} mt="xs">
          <TextInput
            label={t('wizard.numberingCode')}
            description={t('wizard.numberingHelp')}
            {...register('profile.numberingCode')}
            error={errors.profile?.numberingCode === undefined ? undefined : t('wizard.numberingError')}
          />
          <Controller
            control={control}
            name="profile.paperSize"
            render={({ field }) => (
              <Select
                label={t('wizard.paper')}
                description={t('wizard.paperHelp')}
                data={['A4', 'F4']}
                allowDeselect={false}
                {...field}
              />
            )}
          />
        </SimpleGrid>
      </Fieldset>
    </Stack>
  );
}

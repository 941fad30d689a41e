import { Checkbox, ColorInput, Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { participantCategories } from '../../../shared/domain';
import { instantOfLocal, localMinute } from '../../../shared/text';
import { useText } from '../../locales';
import { useDraftForm } from './draft';

/** Until when objections are in time, by the clock of the hall (CRD-3). */
export function ObjectionField() {
  const t = useText();
  const { control, watch } = useDraftForm();
  const zone = watch('profile.timeZone');
  return (
    <Controller
      control={control}
      name="rules.objectionUntil"
      render={({ field }) => (
        <TextInput
          type="datetime-local"
          label={`${t('wizard.objectionUntil')} (${zone})`}
          description={t('wizard.objectionHelp')}
          value={field.value === null ? '' : localMinute(field.value, zone)}
          onChange={(event) => {
            field.onChange(instantOfLocal(event.currentTarget.value, zone));
          }}
          ref={field.ref}
          onBlur={field.onBlur}
        />
      )}
    />
  );
}

const swatches = ['#14532d', '#1e3a8a', '#713f12', '#581c87', '#374151', '#9f1239', '#0f766e', '#b45309'];

/** The letter before a category's numbers, and the colour of its badges (REG-6). */
export function BadgeFields() {
  const t = useText();
  const { control } = useDraftForm();
  return (
    <Fieldset legend={t('wizard.badges')}>
      <SimpleGrid cols={5}>
        {participantCategories.map((category) => (
          <div key={category}>
            <Controller
              control={control}
              name={`rules.categoryBadges.${category}.letter`}
              render={({ field, fieldState }) => (
                <TextInput
                  label={t('wizard.badgeLetter', { category: t(`category.${category}`) })}
                  maxLength={3}
                  {...field}
                  onChange={(event) => {
                    field.onChange(event.currentTarget.value.toUpperCase().replace(/[^A-Z]/g, ''));
                  }}
                  error={
                    fieldState.error === undefined
                      ? undefined
                      : t(fieldState.error.message === 'taken' ? 'wizard.badgeTaken' : 'form.required')
                  }
                />
              )}
            />
            <Controller
              control={control}
              name={`rules.categoryBadges.${category}.color`}
              render={({ field, fieldState }) => (
                <ColorInput
                  mt="xs"
                  label={t('wizard.badgeColor', { category: t(`category.${category}`) })}
                  format="hex"
                  withEyeDropper={false}
                  swatches={swatches}
                  {...field}
                  onChange={(color) => {
                    field.onChange(color.toLowerCase());
                  }}
                  error={fieldState.error === undefined ? undefined : t('form.required')}
                />
              )}
            />
          </div>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed" my="xs">
        {t('wizard.badgesHelp')}
      </Text>
      <Controller
        control={control}
        name="rules.showsPhotosOnBadges"
        render={({ field: { value, onChange, ...field } }) => (
          <Checkbox label={t('wizard.badgePhotos')} checked={value} onChange={onChange} {...field} />
        )}
      />
    </Fieldset>
  );
}

import { TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import type { VenueDevice } from '../../../shared/contract';
import { useText } from '../../locales';
import { FormDialog, useAsk } from '../../ui';

/** Another name for a device: as it stands here and, from now on, in the history. */
export function RenameDialog({ device, onClose }: { readonly device: VenueDevice; readonly onClose: () => void }) {
  const t = useText();
  const { ask } = useAsk();
  const { handleSubmit, register, formState } = useForm({ defaultValues: { name: device.name } });
  const save = handleSubmit(async ({ name }) => {
    if ((await ask('devices.rename', { id: device.id, name: name.trim() })) !== undefined) onClose();
  });
  return (
    <FormDialog size="md" title={t('devices.renameOf', { name: device.name })} onSubmit={save} onClose={onClose}>
      <TextInput
        data-autofocus
        maxLength={80}
        label={t('field.name')}
        error={formState.errors.name?.message}
        {...register('name', { validate: (name) => name.trim() !== '' || t('form.required') })}
      />
    </FormDialog>
  );
}

import { Select, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { invitationChannels } from '../../../shared/domain';
import type { CooperativeId, InvitationChannel } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { assemblyNow, hostNow } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

interface MarkEntry {
  channel: InvitationChannel;
  on: string;
}

/** Says of many cooperatives in one act how and when they were invited, with a way back (REG-10). */
export function MarkDialog({ ids, onClose }: { readonly ids: readonly CooperativeId[]; readonly onClose: () => void }) {
  const t = useText();
  const count = ids.length;
  const { form, save, words } = useCommandForm<MarkEntry>({
    defaultValues: {
      channel: 'letter',
      on: dateOf(hostNow(), assemblyNow().facts.profile.timeZone),
    },
    command: (entry) => ({ type: 'invitation.mark', ids, ...entry }),
    done: () => t('invitation.marked', { count }),
    undoable: 'undoable',
    onDone: onClose,
  });

  return (
    <FormDialog
      size="md"
      title={t('invitation.markTitle', { count })}
      act={t('invitation.mark')}
      canAct={count > 0}
      onSubmit={save}
      onClose={onClose}
    >
      <Controller
        control={form.control}
        name="channel"
        render={({ field }) => (
          <Select
            data-autofocus
            label={t('invitation.channel')}
            data={invitationChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            allowDeselect={false}
            {...field}
          />
        )}
      />
      <TextInput type="date" label={t('invitation.on')} {...form.register('on')} error={words('on')} />
    </FormDialog>
  );
}

import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { invitationChannels } from '../../../shared/domain';
import type { CooperativeId, InvitationChannel } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { hostNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

/** Says of many cooperatives in one act how and when they were invited, with a way back (REG-10). */
export function MarkDialog({ ids, onClose }: { readonly ids: readonly CooperativeId[]; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const { facts } = useAssembly();
  const [channel, setChannel] = useState<InvitationChannel>('letter');
  const [on, setOn] = useState(() => dateOf(hostNow(), facts.profile.timeZone));
  const count = ids.length;

  async function mark() {
    const outcome = await act(
      { type: 'invitation.mark', ids, channel, on },
      t('invitation.marked', { count }),
      () => void act({ type: 'invitation.unmark', ids }),
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      size="md"
      title={t('invitation.markTitle', { count })}
      act={t('invitation.mark')}
      canAct={count > 0 && /^\d{4}-\d\d-\d\d$/.test(on)}
      onSubmit={mark}
      onClose={onClose}
    >
      <Select
        data-autofocus
        label={t('invitation.channel')}
        data={invitationChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        value={channel}
        allowDeselect={false}
        onChange={(value) => {
          setChannel(invitationChannels.find((one) => one === value) ?? 'letter');
        }}
      />
      <TextInput
        type="date"
        label={t('invitation.on')}
        value={on}
        onChange={(event) => {
          setOn(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}

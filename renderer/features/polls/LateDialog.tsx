import { Select, Text, TextInput } from '@mantine/core';
import { Controller } from 'react-hook-form';
import { presentVotingCooperatives, votersOf } from '../../../shared/domain';
import type { AssemblyState, CooperativeId, Poll } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

/** Those who came in after the opening: present with a mandate that counts, and not on the list of voters. */
function late(state: AssemblyState, { id }: Poll) {
  const poll = state.polls.get(id);
  if (poll?.state.kind !== 'open' && poll?.state.kind !== 'paused') return [];
  const voters = new Set(votersOf(poll, poll.state.definition));
  return presentVotingCooperatives(state)
    .filter((one) => !voters.has(one))
    .map((one) => state.cooperatives.get(one))
    .filter((one) => one !== undefined);
}

/** Admits somebody who came after the opening, by decision of the chair and with the reason (voting.md §3). */
export function LateDialog({ poll, onClose }: { readonly poll: Poll; readonly onClose: () => void }) {
  const t = useText();
  const arrived = useAssembly((state) => late(state, poll));
  const { form, save, words } = useCommandForm<{ cooperativeId: CooperativeId; reason: string }>({
    defaultValues: { cooperativeId: arrived[0]?.id ?? ('' as CooperativeId), reason: '' },
    required: ['cooperativeId', 'reason'],
    command: (entry) => ({ type: 'poll.admitLate', id: poll.id, ...entry }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('poll.admitLate')}
      act={t('poll.admitLate')}
      canAct={arrived.length > 0}
      onSubmit={save}
      onClose={onClose}
    >
      {arrived.length === 0 ? (
        <Text>{t('poll.nobodyLate')}</Text>
      ) : (
        <>
          <Controller
            control={form.control}
            name="cooperativeId"
            render={({ field }) => (
              <Select
                label={t('poll.lateCooperative')}
                searchable
                allowDeselect={false}
                data={arrived.map(({ id, name, number }) => ({ value: id, label: `${String(number)} · ${name}` }))}
                error={words('cooperativeId')}
                {...field}
              />
            )}
          />
          <TextInput
            data-autofocus
            label={t('form.reason')}
            withAsterisk
            {...form.register('reason')}
            error={words('reason')}
          />
        </>
      )}
    </FormDialog>
  );
}

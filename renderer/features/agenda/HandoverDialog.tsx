import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { Controller, useWatch } from 'react-hook-form';
import { isParallel } from '../../../shared/domain';
import type { SessionId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

/** The words of a document, which is always Indonesian. */
const officeWords = { chair: 'Ketua Sidang', viceChair: 'Wakil Ketua Sidang', secretary: 'Sekretaris Sidang' } as const;
const plenary = 'plenary';

interface HandoverEntry {
  name: string;
  office: string;
  /** A commission, or the plenary. */
  where: string;
}

/** Hands the chair of the plenary or of a commission over, to the presidium or to somebody who is typed (AGD-3). */
export function HandoverDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { agenda, facts } = useAssembly(({ agenda, facts }) => ({ agenda, facts }));
  const { form, save, words } = useCommandForm<HandoverEntry>({
    defaultValues: { name: '', office: '', where: plenary },
    command: ({ name, office, where }) => ({
      type: 'meeting.handOver',
      name,
      office,
      sessionId: where === plenary ? null : (where as SessionId),
    }),
    required: ['name'],
    done: ({ name }) => t('meeting.handedOver', { name: name.trim() }),
    onDone: onClose,
  });
  const { control, register, setValue } = form;
  const where = useWatch({ control, name: 'where' });
  const presidium = facts.profile.presidium.filter((holder) => holder.name !== '');
  const commissions = agenda.sessions.filter(isParallel);
  return (
    <FormDialog size="md" title={t('meeting.handOver')} act={t('meeting.handOver')} onSubmit={save} onClose={onClose}>
      {commissions.length > 0 && (
        <Controller
          control={control}
          name="where"
          render={({ field }) => (
            <Select
              label={t('meeting.chairWhere')}
              data={[
                { value: plenary, label: t('meeting.plenary') },
                ...commissions.map((session) => ({ value: session.id as string, label: session.title })),
              ]}
              allowDeselect={false}
              {...field}
            />
          )}
        />
      )}
      <TextInput
        data-autofocus
        label={t('meeting.chairName')}
        withAsterisk
        {...register('name')}
        error={words('name')}
      />
      {presidium.length > 0 && (
        <Group gap={6} role="group" aria-label={t('meeting.chosenPresidium')}>
          {presidium.map((holder, index) => (
            <Button
              key={index}
              size="compact-sm"
              variant="light"
              onClick={() => {
                setValue('name', holder.name);
                setValue('office', officeWords[holder.office]);
              }}
            >
              {holder.name}
            </Button>
          ))}
        </Group>
      )}
      <TextInput label={t('meeting.chairOffice')} {...register('office')} error={words('office')} />
      {where === plenary && (
        <Text size="sm" c="dimmed">
          {t('meeting.handOverHelp', { knocks: facts.rules.gavel.handover })}
        </Text>
      )}
    </FormDialog>
  );
}

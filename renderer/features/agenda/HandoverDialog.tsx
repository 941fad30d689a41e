import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isParallel } from '../../../shared/domain';
import type { SessionId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

/** The words of a document, which is always Indonesian. */
const officeWords = { chair: 'Ketua Sidang', viceChair: 'Wakil Ketua Sidang', secretary: 'Sekretaris Sidang' } as const;
const plenary = 'plenary';

/** Hands the chair of the plenary or of a commission over, to the presidium or to somebody who is typed (AGD-3). */
export function HandoverDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { agenda, facts } = useAssembly(({ agenda, facts }) => ({ agenda, facts }));
  const act = useAct();
  const [name, setName] = useState('');
  const [office, setOffice] = useState('');
  const [where, setWhere] = useState<string>(plenary);
  const presidium = facts.profile.presidium.filter((holder) => holder.name !== '');
  const commissions = agenda.sessions.filter(isParallel);
  async function save() {
    const sessionId = where === plenary ? null : (where as SessionId);
    const outcome = await act(
      { type: 'meeting.handOver', name, office, sessionId },
      t('meeting.handedOver', { name: name.trim() }),
    );
    if (outcome !== null) onClose();
  }
  return (
    <FormDialog
      size="md"
      title={t('meeting.handOver')}
      act={t('meeting.handOver')}
      canAct={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      {commissions.length > 0 && (
        <Select
          label={t('meeting.chairWhere')}
          data={[
            { value: plenary, label: t('meeting.plenary') },
            ...commissions.map((session) => ({ value: session.id, label: session.title })),
          ]}
          value={where}
          allowDeselect={false}
          onChange={(value) => {
            if (value !== null) setWhere(value);
          }}
        />
      )}
      <TextInput
        data-autofocus
        label={t('meeting.chairName')}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      {presidium.length > 0 && (
        <Group gap={6} role="group" aria-label={t('meeting.chosenPresidium')}>
          {presidium.map((holder) => (
            <Button
              key={`${holder.office} ${holder.name}`}
              size="compact-sm"
              variant="light"
              onClick={() => {
                setName(holder.name);
                setOffice(officeWords[holder.office]);
              }}
            >
              {holder.name}
            </Button>
          ))}
        </Group>
      )}
      <TextInput
        label={t('meeting.chairOffice')}
        value={office}
        onChange={(event) => {
          setOffice(event.currentTarget.value);
        }}
      />
      {where === plenary && (
        <Text size="sm" c="dimmed">
          {t('meeting.handOverHelp', { knocks: facts.rules.gavel.handover })}
        </Text>
      )}
    </FormDialog>
  );
}

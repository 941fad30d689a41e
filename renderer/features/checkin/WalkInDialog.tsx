import { Checkbox } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import { useState } from 'react';
import type { MarkId, Participant } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { entryOf, fieldsOf } from '../registry/participant-entry';
import type { ParticipantEntry } from '../registry/participant-entry';
import { ParticipantInputs } from '../registry/ParticipantFields';

/** One form for somebody who comes unannounced: registered, verified and inside with one Enter (CHK-3). */
export function WalkInDialog({
  name,
  desk,
  onClose,
  onAdmitted,
}: {
  readonly name: string;
  readonly desk: string;
  readonly onClose: () => void;
  readonly onAdmitted: (participant: Participant, markId: MarkId) => void;
}) {
  const t = useText();
  const act = useAct();
  const form = useForm<ParticipantEntry>({ defaultValues: { ...entryOf(null), name } });
  const [verifies, setVerifies] = useState(false);
  const category = useWatch({ control: form.control, name: 'category' });

  const admit = form.handleSubmit(async (entry) => {
    const outcome = await act({
      type: 'checkin.walkIn',
      fields: fieldsOf(entry),
      letterNo: entry.letterNo,
      verifies,
      desk,
    });
    const added = outcome?.events.find((event) => event.type === 'participant.added');
    const marked = outcome?.events.find((event) => event.type === 'checkin.marked');
    if (added !== undefined && marked !== undefined) onAdmitted(added.participant, marked.mark.id);
  });

  return (
    <FormDialog title={t('desk.walkIn')} act={t('desk.walkInAdmit')} onSubmit={admit} onClose={onClose}>
      <ParticipantInputs form={form} except={null} asksLetter />
      {category === 'votingDelegate' && (
        <Checkbox
          label={t('desk.walkInVerifies')}
          checked={verifies}
          onChange={(event) => {
            setVerifies(event.currentTarget.checked);
          }}
        />
      )}
    </FormDialog>
  );
}

import { Checkbox } from '@mantine/core';
import { useForm, useWatch } from 'react-hook-form';
import { useState } from 'react';
import type { LetterEntry, MarkId, Participant } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { entryOf, fieldsOf } from '../registry/participant-entry';
import type { ParticipantEntry } from '../registry/participant-entry';
import { letterEntryOf, LetterInputs } from '../registry/LetterInputs';
import { ParticipantInputs } from '../registry/ParticipantFields';

const printKey = 'palu-desk-prints';

/** One form for somebody who comes unannounced: registered, with the letter, verified, inside and badged with one Enter (CHK-3). */
export function WalkInDialog({
  name,
  desk,
  onClose,
  onAdmitted,
}: {
  readonly name: string;
  readonly desk: string;
  readonly onClose: () => void;
  /** `wantsBadge`: the badge is made at once. */
  readonly onAdmitted: (participant: Participant, markId: MarkId, wantsBadge: boolean) => void;
}) {
  const t = useText();
  const act = useAct();
  const form = useForm<ParticipantEntry>({ defaultValues: { ...entryOf(null), name } });
  const [letter, setLetter] = useState<LetterEntry>(() => letterEntryOf(null));
  const [verifies, setVerifies] = useState(false);
  const [wantsBadge, setWantsBadge] = useState(() => window.localStorage.getItem(printKey) === 'yes');
  const category = useWatch({ control: form.control, name: 'category' });

  const admit = form.handleSubmit(async (entry) => {
    const outcome = await act({
      type: 'checkin.walkIn',
      fields: fieldsOf(entry),
      letterNo: letter.letterNo,
      letterDate: letter.letterDate,
      ...(letter.scanId === null ? {} : { scanId: letter.scanId }),
      verifies,
      desk,
    });
    const added = outcome?.events.find((event) => event.type === 'participant.added');
    const marked = outcome?.events.find((event) => event.type === 'checkin.marked');
    if (added !== undefined && marked !== undefined) onAdmitted(added.participant, marked.mark.id, wantsBadge);
  });

  return (
    <FormDialog title={t('desk.walkIn')} act={t('desk.walkInAdmit')} onSubmit={admit} onClose={onClose}>
      <ParticipantInputs form={form} except={null} asksLetter={false} />
      {category === 'votingDelegate' && (
        <>
          <LetterInputs entry={letter} onChange={setLetter} />
          <Checkbox
            label={t('desk.walkInVerifies')}
            checked={verifies}
            onChange={(event) => {
              setVerifies(event.currentTarget.checked);
            }}
          />
        </>
      )}
      <Checkbox
        label={t('desk.walkInBadge')}
        checked={wantsBadge}
        onChange={(event) => {
          setWantsBadge(event.currentTarget.checked);
          window.localStorage.setItem(printKey, event.currentTarget.checked ? 'yes' : 'no');
        }}
      />
    </FormDialog>
  );
}

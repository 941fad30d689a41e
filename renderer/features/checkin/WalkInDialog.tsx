import { Checkbox } from '@mantine/core';
import { FormProvider, useWatch } from 'react-hook-form';
import type { MarkId, Participant } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';
import { entryOf, fieldsOf, participantFaults } from '../registry/participant-entry';
import type { ParticipantEntry } from '../registry/participant-entry';
import { letterEntryOf, LetterInputs } from '../registry/LetterInputs';
import type { LetterFields } from '../registry/LetterInputs';
import { ParticipantInputs } from '../registry/ParticipantFields';

const printKey = 'palu-desk-prints';

interface WalkInEntry extends ParticipantEntry, LetterFields {
  verifies: boolean;
  /** Whether the badge is made at once; remembered on this computer. */
  wantsBadge: boolean;
}

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
  const { form, save, words } = useCommandForm<WalkInEntry>({
    defaultValues: {
      ...entryOf(null),
      ...letterEntryOf(null),
      name,
      verifies: false,
      wantsBadge: window.localStorage.getItem(printKey) === 'yes',
    },
    required: ['name'],
    command: ({ scanId, verifies, wantsBadge: _wantsBadge, ...entry }) => ({
      type: 'checkin.walkIn',
      fields: fieldsOf(entry),
      letterNo: entry.letterNo,
      letterDate: entry.letterDate,
      ...(scanId === null ? {} : { scanId }),
      verifies,
      desk,
    }),
    check: participantFaults,
    onDone: ({ events }, { wantsBadge }) => {
      window.localStorage.setItem(printKey, wantsBadge ? 'yes' : 'no');
      const added = events.find((event) => event.type === 'participant.added');
      const marked = events.find((event) => event.type === 'checkin.marked');
      if (added !== undefined && marked !== undefined) onAdmitted(added.participant, marked.mark.id, wantsBadge);
    },
  });
  const category = useWatch({ control: form.control, name: 'category' });

  return (
    <FormProvider {...form}>
      <FormDialog
        title={t('desk.walkIn')}
        act={t('desk.walkInAdmit')}
        fault={words('root')}
        onSubmit={save}
        onClose={onClose}
      >
        <ParticipantInputs except={null} asksLetter={false} />
        {category === 'votingDelegate' && (
          <>
            <LetterInputs />
            <Checkbox label={t('desk.walkInVerifies')} {...form.register('verifies')} />
          </>
        )}
        <Checkbox label={t('desk.walkInBadge')} {...form.register('wantsBadge')} />
      </FormDialog>
    </FormProvider>
  );
}

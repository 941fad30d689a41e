import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { participantCode } from '../../../shared/domain';
import type { Participant, ParticipantId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DraftNotice, draftOr, FormDialog, useAct, useCommandForm, useKeptDraft, Only } from '../../ui';
import { useAttach } from '../attachments/upload';
import { PhotoField } from '../photos/PhotoField';
import type { PhotoEntry } from '../photos/PhotoField';
import { entryOf, fieldsOf, participantFaults } from './participant-entry';
import type { ParticipantEntry } from './participant-entry';
import { ParticipantInputs } from './ParticipantFields';

/** Form of one participant (REG-5), with photo and masked national ID (REG-7). */
export function ParticipantForm({
  participant,
  onClose,
}: {
  readonly participant: Participant | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const act = useAct();
  const attach = useAttach();
  const rules = useAssembly(({ facts }) => facts.rules);
  const draftName = participant === null ? 'participant' : null;
  const [photo, setPhoto] = useState<PhotoEntry>({ kind: 'kept', id: participant?.photoId ?? null });
  const { form, save, words } = useCommandForm<ParticipantEntry>({
    defaultValues: draftOr(draftName, entryOf(participant)),
    required: ['name'],
    command: (entry) =>
      participant === null
        ? {
            type: 'participant.add',
            fields: fieldsOf(entry),
            letterNo: entry.letterNo,
            letterDate: entry.letterDate,
          }
        : { type: 'participant.edit', id: participant.id, revision: participant.revision, fields: fieldsOf(entry) },
    check: participantFaults,
    done: ({ name }) => t('form.saved', { name }),
    onDone: async ({ events }) => {
      draft.forget();
      const added = events.find((event) => event.type === 'participant.registered');
      const id = participant?.id ?? added?.participant.id;
      if (id !== undefined) await savePhoto(id);
      onClose();
    },
  });
  const draft = useKeptDraft(draftName, form, entryOf(null));

  /** Lays the photo beside the record and names it there; what the form holds otherwise is saved already. */
  async function savePhoto(id: ParticipantId): Promise<void> {
    if (photo.kind === 'kept') return;
    const attachment = photo.kind === 'new' ? await attach(photo.file) : null;
    if (photo.kind === 'new' && attachment === null) return;
    await act({ type: 'participant.setPhoto', id, photoId: attachment?.id ?? null });
  }

  async function remove() {
    if (participant === null) return;
    const outcome = await act(
      { type: 'participant.remove', id: participant.id },
      t('form.removed', { name: participant.name }),
      'undoable',
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormProvider {...form}>
      <FormDialog
        title={
          participant === null
            ? t('registry.addParticipant')
            : `${participantCode(participant, rules)} ${participant.name}`
        }
        beside={
          participant !== null && (
            <Only act="participant.remove">
              <Button variant="subtle" color="red" onClick={() => void remove()}>
                {t('form.remove')}
              </Button>
            </Only>
          )
        }
        fault={words('root')}
        onSubmit={save}
        onClose={onClose}
      >
        <DraftNotice draft={draft} />
        <PhotoField entry={photo} onChange={setPhoto} />
        <ParticipantInputs
          except={participant?.id ?? null}
          asksLetter={participant === null}
          asksLetterDate={participant === null}
        />
      </FormDialog>
    </FormProvider>
  );
}

import { Button } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { useState } from 'react';
import { participantCode } from '../../../shared/domain';
import type { Participant, ParticipantId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DraftNotice, draftOr, FormDialog, useAct, useKeptDraft } from '../../ui';
import { useAttach } from '../attachments/upload';
import { PhotoField } from '../photos/PhotoField';
import type { PhotoEntry } from '../photos/PhotoField';
import { entryOf, fieldsOf } from './participant-entry';
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
  const form = useForm<ParticipantEntry>({ defaultValues: draftOr(draftName, entryOf(participant)) });
  const draft = useKeptDraft(draftName, form, entryOf(null));
  const [photo, setPhoto] = useState<PhotoEntry>({ kind: 'kept', id: participant?.photoId ?? null });

  /** Lays the photo beside the record and names it there; what the form holds otherwise is saved already. */
  async function savePhoto(id: ParticipantId): Promise<void> {
    if (photo.kind === 'kept') return;
    const attachment = photo.kind === 'new' ? await attach(photo.file) : null;
    if (photo.kind === 'new' && attachment === null) return;
    await act({ type: 'participant.setPhoto', id, photoId: attachment?.id ?? null });
  }

  const save = form.handleSubmit(async (entry) => {
    const fields = fieldsOf(entry);
    const outcome = await act(
      participant === null
        ? { type: 'participant.add', fields, letterNo: entry.letterNo, letterDate: entry.letterDate }
        : { type: 'participant.edit', id: participant.id, revision: participant.revision, fields },
      t('form.saved', { name: fields.name }),
    );
    if (outcome === null) return;
    draft.forget();
    const added = outcome.events.find((event) => event.type === 'participant.added');
    const id = participant?.id ?? added?.participant.id;
    if (id !== undefined) await savePhoto(id);
    onClose();
  });

  async function remove() {
    if (participant === null) return;
    const outcome = await act(
      { type: 'participant.remove', id: participant.id },
      t('form.removed', { name: participant.name }),
      () => {
        void act({ type: 'participant.restore', id: participant.id });
      },
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      title={
        participant === null
          ? t('registry.addParticipant')
          : `${participantCode(participant, rules)} ${participant.name}`
      }
      beside={
        participant !== null && (
          <Button variant="subtle" color="red" onClick={() => void remove()}>
            {t('form.remove')}
          </Button>
        )
      }
      onSubmit={save}
      onClose={onClose}
    >
      <DraftNotice draft={draft} />
      <PhotoField entry={photo} onChange={setPhoto} />
      <ParticipantInputs
        form={form}
        except={participant?.id ?? null}
        asksLetter={participant === null}
        asksLetterDate={participant === null}
      />
    </FormDialog>
  );
}

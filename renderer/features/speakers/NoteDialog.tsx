import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AgendaItemId, SpeakerEntry } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';

/** The note to somebody who waits: what he wants to speak about. */
export function NoteDialog({
  itemId,
  entry,
  name,
  onClose,
}: {
  readonly itemId: AgendaItemId;
  readonly entry: SpeakerEntry;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const act = useAct();
  const [note, setNote] = useState(entry.note);
  async function save() {
    const outcome = await act({ type: 'speaker.edit', itemId, id: entry.id, stance: entry.stance, note });
    if (outcome !== null) onClose();
  }
  return (
    <FormDialog size="md" title={t('speakers.edit', { name })} onSubmit={save} onClose={onClose}>
      <TextInput
        data-autofocus
        label={t('speakers.note')}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}

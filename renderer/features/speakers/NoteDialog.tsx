import { TextInput } from '@mantine/core';
import type { AgendaItemId, SpeakerEntry } from '../../../shared/domain';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';

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
  const { form, save, words } = useCommandForm({
    defaultValues: { note: entry.note },
    command: ({ note }) => ({ type: 'speaker.edit', itemId, id: entry.id, stance: entry.stance, note }),
    onDone: onClose,
  });
  return (
    <FormDialog size="md" title={t('speakers.edit', { name })} onSubmit={save} onClose={onClose}>
      <TextInput data-autofocus label={t('speakers.note')} {...form.register('note')} error={words('note')} />
    </FormDialog>
  );
}

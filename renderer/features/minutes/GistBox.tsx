import { Button, Group, TextInput } from '@mantine/core';
import { useWatch, useForm } from 'react-hook-form';
import { currentSpeech, runningItem, speakerListOf } from '../../../shared/domain';
import type { AgendaItemId, AssemblyState, ParticipantId, RichTextNode } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { tellRefusal } from '../../ui';
import { appendToText } from './texts-open';

interface Speaking {
  readonly itemId: AgendaItemId;
  readonly participantId: ParticipantId;
  readonly name: string;
}

/** Who speaks to the present item, or spoke last: the gist of a speech is often written when it has just ended. */
function speakingOrLast(state: AssemblyState): Speaking | null {
  const itemId = runningItem(state.agenda)?.id;
  if (itemId === undefined) return null;
  const finished = speakerListOf(state, itemId).entries.filter(({ state: { kind } }) => kind === 'finished');
  const participantId = (currentSpeech(state, itemId) ?? finished.at(-1))?.participantId;
  const name = participantId === undefined ? undefined : state.participants.get(participantId)?.name;
  return participantId === undefined || name === undefined ? null : { itemId, participantId, name };
}

/** A line of the minutes with whoever said it at its head. */
function gistOf({ participantId, name }: Speaking, gist: string): RichTextNode {
  const cooperativeId = assemblyNow().participants.get(participantId)?.cooperativeId ?? null;
  const cooperative = cooperativeId === null ? undefined : assemblyNow().cooperatives.get(cooperativeId)?.name;
  return {
    type: 'paragraph',
    content: [
      { type: 'mention', attrs: { id: participantId, label: name }, marks: [{ type: 'bold' }] },
      { type: 'text', text: `${cooperative === undefined ? '' : ` (${cooperative})`}: ${gist}` },
    ],
  };
}

/** The gist of what the present speaker says, into the text of the item under the speaker's name. */
export function GistBox() {
  const t = useText();
  const speaking = useAssembly(speakingOrLast);
  const { register, handleSubmit, reset, control } = useForm({ defaultValues: { gist: '' } });
  const gist = useWatch({ control, name: 'gist' });
  if (speaking === null) return null;
  return (
    <form
      onSubmit={(event) =>
        void handleSubmit((entry) => {
          if (entry.gist.trim() === '') return;
          appendToText(speaking.itemId, [gistOf(speaking, entry.gist.trim())], (refusal) => {
            tellRefusal(t, refusal);
          });
          reset();
        })(event)
      }
      noValidate
    >
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <TextInput style={{ flex: 1 }} label={t('minutes.gistOf', { name: speaking.name })} {...register('gist')} />
        <Button type="submit" variant="default" disabled={gist.trim() === ''}>
          {t('minutes.gistAdd')}
        </Button>
      </Group>
    </form>
  );
}

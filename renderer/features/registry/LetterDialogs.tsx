import { Select, Text } from '@mantine/core';
import { Controller, FormProvider } from 'react-hook-form';
import { letterOf, participantCode, registeredParticipants } from '../../../shared/domain';
import type { AssemblyState, MandateLetter, Participant, ParticipantId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useCommandForm } from '../../ui';
import { letterEntryOf, LetterInputs } from './LetterInputs';
import type { LetterFields } from './LetterInputs';

/** Corrects number and date of a letter and attaches its scan; the history says that it was done (CRD-1). */
export function LetterDialog({ letter, onClose }: { readonly letter: MandateLetter; readonly onClose: () => void }) {
  const t = useText();
  const name = useAssembly(({ participants }) => participants.get(letter.participantId)?.name ?? '');
  const { form, save } = useCommandForm<LetterFields>({
    defaultValues: letterEntryOf(letter),
    command: (entry) => ({ type: 'mandate.edit', id: letter.id, ...entry }),
    done: () => t('mandate.edited', { name }),
    undoable: 'undoable',
    onDone: onClose,
  });
  return (
    <FormProvider {...form}>
      <FormDialog title={`${t('mandate.edit')}: ${name}`} onSubmit={save} onClose={onClose}>
        <LetterInputs />
      </FormDialog>
    </FormProvider>
  );
}

/** Who may bring a letter: of a cooperative, and without one that stands. */
function receivable(state: AssemblyState): readonly Participant[] {
  return registeredParticipants(state).filter((one) => {
    const letter = letterOf(state, one.id);
    return one.cooperativeId !== null && letter?.state !== 'received' && letter?.state !== 'verified';
  });
}

interface ReceiveEntry extends LetterFields {
  participantId: ParticipantId | null;
}

/** Takes in the letter of somebody who is registered: an observer becomes a delegate, a second letter a dispute (CRD-1, CRD-2). */
export function ReceiveDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const people = useAssembly(receivable);
  const cooperatives = useAssembly((state) => state.cooperatives);
  const rules = useAssembly(({ facts }) => facts.rules);
  const { form, save, words } = useCommandForm<ReceiveEntry>({
    defaultValues: { participantId: null, ...letterEntryOf(null) },
    required: ['participantId'],
    command: ({ participantId, ...letter }) => ({
      type: 'mandate.receive',
      participantId: participantId ?? ('' as ParticipantId),
      ...letter,
    }),
    done: ({ participantId }) =>
      t('mandate.receiveDone', { name: people.find((one) => one.id === participantId)?.name ?? '' }),
    onDone: onClose,
  });
  return (
    <FormProvider {...form}>
      <FormDialog title={t('mandate.receive')} onSubmit={save} onClose={onClose}>
        <Text size="sm" c="dimmed">
          {t('mandate.receiveHelp')}
        </Text>
        <Controller
          control={form.control}
          name="participantId"
          render={({ field }) => (
            <Select
              label={t('mandate.person')}
              withAsterisk
              searchable
              limit={30}
              nothingFoundMessage={t('palette.nothing')}
              error={words('participantId')}
              data={people.map((one) => ({
                value: one.id,
                label: `${participantCode(one, rules)} ${one.name} · ${
                  one.cooperativeId === null ? '' : (cooperatives.get(one.cooperativeId)?.name ?? '')
                }`,
              }))}
              {...field}
            />
          )}
        />
        <LetterInputs />
      </FormDialog>
    </FormProvider>
  );
}

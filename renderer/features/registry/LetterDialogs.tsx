import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { letterOf, participantCode, registeredParticipants } from '../../../shared/domain';
import type { AssemblyState, MandateLetter, Participant, ParticipantId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct } from '../../ui';
import { letterEntryOf, LetterInputs } from './LetterInputs';

/** Corrects number and date of a letter and attaches its scan; the history says that it was done (CRD-1). */
export function LetterDialog({ letter, onClose }: { readonly letter: MandateLetter; readonly onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const participants = useAssembly((state) => state.participants);
  const [entry, setEntry] = useState(letterEntryOf(letter));
  const name = participants.get(letter.participantId)?.name ?? '';

  async function save() {
    const before = letterEntryOf(letter);
    const outcome = await act({ type: 'mandate.edit', id: letter.id, ...entry }, t('mandate.edited', { name }), () => {
      void act({ type: 'mandate.edit', id: letter.id, ...before }, t('cell.undone'));
    });
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog title={`${t('mandate.edit')}: ${name}`} onSubmit={save} onClose={onClose}>
      <LetterInputs entry={entry} onChange={setEntry} />
    </FormDialog>
  );
}

/** Who may bring a letter: of a cooperative, and without one that stands. */
function receivable(state: AssemblyState): readonly Participant[] {
  return registeredParticipants(state).filter((one) => {
    const letter = letterOf(state, one.id);
    return one.cooperativeId !== null && letter?.state !== 'received' && letter?.state !== 'verified';
  });
}

/** Takes in the letter of somebody who is registered: an observer becomes a delegate, a second letter a dispute (CRD-1, CRD-2). */
export function ReceiveDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const act = useAct();
  const people = useAssembly(receivable);
  const cooperatives = useAssembly((state) => state.cooperatives);
  const rules = useAssembly(({ facts }) => facts.rules);
  const [entry, setEntry] = useState(letterEntryOf(null));
  const [participantId, setParticipantId] = useState<string | null>(null);

  async function save() {
    if (participantId === null) return;
    const id = participantId as ParticipantId;
    const name = people.find((one) => one.id === id)?.name ?? '';
    const outcome = await act(
      { type: 'mandate.receive', participantId: id, ...entry },
      t('mandate.receiveDone', { name }),
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog title={t('mandate.receive')} canAct={participantId !== null} onSubmit={save} onClose={onClose}>
      <Text size="sm" c="dimmed">
        {t('mandate.receiveHelp')}
      </Text>
      <Select
        label={t('mandate.person')}
        withAsterisk
        searchable
        limit={30}
        nothingFoundMessage={t('palette.nothing')}
        data={people.map((one) => ({
          value: one.id,
          label: `${participantCode(one, rules)} ${one.name} · ${
            one.cooperativeId === null ? '' : (cooperatives.get(one.cooperativeId)?.name ?? '')
          }`,
        }))}
        value={participantId}
        onChange={setParticipantId}
      />
      <LetterInputs entry={entry} onChange={setEntry} />
    </FormDialog>
  );
}

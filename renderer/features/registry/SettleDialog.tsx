import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { rivalsOf } from '../../../shared/domain';
import type { MandateLetter, MandateLetterId } from '../../../shared/domain';
import { formatDate } from '../../../shared/text';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { FormDialog, useAct, useAsk } from '../../ui';

/** Finds the open letters of which one must be chosen, with those that only the host can tell to be of the same person. */
export function useRivals(): (letter: MandateLetter) => Promise<readonly MandateLetter[]> {
  const { ask } = useAsk();
  return async (letter) => {
    const found = await ask('mandates.rivals', { id: letter.id });
    const state = assemblyNow();
    return found === undefined ? rivalsOf(state, letter) : found.ids.flatMap((id) => state.mandates.get(id) ?? []);
  };
}

/** Ends a dispute in one act: which letter stands, and why; the others are revoked with it (CRD-2). */
export function SettleDialog({
  letter,
  rivals,
  onClose,
}: {
  readonly letter: MandateLetter;
  readonly rivals: readonly MandateLetter[];
  readonly onClose: () => void;
}) {
  const t = useText();
  const act = useAct();
  const participants = useAssembly((state) => state.participants);
  const cooperatives = useAssembly((state) => state.cooperatives);
  const [chosen, setChosen] = useState<string>('');
  const [reason, setReason] = useState('');
  // As it was when the dialog opened: the settled letters stay in sight until it closes.
  const [letters] = useState(() => [letter, ...rivals].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)));

  const nameOf = (one: MandateLetter) => participants.get(one.participantId)?.name ?? '';

  async function settle() {
    const stands = letters.find((one) => one.id === chosen);
    if (stands === undefined) return;
    const outcome = await act(
      { type: 'mandate.settle', id: chosen as MandateLetterId, reason },
      t('mandate.settled', { name: nameOf(stands) }),
    );
    if (outcome !== null) onClose();
  }

  return (
    <FormDialog
      title={t('mandate.settle')}
      act={t('mandate.settle')}
      canAct={chosen !== '' && reason.trim() !== ''}
      onSubmit={settle}
      onClose={onClose}
    >
      <Text size="sm">{t('mandate.disputeHelp')}</Text>
      <Radio.Group label={t('mandate.stands')} withAsterisk value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {letters.map((one) => (
            <Radio
              key={one.id}
              value={one.id}
              label={`${nameOf(one)} · ${cooperatives.get(one.cooperativeId)?.name ?? ''}`}
              description={`${t('field.letterNo')}: ${one.letterNo || '–'} · ${
                one.letterDate === undefined ? '–' : formatDate(one.letterDate)
              } · ${t(`mandate.${one.state}`)}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('form.reason')}
        withAsterisk
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}

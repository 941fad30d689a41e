import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { asReceived, rivalsOf } from '../../../shared/domain';
import type { MandateLetter, MandateLetterId } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { dayText, useText } from '../../locales';
import { FormDialog, useAsk, useCommandForm } from '../../ui';

/** Finds the open letters of which one must be chosen, with those that only the host can tell to be of the same person. */
export function useRivals(): (letter: MandateLetter) => Promise<readonly MandateLetter[]> {
  const { ask } = useAsk();
  return async (letter) => {
    const found = await ask('mandates.rivals', { id: letter.id });
    const state = assemblyNow();
    return found === undefined ? rivalsOf(state, letter) : found.ids.flatMap((id) => state.mandates.get(id) ?? []);
  };
}

interface SettleEntry {
  /** The letter that stands; empty until one is chosen. */
  chosen: string;
  reason: string;
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
  const participants = useAssembly((state) => state.participants);
  const cooperatives = useAssembly((state) => state.cooperatives);
  // As it was when the dialog opened: the settled letters stay in sight until it closes.
  const [letters] = useState(() => asReceived(assemblyNow(), [letter, ...rivals]));

  const nameOf = (one: MandateLetter) => participants.get(one.participantId)?.name ?? '';

  const { form, save, words } = useCommandForm<SettleEntry>({
    defaultValues: { chosen: '', reason: '' },
    required: ['chosen', 'reason'],
    command: ({ chosen, reason }) => ({ type: 'mandate.settle', id: chosen as MandateLetterId, reason }),
    renamed: { id: 'chosen' },
    done: ({ chosen }) => {
      const stands = letters.find((one) => one.id === chosen);
      return t('mandate.settled', { name: stands === undefined ? '' : nameOf(stands) });
    },
    onDone: onClose,
  });

  return (
    <FormDialog title={t('mandate.settle')} act={t('mandate.settle')} onSubmit={save} onClose={onClose}>
      <Text size="sm">{t('mandate.disputeHelp')}</Text>
      <Controller
        control={form.control}
        name="chosen"
        render={({ field: { value, onChange } }) => (
          <Radio.Group
            label={t('mandate.stands')}
            withAsterisk
            value={value}
            onChange={onChange}
            error={words('chosen')}
          >
            <Stack gap="xs" mt="xs">
              {letters.map((one) => (
                <Radio
                  key={one.id}
                  value={one.id}
                  label={`${nameOf(one)} · ${cooperatives.get(one.cooperativeId)?.name ?? ''}`}
                  description={`${t('field.letterNo')}: ${one.letterNo || '–'} · ${
                    one.letterDate === undefined ? '–' : dayText(t, one.letterDate)
                  } · ${t(`mandate.${one.state}`)}`}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
      />
      <TextInput label={t('form.reason')} withAsterisk {...form.register('reason')} error={words('reason')} />
    </FormDialog>
  );
}

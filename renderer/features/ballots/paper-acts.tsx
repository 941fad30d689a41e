import { NumberInput, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Controller } from 'react-hook-form';
import { ballotsOf, nextSerialAt } from '../../../shared/domain';
import type { PollId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import type { Text } from '../../locales';
import { FormDialog, QuestionDialog, useAct, useCommandForm } from '../../ui';
import type { Question } from '../../ui';

interface Exchange {
  readonly pollId: PollId;
  readonly serial: number;
  readonly table: string;
}

/** A spoiled paper against another one: the old one is kept, and its voter stays the same. */
function ExchangeDialog({
  exchange: { pollId, serial, table },
  onClose,
  onDone,
}: {
  readonly exchange: Exchange;
  readonly onClose: () => void;
  readonly onDone: (newSerial: number) => void;
}) {
  const t = useText();
  const next = useAssembly((state) => nextSerialAt(ballotsOf(state, pollId), table) ?? 0);
  const { form, save, words } = useCommandForm<{ reason: string; newSerial: number }>({
    defaultValues: { reason: '', newSerial: next },
    required: ['reason'],
    command: (entry) => ({ type: 'ballots.exchange', pollId, serial, table, ...entry }),
    onDone: (_outcome, { newSerial }) => {
      onDone(newSerial);
    },
  });
  return (
    <FormDialog title={t('table.exchangeOf', { serial })} act={t('table.exchange')} onSubmit={save} onClose={onClose}>
      <TextInput
        data-autofocus
        label={t('table.exchangeReason')}
        withAsterisk
        {...form.register('reason')}
        error={words('reason')}
      />
      <Controller
        control={form.control}
        name="newSerial"
        render={({ field: { onChange, ...field } }) => (
          <NumberInput
            label={t('table.newSerial')}
            min={1}
            error={words('newSerial')}
            onChange={(value) => {
              onChange(Number(value));
            }}
            {...field}
          />
        )}
      />
    </FormDialog>
  );
}

/** What can happen to a paper that is in a voter's hand. */
export const paperActs = ['exchange', 'help', 'return', 'takeBack'] as const;
export type PaperAct = (typeof paperActs)[number];

/**
 * The acts on papers that are out, with their questions: exchanged, helped, handed back, taken back.
 * @param onExchanged told the serial that took the place of another.
 * @param onBack after a dialog: the next scan goes into the field again.
 */
export function usePaperActs(
  pollId: PollId,
  table: string,
  onExchanged: (newSerial: number, serial: number) => void,
  onBack: () => void,
) {
  const t = useText();
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const [exchange, setExchange] = useState<Exchange | null>(null);
  const ask = useCallback(
    (kind: PaperAct, serial: number) => {
      if (kind === 'exchange') {
        setExchange({ pollId, serial, table });
        return;
      }
      setQuestion({
        title: t(`table.${kind}`),
        text: t(`table.${kind}Question`, { serial }),
        act: t(`table.${kind}`),
        asks: t(kind === 'help' ? 'table.helper' : 'form.reason'),
        isReversible: kind === 'help',
        onAct: (answer) => {
          const done = t(`table.${kind}Done`, { serial });
          const command =
            kind === 'help'
              ? ({ type: 'ballots.help', pollId, serial, helper: answer } as const)
              : ({ type: `ballots.${kind}`, pollId, serial, reason: answer } as const);
          void act(command, done).then(onBack);
        },
      });
    },
    [pollId, table, onBack, act, t],
  );
  const dialogs = (
    <>
      {exchange !== null && (
        <ExchangeDialog
          exchange={exchange}
          onClose={() => {
            setExchange(null);
            onBack();
          }}
          onDone={(newSerial) => {
            setExchange(null);
            onExchanged(newSerial, exchange.serial);
            onBack();
          }}
        />
      )}
      {question !== null && (
        <QuestionDialog
          question={question}
          onClose={() => {
            setQuestion(null);
            onBack();
          }}
        />
      )}
    </>
  );
  return { ask, dialogs };
}

/** What the button of an act on a paper says to whoever does not see where it stands. */
export function paperActLabel(t: Text, kind: PaperAct, serial: number): string {
  return kind === 'exchange' ? t('table.exchangeOf', { serial }) : `${t(`table.${kind}`)}: ${String(serial)}`;
}

import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { ballotsOf, nextSerialAt } from '../../../shared/domain';
import type { PaperIssue, PollId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
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

const looks = {
  onColour: { variant: 'white', color: 'dark' },
  inList: { variant: 'subtle', size: 'compact-sm' },
} as const;

/** What can happen to a paper that is in a voter's hand: exchanged, helped, handed back, taken back. */
export function PaperActs({
  pollId,
  issue,
  table,
  look,
  onExchanged,
  onBack,
}: {
  readonly pollId: PollId;
  readonly issue: PaperIssue;
  readonly table: string;
  readonly look: keyof typeof looks;
  readonly onExchanged: (newSerial: number) => void;
  /** After a dialog: the next scan goes into the field again. */
  readonly onBack: () => void;
}) {
  const t = useText();
  const act = useAct();
  const [question, setQuestion] = useState<Question | null>(null);
  const [isExchanging, setIsExchanging] = useState(false);
  const { serial } = issue;
  const ask = (kind: 'help' | 'return' | 'takeBack') => {
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
  };
  return (
    <>
      <Button
        {...looks[look]}
        aria-label={t('table.exchangeOf', { serial })}
        onClick={() => {
          setIsExchanging(true);
        }}
      >
        {t('table.exchange')}
      </Button>
      {(['help', 'return', 'takeBack'] as const).map((kind) => (
        <Button
          key={kind}
          {...looks[look]}
          aria-label={`${t(`table.${kind}`)}: ${String(serial)}`}
          onClick={() => {
            ask(kind);
          }}
        >
          {t(`table.${kind}`)}
        </Button>
      ))}
      {isExchanging && (
        <ExchangeDialog
          exchange={{ pollId, serial, table }}
          onClose={() => {
            setIsExchanging(false);
            onBack();
          }}
          onDone={(newSerial) => {
            setIsExchanging(false);
            onExchanged(newSerial);
            onBack();
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
          onBack();
        }}
      />
    </>
  );
}

import { Alert, Badge, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconChecks } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import type { MandateLetter, MandateLetterId } from '../../../shared/domain';
import { mandateLedger, participantCode } from '../../../shared/domain';
import { dateOf } from '../../../shared/text';
import { useAssembly } from '../../client';
import { clockText, dayText, useText } from '../../locales';
import {
  ActButton,
  DataTable,
  EmptyState,
  NextStep,
  Page,
  QuestionDialog,
  useAct,
  useActs,
  useAskedRecord,
} from '../../ui';
import type { Column, Question } from '../../ui';
import { MandateDrawer } from './MandateDrawer';
import { ReceiveDialog } from './LetterDialogs';
import { mandateColors } from './mandates';
import { SettleDialog, useRivals } from './SettleDialog';

type Verdict = 'verified' | 'disputed' | 'revoked';

/** The ledger of mandate letters: receive, verify, dispute, revoke with a reason, settle; each letter opens with its history (CRD-1, CRD-2). */
export function MandatesPage() {
  const t = useText();
  const act = useAct();
  const rivalsAtHost = useRivals();
  const rows = useAssembly(mandateLedger);
  const { mandates, participants, cooperatives, facts } = useAssembly((state) => ({
    mandates: state.mandates,
    participants: state.participants,
    cooperatives: state.cooperatives,
    facts: state.facts,
  }));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [openedId, setOpenedId] = useState<MandateLetterId | null>(null);
  const asked = useAskedRecord();
  useEffect(() => {
    const letter = rows.find(({ id }) => id === asked);
    if (letter !== undefined) setOpenedId(letter.id);
    // Once for each wish: the rows change with every verdict.
  }, [asked]);
  const [question, setQuestion] = useState<Question | null>(null);
  const [dialog, setDialog] = useState<
    'receive' | { readonly letter: MandateLetter; readonly rivals: readonly MandateLetter[] } | null
  >(null);
  const { timeZone } = facts.profile;
  const disputed = rows.filter((one) => one.state === 'disputed');
  const [firstDispute] = disputed;
  const received = rows.filter((one) => one.state === 'received');
  const chosenRows = rows.filter((one) => chosen.has(one.id));
  const opened = openedId === null ? undefined : mandates.get(openedId);
  const columns = useMemo<Column<MandateLetter>[]>(
    () => [
      { key: 'letterNo', header: t('field.letterNo'), width: '148px', text: (row) => row.letterNo || '–' },
      {
        key: 'letterDate',
        header: t('mandate.letterDate'),
        width: '140px',
        yields: 2,
        text: (row) => row.letterDate ?? '–',
        date: (row) => row.letterDate ?? null,
        cell: (row) => (row.letterDate === undefined ? '–' : dayText(t, row.letterDate)),
      },
      {
        key: 'cooperative',
        header: t('field.cooperative'),
        width: '2fr',
        isName: true,
        text: (row) => cooperatives.get(row.cooperativeId)?.name ?? '',
      },
      {
        key: 'participant',
        header: t('field.name'),
        width: '2fr',
        isName: true,
        text: (row) => {
          const participant = participants.get(row.participantId);
          return participant === undefined ? '' : `${participantCode(participant, facts.rules)} ${participant.name}`;
        },
      },
      {
        key: 'state',
        header: t('field.status'),
        width: '126px',
        isFilter: true,
        text: (row) => t(`mandate.${row.state}`),
        cell: (row) => (
          <Badge variant="light" tt="none" color={mandateColors[row.state]}>
            {t(`mandate.${row.state}`)}
          </Badge>
        ),
      },
      {
        key: 'receivedAt',
        header: t('mandate.receivedAt'),
        width: '112px',
        yields: 3,
        text: (row) => `${dateOf(row.receivedAt, timeZone)} ${clockText(t, row.receivedAt, timeZone)}`,
        date: (row) =>
          `${dateOf(row.receivedAt, timeZone)}T${clockText(t, row.receivedAt, timeZone).replace('.', ':')}`,
        cell: (row) => {
          const [, month, day] = dateOf(row.receivedAt, timeZone).split('-');
          return `${day ?? ''}-${month ?? ''} ${clockText(t, row.receivedAt, timeZone)}`;
        },
      },
      { key: 'by', header: t('mandate.by'), width: '84px', yields: 1, text: (row) => row.history.at(-1)?.by ?? '' },
      {
        key: 'scan',
        header: t('mandate.scan'),
        width: '88px',
        yields: 4,
        isFilter: true,
        text: (row) => t(row.scanId === undefined ? 'mandate.noScan' : 'mandate.hasScan'),
      },
    ],
    [t, cooperatives, participants, facts.rules, timeZone],
  );

  async function decide(letters: readonly MandateLetter[], to: Verdict, reason: string) {
    const outcome = await act(
      { type: 'mandate.decide', ids: letters.map((one) => one.id), state: to, reason },
      t('mandate.done', { count: letters.length, state: t(`mandate.${to}`) }),
      'undoable',
    );
    if (outcome !== null) setChosen(new Set());
  }

  function ask(to: 'disputed' | 'revoked') {
    const [first] = chosenRows;
    const name =
      chosenRows.length === 1 && first !== undefined ? participants.get(first.participantId)?.name : undefined;
    setQuestion({
      title: t(`mandate.act.${to}`),
      text:
        name === undefined
          ? t(`mandate.questionMany.${to}`, { count: chosenRows.length })
          : t(`mandate.question.${to}`, { name }),
      act: t(`mandate.act.${to}`),
      asks: t('form.reason'),
      onAct: (reason) => {
        void decide(chosenRows, to, reason);
      },
    });
  }

  /** A dispute that was recorded by hand may have nothing against it: then the letter itself is opened. */
  async function settle(letter: MandateLetter) {
    const rivals = await rivalsAtHost(letter);
    if (rivals.length > 0) setDialog({ letter, rivals });
    else setOpenedId(letter.id);
  }

  const verifyAll = () => {
    setQuestion({
      title: t('mandate.verifyAll'),
      text: t('mandate.verifyAllQuestion', { count: received.length }),
      act: t('mandate.verifyAll'),
      onAct: () => {
        void decide(received, 'verified', '');
      },
    });
  };

  const doing = {
    'mandate.receive': () => {
      setDialog('receive');
    },
    'mandate.verifyAll': () => {
      if (received.length > 0) verifyAll();
    },
  };
  useActs(doing);

  return (
    <Page
      title={t('room.mandates')}
      actions={
        chosenRows.length === 0 ? (
          <>
            <NextStep room="mandat" />
            <ActButton act="mandate.receive" variant="default" onClick={doing['mandate.receive']} />
            <ActButton act="mandate.verifyAll" disabled={received.length === 0} onClick={verifyAll}>
              {t('mandate.verifyAll')} ({received.length})
            </ActButton>
          </>
        ) : (
          <>
            {(['disputed', 'revoked'] as const).map((to) => (
              <Button
                key={to}
                variant="default"
                onClick={() => {
                  ask(to);
                }}
              >
                {t(`mandate.act.${to}`)}
              </Button>
            ))}
            <Button leftSection={<IconChecks size={16} />} onClick={() => void decide(chosenRows, 'verified', '')}>
              {t('mandate.verify')} ({chosenRows.length})
            </Button>
          </>
        )
      }
    >
      {firstDispute !== undefined && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} py="xs">
          <Group justify="space-between">
            <Text size="sm">{t('mandate.disputes', { count: disputed.length })}</Text>
            <Button size="compact-sm" color="red" onClick={() => void settle(firstDispute)}>
              {t('mandate.settle')}
            </Button>
          </Group>
        </Alert>
      )}
      <DataTable
        name="mandates"
        label={t('room.mandates')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={(row) => {
          setOpenedId(row.id);
        }}
        selection={{ ids: chosen, change: setChosen }}
        {...(firstDispute === undefined ? {} : { height: 'calc(var(--room-height) - 266px)' })}
        empty={<EmptyState title={t('mandate.empty')} text={t('mandate.emptyHelp')} />}
      />
      {opened !== undefined && (
        <MandateDrawer
          mandate={opened}
          onClose={() => {
            setOpenedId(null);
          }}
        />
      )}
      {dialog === 'receive' && (
        <ReceiveDialog
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog !== null && dialog !== 'receive' && (
        <SettleDialog
          letter={dialog.letter}
          rivals={dialog.rivals}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Page>
  );
}

import { Badge, Button } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MandateLetter, MandateLetterId } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DataTable, EmptyState, Page, QuestionDialog, useAct } from '../../ui';
import type { Column, Question } from '../../ui';
import { MandateDrawer } from './MandateDrawer';
import { mandateColors } from './mandates';

type Verdict = 'verified' | 'disputed' | 'revoked';

/** The ledger of mandate letters: verify the chosen ones or all that were received, dispute, revoke with a reason (CRD-1, CRD-2). */
export function MandatesPage() {
  const t = useText();
  const act = useAct();
  const { mandates, participants, cooperatives } = useAssembly();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [openedId, setOpenedId] = useState<MandateLetterId | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const rows = useMemo(
    () =>
      mandates
        .valueSeq()
        .sortBy((one) => participants.get(one.participantId)?.number ?? 0)
        .toArray(),
    [mandates, participants],
  );
  const received = rows.filter((one) => one.state === 'received');
  const chosenRows = rows.filter((one) => chosen.has(one.id));
  const opened = openedId === null ? undefined : mandates.get(openedId);
  const columns = useMemo<Column<MandateLetter>[]>(
    () => [
      {
        key: 'cooperative',
        header: t('field.cooperative'),
        width: '2fr',
        text: (row) => cooperatives.get(row.cooperativeId)?.name ?? '',
      },
      {
        key: 'participant',
        header: t('field.name'),
        width: '2fr',
        text: (row) => participants.get(row.participantId)?.name ?? '',
      },
      { key: 'letterNo', header: t('field.letterNo'), width: '160px', text: (row) => row.letterNo },
      {
        key: 'state',
        header: t('field.status'),
        width: '150px',
        isFilter: true,
        text: (row) => t(`mandate.${row.state}`),
        cell: (row) => (
          <Badge variant="light" tt="none" color={mandateColors[row.state]}>
            {t(`mandate.${row.state}`)}
          </Badge>
        ),
      },
    ],
    [t, cooperatives, participants],
  );

  async function decide(letters: readonly MandateLetter[], to: Verdict, reason: string) {
    const outcome = await act(
      { type: 'mandate.decide', ids: letters.map((one) => one.id), state: to, reason },
      t('mandate.done', { count: letters.length, state: t(`mandate.${to}`) }),
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

  return (
    <Page
      title={t('room.mandates')}
      actions={
        chosenRows.length === 0 ? (
          <Button leftSection={<IconChecks size={16} />} disabled={received.length === 0} onClick={verifyAll}>
            {t('mandate.verifyAll')} ({received.length})
          </Button>
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
      <QuestionDialog
        question={question}
        onClose={() => {
          setQuestion(null);
        }}
      />
    </Page>
  );
}

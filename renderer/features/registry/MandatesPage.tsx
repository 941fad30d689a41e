import { Badge, Button, Group, SegmentedControl } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { MandateLetter, MandateState } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DataTable, EmptyState, Page, QuestionDialog, useAct } from '../../ui';
import type { Column, Question } from '../../ui';

const colors: Readonly<Record<MandateState, string>> = {
  received: 'orange',
  verified: 'green',
  disputed: 'red',
  replaced: 'gray',
  revoked: 'gray',
};

/** The ledger of mandate letters: verify one or all that were received, dispute, revoke with a reason (CRD-1, its beginnings). */
export function MandatesPage() {
  const t = useText();
  const state = useAssembly();
  const act = useAct();
  const [filter, setFilter] = useState<'all' | MandateState>('all');
  const [opened, setOpened] = useState<MandateLetter | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { mandates, participants, cooperatives } = state;
  const all = useMemo(() => mandates.valueSeq().toArray(), [mandates]);
  const rows = useMemo(() => all.filter((one) => filter === 'all' || one.state === filter), [all, filter]);
  const received = all.filter((one) => one.state === 'received');
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
        text: (row) => t(`mandate.${row.state}`),
        cell: (row) => (
          <Badge variant="light" tt="none" color={colors[row.state]}>
            {t(`mandate.${row.state}`)}
          </Badge>
        ),
      },
    ],
    [t, cooperatives, participants],
  );

  async function decide(ids: readonly MandateLetter['id'][], to: 'verified' | 'disputed' | 'revoked', reason: string) {
    const outcome = await act(
      { type: 'mandate.decide', ids: [...ids], state: to, reason },
      t('mandate.done', { count: ids.length, state: t(`mandate.${to}`) }),
    );
    if (outcome !== null) setOpened(null);
  }

  return (
    <Page
      title={t('room.mandates')}
      actions={
        <Button
          leftSection={<IconChecks size={16} />}
          disabled={received.length === 0}
          onClick={() => {
            setQuestion({
              title: t('mandate.verifyAll'),
              text: t('mandate.verifyAllQuestion', { count: received.length }),
              act: t('mandate.verifyAll'),
              onAct: () => {
                void decide(
                  received.map((one) => one.id),
                  'verified',
                  '',
                );
              },
            });
          }}
        >
          {t('mandate.verifyAll')} ({received.length})
        </Button>
      }
    >
      <DataTable
        label={t('room.mandates')}
        rows={rows.length === 0 && all.length > 0 ? all : rows}
        columns={columns}
        rowId={(row) => row.id}
        onOpen={setOpened}
        filters={
          <SegmentedControl
            value={filter}
            onChange={(value) => {
              setFilter(value as typeof filter);
            }}
            data={(['all', 'received', 'verified', 'disputed', 'revoked'] as const).map((value) => ({
              value,
              label: t(`mandate.${value}`),
            }))}
          />
        }
        height={opened === null ? 'calc(100vh - 250px)' : 'calc(100vh - 310px)'}
        empty={<EmptyState title={t('mandate.empty')} text={t('mandate.emptyHelp')} />}
      />
      {opened !== null && (
        <Group justify="space-between">
          <span>
            {participants.get(opened.participantId)?.name} · {cooperatives.get(opened.cooperativeId)?.name}
          </span>
          <Group>
            <Button size="sm" onClick={() => void decide([opened.id], 'verified', '')}>
              {t('mandate.verify')}
            </Button>
            {(['disputed', 'revoked'] as const).map((to) => (
              <Button
                key={to}
                size="sm"
                variant="default"
                onClick={() => {
                  setQuestion({
                    title: t(`mandate.act.${to}`),
                    text: t(`mandate.question.${to}`, { name: participants.get(opened.participantId)?.name ?? '' }),
                    act: t(`mandate.act.${to}`),
                    asks: t('form.reason'),
                    onAct: (reason) => {
                      void decide([opened.id], to, reason);
                    },
                  });
                }}
              >
                {t(`mandate.act.${to}`)}
              </Button>
            ))}
          </Group>
        </Group>
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

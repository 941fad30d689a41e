import { useMemo } from 'react';
import type { HistoryEntry } from '../../../shared/contract';
import { formatClock, formatDate, dateOf } from '../../../shared/text';
import { useAssembly, useReplica } from '../../client';
import { useText } from '../../locales';
import type { Key } from '../../locales';
import { DataTable, EmptyState, Page, useAnswer } from '../../ui';
import type { Column } from '../../ui';
import { impactWords } from '../assembly/rules-impact';

const none: readonly HistoryEntry[] = [];

/** Who did what, when, on which device (DAT-4, its beginnings). */
export function HistoryPage() {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const seq = useReplica((view) => view.seq);
  const [entries = none] = useAnswer('history.list', { most: 2000 }, { again: seq });
  const columns = useMemo<Column<HistoryEntry>[]>(
    () => [
      { key: 'seq', header: t('history.seq'), width: '80px', yields: 2, text: (row) => row.seq },
      {
        key: 'at',
        header: t('history.at'),
        width: '220px',
        text: (row) => `${formatDate(dateOf(row.at, timeZone))} ${formatClock(row.at, timeZone)}`,
      },
      { key: 'by', header: t('history.by'), width: '150px', isFilter: true, text: (row) => row.by },
      {
        key: 'types',
        header: t('history.what'),
        width: '3fr',
        isName: true,
        text: (row) =>
          [
            row.types.map((type) => t(`event.${type}` as Key)).join(', '),
            row.impact === null ? '' : impactWords(t, row.impact),
          ]
            .filter((part) => part !== '')
            .join(' – '),
      },
      { key: 'device', header: t('history.device'), width: '180px', yields: 1, text: (row) => row.device },
    ],
    [t, timeZone],
  );
  return (
    <Page title={t('room.history')}>
      <DataTable
        name="history"
        label={t('room.history')}
        rows={entries}
        columns={columns}
        rowId={(row) => String(row.seq)}
        empty={<EmptyState title={t('history.empty')} text="" />}
      />
    </Page>
  );
}

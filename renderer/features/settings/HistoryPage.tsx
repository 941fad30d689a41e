import { useMemo } from 'react';
import type { AssemblyFact, AssemblyState, ChronicleEntry } from '../../../shared/domain';
import { dateOf, formatClock, formatDate } from '../../../shared/text';
import { useAssembly } from '../../client';
import { useText } from '../../locales';
import { DataTable, EmptyState, Page } from '../../ui';
import type { Column } from '../../ui';
import { impactWords } from '../assembly/rules-impact';
import { subjectOf } from './history-subject';

interface HistoryRow {
  readonly key: string;
  readonly entry: ChronicleEntry<AssemblyFact>;
  /** Whom or what it was about. */
  readonly subject: string;
}

/** So many of the newest facts are listed. */
const mostRows = 2000;

/** The newest facts of the chronicle, the newest first. */
function rowsOf(state: AssemblyState): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  const { chronicle } = state;
  for (let index = chronicle.size - 1; index >= 0 && rows.length < mostRows; index--) {
    const entry = chronicle.get(index);
    if (entry !== undefined) rows.push({ key: String(index), entry, subject: subjectOf(state, entry.fact) });
  }
  return rows;
}

/** Who did what, when, on which device: the chronicle in words (DAT-4). */
export function HistoryPage() {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const rows = useAssembly(rowsOf);
  const columns = useMemo<Column<HistoryRow>[]>(
    () => [
      { key: 'seq', header: t('history.seq'), width: '80px', yields: 2, text: ({ entry }) => entry.seq },
      {
        key: 'at',
        header: t('history.at'),
        width: '220px',
        text: ({ entry: { at } }) => `${formatDate(dateOf(at, timeZone))} ${formatClock(at, timeZone)}`,
      },
      { key: 'by', header: t('history.by'), width: '150px', isFilter: true, text: ({ entry }) => entry.actor.name },
      {
        key: 'what',
        header: t('history.what'),
        width: '2fr',
        isFilter: true,
        text: ({ entry: { fact } }) => t(`event.${fact.type}`),
      },
      {
        key: 'subject',
        header: t('history.subject'),
        width: '3fr',
        isName: true,
        text: ({ entry: { fact }, subject }) =>
          fact.type === 'rules.changed' && fact.impact !== null
            ? [subject, impactWords(t, fact.impact)].filter((part) => part !== '').join(' – ')
            : subject,
      },
      { key: 'device', header: t('history.device'), width: '180px', yields: 1, text: ({ entry }) => entry.device },
    ],
    [t, timeZone],
  );
  return (
    <Page title={t('room.history')}>
      <DataTable
        name="history"
        label={t('room.history')}
        rows={rows}
        columns={columns}
        rowId={({ key }) => key}
        empty={<EmptyState title={t('history.empty')} text="" />}
      />
    </Page>
  );
}

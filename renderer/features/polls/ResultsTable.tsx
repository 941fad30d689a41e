import { useMemo } from 'react';
import { resultColumns, resultRow } from '../../../shared/domain';
import type { Poll, ResultColumn, ResultRow } from '../../../shared/domain';
import { useText } from '../../locales';
import { DataTable } from '../../ui';
import type { Column } from '../../ui';

/** How a column behaves where the table is too narrow for all; the question always stays. */
const looks: Readonly<Record<ResultColumn, Pick<Column<ResultRow>, 'width' | 'isName' | 'yields'>>> = {
  number: { width: '55px' },
  question: { width: '4fr', isName: true },
  yes: { width: '80px' },
  yesPercent: { width: '90px', yields: 5 },
  no: { width: '110px' },
  noPercent: { width: '90px', yields: 4 },
  abstain: { width: '80px', yields: 7 },
  abstainPercent: { width: '90px', yields: 2 },
  invalid: { width: '85px', yields: 6 },
  invalidPercent: { width: '95px', yields: 2 },
  cast: { width: '80px', yields: 3 },
  valid: { width: '70px', yields: 3 },
  base: { width: '70px', yields: 8 },
  // Cut short, two bases would read alike.
  baseWords: { width: '2fr', isName: true },
  needed: { width: '105px', yields: 9 },
  outcome: { width: '2fr' },
  arithmetic: { width: '4fr', yields: 1 },
  percentNote: { width: '3fr', yields: 1 },
};

/** The counted results in one table, to be searched and exported (REG-9); its cells are what is told of each result everywhere else. */
export function ResultsTable({ polls }: { readonly polls: readonly Poll[] }) {
  const t = useText();
  const rows = useMemo(() => polls.map(resultRow).filter((row) => row !== null), [polls]);
  const columns = useMemo<readonly Column<ResultRow>[]>(
    () => resultColumns.map((key) => ({ key, header: t(`result.${key}`), text: (row) => row[key], ...looks[key] })),
    [t],
  );
  if (rows.length === 0) return null;
  return (
    <DataTable
      name="polls.results"
      label={t('poll.results')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.number}
      height={`${String(Math.min(420, 90 + 38 * rows.length))}px`}
      empty={null}
    />
  );
}

import { useMemo } from 'react';
import { cooperativeFieldsOf, cooperativeKinds, cooperativeStatuses } from '../../../shared/domain';
import type { Cooperative, CooperativeFields } from '../../../shared/domain';
import { useText } from '../../locales';
import type { Key } from '../../locales';
import { useAct } from '../../ui';
import type { CellEdit } from '../../ui';

const earliestYear = 1900;

function asYear(typed: string): number | null {
  return typed === '' ? null : Math.max(earliestYear, Number(typed));
}

type Changed = Pick<CooperativeFields, 'status' | 'kind' | 'district' | 'lastRatYear' | 'duesPaidThrough'>;

/** How the cells of the registry are changed in place (REG-1): each one act with its way back, and none over another's change. */
export function useCooperativeEdits() {
  const t = useText();
  const act = useAct();
  return useMemo(() => {
    function save(row: Cooperative, change: Partial<Changed>, field: Key) {
      const { id, revision } = row;
      const before = cooperativeFieldsOf(row);
      const names = { field: t(field), name: row.name };
      void act(
        { type: 'cooperative.edit', id, revision, fields: { ...before, ...change } },
        t('cell.done', names),
        'undoable',
      );
    }
    const year = (column: 'lastRatYear' | 'duesPaidThrough'): CellEdit<Cooperative> => ({
      value: (row) => String(row[column] ?? ''),
      isNumber: true,
      save: (row, value) => {
        save(row, { [column]: asYear(value) }, `field.${column}`);
      },
    });
    const status: CellEdit<Cooperative> = {
      value: (row) => row.status,
      choices: cooperativeStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
      save: (row, value) => {
        const found = cooperativeStatuses.find((one) => one === value);
        if (found !== undefined) save(row, { status: found }, 'field.status');
      },
    };
    const kind: CellEdit<Cooperative> = {
      value: (row) => row.kind ?? '',
      choices: [{ value: '', label: '–' }, ...cooperativeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))],
      save: (row, value) => {
        save(row, { kind: cooperativeKinds.find((one) => one === value) ?? null }, 'field.kind');
      },
    };
    const district: CellEdit<Cooperative> = {
      value: (row) => row.district,
      save: (row, value) => {
        save(row, { district: value }, 'field.district');
      },
    };
    return { status, kind, district, lastRatYear: year('lastRatYear'), duesPaidThrough: year('duesPaidThrough') };
  }, [t, act]);
}

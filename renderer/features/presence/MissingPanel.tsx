import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { missingCooperatives, presentVotingCooperatives } from '../../../shared/domain';
import type { AssemblyState, MissingCooperative } from '../../../shared/domain';
import { formatPhone } from '../../../shared/text';
import { useAssembly } from '../../client';
import { countText, useText } from '../../locales';
import { DataTable, EmptyState } from '../../ui';
import type { Column } from '../../ui';

function missing(state: AssemblyState) {
  const inside = new Set(presentVotingCooperatives(state));
  return { present: inside.size, rows: missingCooperatives(state, inside) };
}

/** Which cooperatives the quorum still lacks, by district, with the number to call (CHK-5). */
export function MissingPanel({ needed }: { readonly needed: number }) {
  const t = useText();
  const { present, rows } = useAssembly(missing);
  const columns = useMemo<Column<MissingCooperative>[]>(
    () => [
      {
        key: 'district',
        header: t('field.district'),
        width: '150px',
        isFilter: true,
        text: (row) => row.cooperative.district || '–',
      },
      {
        key: 'name',
        header: t('field.cooperativeName'),
        width: '3fr',
        isName: true,
        text: (row) => row.cooperative.name,
      },
      {
        key: 'delegate',
        header: t('category.votingDelegate'),
        width: '3fr',
        isName: true,
        text: (row) => row.delegate?.name ?? '–',
      },
      { key: 'phone', header: t('field.phone'), width: '160px', text: (row) => formatPhone(row.phone) || '–' },
      {
        key: 'why',
        header: t('presence.why'),
        width: '190px',
        yields: 1,
        isFilter: true,
        text: (row) => t(`presence.why.${row.why}`),
      },
    ],
    [t],
  );
  return (
    <Stack gap="sm">
      <Text>
        {needed > present
          ? t('presence.stillNeeded', { count: countText(t, needed - present) })
          : t('presence.enough', { count: countText(t, present) })}
      </Text>
      <DataTable
        name="missing"
        label={t('presence.missing')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.cooperative.id}
        height="calc(var(--room-height) - 280px)"
        empty={<EmptyState title={t('presence.nobodyMissing')} text={t('presence.nobodyMissingHelp')} />}
      />
    </Stack>
  );
}

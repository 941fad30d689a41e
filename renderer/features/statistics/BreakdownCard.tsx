import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { Card, Table, Text } from '@mantine/core';
import type { Breakdown, StatRow } from '../../../shared/domain';
import { countText, percentText, useText } from '../../locales';
import { useStatLabel } from './labels';

const barHeight = 26;

function Numbers({ breakdown, whole }: { readonly breakdown: Breakdown; readonly whole: StatRow }) {
  const t = useText();
  const label = useStatLabel();
  const cells = (row: StatRow) => [row.registered, row.entitled, row.came].map((count) => countText(t, count));
  return (
    <Table fz="sm" verticalSpacing={3} horizontalSpacing={6} style={{ fontVariantNumeric: 'tabular-nums' }}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(`stat.by.${breakdown.by}`)}</Table.Th>
          {(['registered', 'entitled', 'came'] as const).map((column) => (
            <Table.Th key={column} ta="right">
              {t(`stat.${column}`)}
            </Table.Th>
          ))}
          <Table.Th ta="right">%</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {breakdown.rows.map((row) => (
          <Table.Tr key={row.key}>
            <Table.Td>{label(breakdown.by, row.key)}</Table.Td>
            {cells(row).map((cell, index) => (
              <Table.Td key={index} ta="right">
                {cell}
              </Table.Td>
            ))}
            <Table.Td ta="right">{percentText(t, row.came, row.registered)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{t('stat.total')}</Table.Th>
          {cells(whole).map((cell, index) => (
            <Table.Th key={index} ta="right">
              {cell}
            </Table.Th>
          ))}
          <Table.Th ta="right">{percentText(t, whole.came, whole.registered)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}

/** One breakdown as bars, and its numbers as a table beside them: nothing is told by the picture alone (REG-8). */
export function BreakdownCard({ breakdown, whole }: { readonly breakdown: Breakdown; readonly whole: StatRow }) {
  const t = useText();
  const label = useStatLabel();
  const title = t(`stat.title.${breakdown.by}`);
  const data = breakdown.rows.map((row) => ({
    label: label(breakdown.by, row.key),
    [t('stat.registered')]: row.registered,
    [t('stat.came')]: row.came,
  }));
  return (
    <Card withBorder p="sm">
      <Text fw={600} mb="xs">
        {title}
      </Text>
      <div className="breakdown">
        <div role="img" aria-label={t('stat.chartLabel', { title })}>
          <BarChart
            h={breakdown.rows.length * barHeight + 60}
            data={data}
            dataKey="label"
            orientation="vertical"
            series={[
              { name: t('stat.registered'), color: 'gray.5' },
              { name: t('stat.came'), color: 'council.7' },
            ]}
            withLegend
            withTooltip
            tickLine="none"
            gridAxis="x"
            yAxisProps={{ width: 132, interval: 0, tick: { fontSize: 13, fill: 'var(--mantine-color-text)' } }}
            xAxisProps={{ allowDecimals: false }}
            barChartProps={{ accessibilityLayer: false, barGap: 0, barCategoryGap: '18%' }}
            barProps={{ isAnimationActive: false }}
            valueFormatter={(value) => countText(t, value)}
          />
        </div>
        <Numbers breakdown={breakdown} whole={whole} />
      </div>
    </Card>
  );
}

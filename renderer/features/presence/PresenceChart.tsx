import { LineChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useMemo } from 'react';
import type { TimelinePoint } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { clockText, countText, useText } from '../../locales';

/** Cooperatives and heads inside over a stretch of the day, with the line of the quorum (CHK-5). */
export function PresenceChart({
  points,
  needed,
  height,
}: {
  readonly points: readonly TimelinePoint[];
  readonly needed: number;
  readonly height: number;
}) {
  const t = useText();
  const timeZone = useAssembly(({ facts }) => facts.profile.timeZone);
  const rows = useMemo(
    () =>
      points.map(({ at, cooperatives, heads }) => ({
        time: clockText(t, at, timeZone),
        [t('presence.cooperatives')]: cooperatives,
        [t('presence.heads')]: heads,
      })),
    [points, timeZone, t],
  );
  const most = points.reduce((best, point) => Math.max(best, point.cooperatives), 0);
  return (
    <div role="img" aria-label={t('presence.chartLabel', { most: countText(t, most), needed: countText(t, needed) })}>
      <LineChart
        h={height}
        data={rows}
        dataKey="time"
        series={[
          { name: t('presence.cooperatives'), color: 'council.7' },
          { name: t('presence.heads'), color: 'blue.6', strokeDasharray: '6 4' },
        ]}
        referenceLines={[
          { y: needed, color: 'orange.7', label: t('presence.quorumLine', { needed: countText(t, needed) }) },
        ]}
        curveType="stepAfter"
        withDots={false}
        withLegend
        tickLine="none"
        yAxisProps={{ allowDecimals: false, domain: [0, (max: number) => Math.max(max, Math.ceil(needed * 1.1), 5)] }}
        xAxisProps={{ minTickGap: 48 }}
        lineChartProps={{ accessibilityLayer: false }}
        lineProps={{ isAnimationActive: false }}
        valueFormatter={(value) => countText(t, value)}
      />
    </div>
  );
}

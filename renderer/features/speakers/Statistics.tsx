import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { speakingTimes } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { spokenText, useText } from '../../locales';
import { DataTable, EmptyState, useNow } from '../../ui';
import type { Column } from '../../ui';

const groups = ['byPerson', 'byCooperative', 'byDistrict', 'bySex'] as const;
type Group = (typeof groups)[number];

interface ShareRow {
  readonly key: string;
  readonly name: string;
  readonly speeches: number;
  readonly interruptions: number;
  readonly seconds: number;
  readonly interruptionSeconds: number;
  readonly share: number;
}

/** Who has spoken for how long, by person, cooperative, district and sex (SPK-3). */
export function Statistics() {
  const t = useText();
  const participants = useAssembly((state) => state.participants);
  const cooperatives = useAssembly((state) => state.cooperatives);
  const now = useNow(5000);
  const [group, setGroup] = useState<Group>('byPerson');
  const times = useAssembly(useCallback((state) => speakingTimes(state, now), [now]));
  const rows = useMemo(() => {
    const nameOf = (key: string): string => {
      if (group === 'byPerson') return participants.find((one) => one.id === key)?.name ?? '';
      if (group === 'byCooperative') return cooperatives.find((one) => one.id === key)?.name ?? '';
      return key;
    };
    const words: Readonly<Record<string, string>> = { female: t('speaking.female'), male: t('speaking.male') };
    const shares: readonly Omit<ShareRow, 'name' | 'share'>[] = times[group];
    return shares.map(({ key, ...floor }): ShareRow => ({
      key,
      ...floor,
      name: key === '' ? t('speaking.notKnown') : group === 'bySex' ? (words[key] ?? key) : nameOf(key),
      share: times.total.seconds === 0 ? 0 : (floor.seconds / times.total.seconds) * 100,
    }));
  }, [times, group, participants, cooperatives, t]);
  const columns = useMemo<readonly Column<ShareRow>[]>(
    () => [
      { key: 'name', header: t('speaking.who'), width: '3fr', isName: true, text: (row) => row.name },
      { key: 'speeches', header: t('speaking.speeches'), width: '130px', text: (row) => row.speeches },
      {
        key: 'time',
        header: t('speaking.time'),
        width: '2fr',
        text: (row) => row.seconds,
        cell: (row) => spokenText(t, row.seconds),
      },
      {
        key: 'interruptions',
        header: t('speaking.interruptions'),
        width: '2fr',
        yields: 2,
        text: (row) => row.interruptionSeconds,
        cell: (row) =>
          row.interruptions === 0
            ? '–'
            : t('speaking.interrupted', { count: row.interruptions, time: spokenText(t, row.interruptionSeconds) }),
      },
      {
        key: 'share',
        header: t('speaking.share'),
        width: '2fr',
        yields: 1,
        text: (row) => Math.round(row.share),
        cell: (row) => <Bar share={row.share} />,
      },
    ],
    [t],
  );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('speakers.statistics')}
        w="fit-content"
        data={groups.map((value) => ({ value, label: t(`speaking.${value}`) }))}
        value={group}
        onChange={(value) => {
          const chosen = groups.find((one) => one === value);
          if (chosen !== undefined) setGroup(chosen);
        }}
      />
      {times.total.speeches + times.total.interruptions > 0 && (
        <Text size="sm">
          {t('speaking.total', { count: times.total.speeches, time: spokenText(t, times.total.seconds) })}
          {times.total.interruptions > 0 &&
            ` · ${t('speaking.interruptionsOfIt', {
              count: times.total.interruptions,
              time: spokenText(t, times.total.interruptionSeconds),
            })}`}
        </Text>
      )}
      <DataTable
        name={`speaking.${group}`}
        label={t('speakers.statistics')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.key}
        height="calc(var(--room-height) - 320px)"
        empty={<EmptyState title={t('speaking.empty')} text={t('speaking.emptyHelp')} />}
      />
    </Stack>
  );
}

function Bar({ share }: { readonly share: number }) {
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
      <div style={{ flex: 1, height: 8, borderRadius: 4, background: 'var(--mantine-color-default-hover)' }}>
        <div
          style={{
            width: `${String(share)}%`,
            height: '100%',
            borderRadius: 4,
            background: 'var(--mantine-primary-color-filled)',
          }}
        />
      </div>
      <span style={{ width: 44, textAlign: 'right' }}>{Math.round(share)}%</span>
    </div>
  );
}

import { Badge } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useReplica } from '../client';
import { useText } from '../locales';
import { goTo } from '../ui';

/** How many devices listen, and whether one that should is gone; nothing while the host serves nobody (design.md). */
export function DevicesBadge() {
  const t = useText();
  const venue = useReplica((view) => view.venue);
  if (venue?.address == null || venue.devices.length === 0) return null;
  const { devices } = venue;
  const gone = devices.filter(({ state }) => state.kind === 'gone').map(({ name }) => name);
  const slow = devices.filter(({ state }) => state.kind === 'slow').map(({ name }) => name);
  const told = [
    ...(gone.length === 0 ? [] : [t('devices.badge.gone', { names: gone.join(', ') })]),
    ...(slow.length === 0 ? [] : [t('devices.badge.slow', { names: slow.join(', ') })]),
  ].join(' · ');
  return (
    <Badge
      size="lg"
      variant="light"
      tt="none"
      component="button"
      style={{ cursor: 'pointer' }}
      color={gone.length > 0 ? 'red' : slow.length > 0 ? 'orange' : 'gray'}
      leftSection={<IconDevices size={14} />}
      title={told === '' ? t('devices.badge.all') : told}
      onClick={() => {
        goTo('perangkat');
      }}
    >
      {t('devices.badge', { here: devices.length - gone.length, all: devices.length })}
    </Badge>
  );
}

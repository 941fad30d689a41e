import { Badge } from '@mantine/core';
import type { DeviceState } from '../../../shared/contract';
import { useAssembly } from '../../client';
import { clockText, useText } from '../../locales';

const colours = { connected: 'green', slow: 'orange', gone: 'red' } as const;

/** How a device is reached, in words: it listens, it hears late, it is gone since when. */
export function StateBadge({ state }: { readonly state: DeviceState }) {
  const t = useText();
  const zone = useAssembly(({ facts }) => facts.profile.timeZone);
  const since = state.kind === 'gone' ? state.since : null;
  return (
    <Badge color={colours[state.kind]} variant="light" tt="none" miw="max-content">
      {since === null
        ? t(state.kind === 'gone' ? 'devices.state.never' : `devices.state.${state.kind}`)
        : t('devices.state.gone', { at: clockText(t, since, zone) })}
    </Badge>
  );
}

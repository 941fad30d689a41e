import { Button, Card, Stack, Text } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useIsAtHost, useReplica } from '../../client';
import { useText } from '../../locales';
import { goTo } from '../../ui';

/** The wall on another laptop: how many watch, and the way to the room where they are let in (PRJ-1, LAN-1). */
export function ShareCard() {
  const t = useText();
  const venue = useReplica((view) => view.venue);
  const isAtHost = useIsAtHost();
  if (!isAtHost) return null;
  const walls = venue?.devices.filter(({ role, state }) => role === 'projector' && state.kind !== 'gone').length ?? 0;
  return (
    <Card withBorder>
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>{t('share.title')}</Text>
        <Text size="sm" c="dimmed">
          {t(walls === 0 ? 'share.help' : 'share.watching', { count: walls })}
        </Text>
        <Button
          variant="default"
          leftSection={<IconDevices size={16} />}
          onClick={() => {
            goTo('perangkat');
          }}
        >
          {t('share.open')}
        </Button>
      </Stack>
    </Card>
  );
}

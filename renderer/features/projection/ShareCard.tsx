import { Anchor, Button, Card, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../locales';
import { QrCode, useAnswer, useAsk } from '../../ui';

/** The wall on another laptop of the venue's network; off until it is switched on (LAN-1). */
export function ShareCard() {
  const t = useText();
  const { ask } = useAsk();
  const [sharing, setSharing] = useAnswer('projector.sharing', {});
  const [chosen, setChosen] = useState<string | null>(null);
  if (sharing === undefined) return null;
  const { networks, address, link } = sharing;
  const wanted = chosen ?? address ?? networks[0]?.address ?? null;
  async function share(to: string | null) {
    const after = await ask('projector.share', { address: to });
    if (after !== undefined) setSharing(after);
  }
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Text fw={600}>{t('share.title')}</Text>
        <Text size="sm" c="dimmed">
          {networks.length === 0 ? t('share.noNetwork') : t('share.help')}
        </Text>
        {networks.length > 0 && (
          <Group align="flex-end" wrap="nowrap" gap="xs">
            <Select
              label={t('share.network')}
              allowDeselect={false}
              style={{ flex: 1 }}
              value={wanted}
              onChange={setChosen}
              data={networks.map((one) => ({ value: one.address, label: `${one.name} · ${one.address}` }))}
            />
            <Button variant="default" disabled={wanted === null} onClick={() => void share(wanted)}>
              {t(address === null ? 'share.start' : 'share.again')}
            </Button>
          </Group>
        )}
        {link !== null && (
          <Group wrap="nowrap" align="flex-start">
            <QrCode text={link} label={t('share.qr')} size={132} />
            <div style={{ minWidth: 0 }}>
              <Text size="sm">{t('share.link')}</Text>
              <Anchor href={link} target="_blank" size="sm" style={{ overflowWrap: 'anywhere' }}>
                {link}
              </Anchor>
            </div>
          </Group>
        )}
        {address !== null && (
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            onClick={() => void share(null)}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('share.stop')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

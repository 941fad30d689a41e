import { Button, Card, Group, Stack, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { VenueDevice } from '../../../shared/contract';
import { useAssembly } from '../../client';
import { instantText, useText } from '../../locales';
import { StateBadge } from './StateBadge';

/** What the room asks before it does it. */
export type DeviceDialog =
  | { readonly kind: 'invite' }
  | { readonly kind: 'off' }
  | { readonly kind: 'rename' | 'expel'; readonly device: VenueDevice };

function DeviceRow({
  device,
  onRename,
  onExpel,
}: {
  readonly device: VenueDevice;
  readonly onRename: () => void;
  readonly onExpel: () => void;
}) {
  const t = useText();
  const { name, role, joinedAt, state } = device;
  const zone = useAssembly(({ facts }) => facts.profile.timeZone);
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
      <Table.Td>{t(`devices.role.${role}`)}</Table.Td>
      <Table.Td>
        <StateBadge state={state} />
      </Table.Td>
      <Table.Td>{instantText(t, joinedAt, zone)}</Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end" wrap="nowrap">
          <Button variant="subtle" size="compact-sm" aria-label={t('devices.renameOf', { name })} onClick={onRename}>
            {t('devices.rename')}
          </Button>
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            aria-label={t('devices.expelOf', { name })}
            onClick={onExpel}
          >
            {t('devices.expel')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

/** Who has joined, with what it may do and how it is reached. */
export function DeviceTable({
  devices,
  takesFocus,
  open,
}: {
  readonly devices: readonly VenueDevice[];
  /** What was pressed to come here is gone. */
  readonly takesFocus: boolean;
  readonly open: (dialog: DeviceDialog) => void;
}) {
  const t = useText();
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>{t('devices.joined', { count: devices.length })}</Text>
          <Button
            autoFocus={takesFocus}
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              open({ kind: 'invite' });
            }}
          >
            {t('devices.invite')}
          </Button>
        </Group>
        {devices.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('devices.none')}
          </Text>
        ) : (
          <Table aria-label={t('devices.joined', { count: devices.length })} verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('field.name')}</Table.Th>
                <Table.Th>{t('devices.role')}</Table.Th>
                <Table.Th>{t('devices.state')}</Table.Th>
                <Table.Th>{t('devices.joinedAt')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {devices.map((device) => (
                <DeviceRow
                  key={device.id}
                  device={device}
                  onRename={() => {
                    open({ kind: 'rename', device });
                  }}
                  onExpel={() => {
                    open({ kind: 'expel', device });
                  }}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
    </Card>
  );
}

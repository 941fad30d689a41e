import { Alert, Badge, Button, Card, Group, Select, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { IconDevices } from '@tabler/icons-react';
import { useState } from 'react';
import type { MethodName, ParamsOf, Venue } from '../../../shared/contract';
import { useAssembly, useReplica } from '../../client';
import { useText } from '../../locales';
import { once, Page, QrCode, tellDone, useAnswer, useAsk } from '../../ui';
import { DeviceTable } from './DeviceTable';
import type { DeviceDialog } from './DeviceTable';
import { InviteDialog } from './InviteDialog';
import { RenameDialog } from './RenameDialog';
import { ExpelDialog } from './ExpelDialog';

/** The methods that answer with what became of the venue. */
type VenueMethod = Extract<MethodName, 'devices.serve' | 'devices.openHall' | 'devices.lock'>;

/** On which network, or that there is none. */
function NetworkCard({
  venue,
  takesFocus,
  serve,
}: {
  readonly venue: Venue;
  /** What was pressed to come here is gone. */
  readonly takesFocus: boolean;
  readonly serve: (address: string) => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const { networks } = venue;
  const wanted = chosen ?? networks[0]?.address ?? null;
  return (
    <Card withBorder>
      <Stack gap="sm" align="flex-start">
        <Group gap="xs">
          <IconDevices size={20} />
          <Text fw={600}>{t('devices.offTitle')}</Text>
        </Group>
        <Text size="sm" c="dimmed" maw={720}>
          {t('devices.offHelp')}
        </Text>
        {networks.length === 0 ? (
          <Alert color="orange">{t('devices.noNetwork')}</Alert>
        ) : (
          <Group align="flex-end">
            <Select
              label={t('devices.network')}
              allowDeselect={false}
              w={280}
              value={wanted}
              onChange={setChosen}
              data={networks.map(({ name, address }) => ({ value: address, label: `${name} · ${address}` }))}
            />
            <Button
              autoFocus={takesFocus}
              disabled={wanted === null}
              onClick={once(() => {
                if (wanted !== null) serve(wanted);
              })}
            >
              {t('devices.switchOn')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** The page of the hall's phones: its address, whether it is open, how many look at it. */
function HallCard({
  hall,
  setOpen,
}: {
  readonly hall: NonNullable<Venue['hall']>;
  readonly setOpen: (isOpen: boolean) => void;
}) {
  const t = useText();
  const { origin, isOpen, phones } = hall;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600}>{t('devices.hall')}</Text>
          <Switch
            label={t(isOpen ? 'devices.hallOpen' : 'devices.hallClosed')}
            checked={isOpen}
            onChange={({ currentTarget }) => {
              setOpen(currentTarget.checked);
            }}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t('devices.hallHelp')}
        </Text>
        {isOpen && (
          <Group wrap="nowrap" align="center">
            <QrCode text={origin} label={t('devices.hallQr')} size={132} />
            <Stack gap={4} style={{ minWidth: 0 }}>
              <Text ff="monospace" fw={600} style={{ overflowWrap: 'anywhere' }}>
                {origin.replace('http://', '')}
              </Text>
              <Text size="sm" data-testid="phones">
                {t('devices.phones', { count: phones })}
              </Text>
            </Stack>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

/** By what people tell that a desk speaks with this computer and no other. */
function DesksCard({ venue, ask }: { readonly venue: Venue; readonly ask: (name: 'lock' | 'off') => void }) {
  const t = useText();
  const { desks, isLocked, networks, address } = venue;
  if (desks === null) return null;
  const network = networks.find((one) => one.address === address)?.name;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Text fw={600}>{t('devices.here')}</Text>
        <Text ff="monospace" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {desks.origin}
          {network === undefined ? '' : ` (${network})`}
        </Text>
        <Text size="sm" c="dimmed">
          {t('devices.fingerprintHelp')}
        </Text>
        <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }} data-testid="fingerprint">
          {desks.fingerprint}
        </Text>
        <Group justify="space-between">
          <Switch
            label={t('devices.locked')}
            checked={isLocked}
            onChange={() => {
              ask('lock');
            }}
          />
          <Button
            variant="subtle"
            color="red"
            size="compact-md"
            onClick={() => {
              ask('off');
            }}
          >
            {t('devices.switchOff')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** Other laptops and phones of the venue: on which network, who has joined as what, and how they are reached (LAN-1, LAN-2). */
export function DevicesPage() {
  const t = useText();
  const { ask } = useAsk();
  const pushed = useReplica((view) => view.venue);
  const [asked, take] = useAnswer('devices.venue', {});
  const title = useAssembly((state) => state.facts.profile.title);
  const [hasSwitched, setHasSwitched] = useState(false);
  const [dialog, setDialog] = useState<DeviceDialog | null>(null);
  // While it is off nothing is told, and the networks are those of when the room was opened.
  const venue = pushed?.address == null ? asked : pushed;
  async function change<Name extends VenueMethod>(name: Name, params: ParamsOf<Name>) {
    if (name === 'devices.serve') setHasSwitched(true);
    const after = await ask(name, params);
    if (after !== undefined) take(after as Venue);
    return after !== undefined;
  }
  if (venue === undefined) return <Page title={t('room.devices')}>{null}</Page>;
  const close = () => {
    setDialog(null);
  };
  const isOn = venue.address !== null;
  return (
    <Page
      title={t('room.devices')}
      actions={
        isOn && venue.isLocked ? (
          <Badge color="orange" tt="none">
            {t('devices.isLocked')}
          </Badge>
        ) : null
      }
    >
      {!venue.isReachable && <Alert color="red">{t('devices.addressGone', { address: venue.address ?? '' })}</Alert>}
      {!isOn || venue.hall === null ? (
        <NetworkCard
          venue={venue}
          takesFocus={hasSwitched}
          serve={(address) => void change('devices.serve', { address })}
        />
      ) : (
        <>
          <SimpleGrid cols={2}>
            <DesksCard
              venue={venue}
              ask={(what) => {
                if (what === 'off') setDialog({ kind: 'off' });
                else void change('devices.lock', { isLocked: !venue.isLocked });
              }}
            />
            <HallCard hall={venue.hall} setOpen={(isOpen) => void change('devices.openHall', { isOpen })} />
          </SimpleGrid>
          <DeviceTable devices={venue.devices} takesFocus={hasSwitched} open={setDialog} />
        </>
      )}
      {dialog?.kind === 'invite' && <InviteDialog venue={venue} assembly={title} onClose={close} />}
      {dialog?.kind === 'rename' && <RenameDialog device={dialog.device} onClose={close} />}
      {dialog?.kind === 'expel' && (
        <ExpelDialog
          title={t('devices.expelTitle', { name: dialog.device.name })}
          help={t('devices.expelHelp')}
          act={t('devices.expel')}
          onClose={close}
          onConfirm={async () => {
            const { id, name } = dialog.device;
            if ((await ask('devices.expel', { id })) !== undefined) tellDone(t, t('devices.expelled', { name }));
          }}
        />
      )}
      {dialog?.kind === 'off' && (
        <ExpelDialog
          title={t('devices.offAsk')}
          help={t('devices.offAskHelp', { count: venue.devices.length })}
          act={t('devices.switchOff')}
          onClose={close}
          onConfirm={async () => {
            await change('devices.serve', { address: null });
          }}
        />
      )}
    </Page>
  );
}

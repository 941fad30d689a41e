import { Center, Stack, Text, Title } from '@mantine/core';
import { useProgram, useReplica } from '../client';
import { useText } from '../locales';
import { DeviceMenu } from './DeviceMenu';

/** A device that joined, while its assembly is not open at the host: it goes on by itself when it is. */
export function WaitingPage() {
  const t = useText();
  const name = useProgram().status.deviceName ?? '';
  const isElsewhere = useReplica((view) => view.isElsewhere);
  const isConnected = useReplica((view) => view.isConnected);
  return (
    <Center h="100vh" p="md">
      <Stack gap="sm" maw={560} align="flex-start" role="status">
        <Title order={1} size="xl">
          {t(!isConnected ? 'header.disconnected' : isElsewhere ? 'devices.other' : 'devices.notOpen')}
        </Title>
        <Text>{t(isElsewhere ? 'devices.otherHelp' : 'devices.notOpenHelp', { name })}</Text>
        <DeviceMenu />
      </Stack>
    </Center>
  );
}

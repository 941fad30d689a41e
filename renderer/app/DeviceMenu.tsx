import { Badge, Button, Popover, Stack, Text } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { leaveAssembly, useProgram } from '../client';
import { useText } from '../locales';
import { LooksFields } from '../features/settings/LooksFields';
import { FormDialog } from '../ui';

/** On a device that joined: its name, how the program looks here, and the way out. */
export function DeviceMenu() {
  const t = useText();
  const { deviceName } = useProgram().status;
  const [isOpen, setIsOpen] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  if (deviceName === null) return null;
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        position="bottom-end"
        width={440}
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <Badge
            size="lg"
            variant="light"
            tt="none"
            color="gray"
            maw={200}
            component="button"
            style={{ cursor: 'pointer' }}
            leftSection={<IconUserCircle size={14} />}
            title={deviceName}
            aria-expanded={isOpen}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          >
            {deviceName}
          </Badge>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Text fw={600}>{t('devices.own')}</Text>
            <LooksFields />
            <Button
              variant="subtle"
              color="red"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => {
                setIsOpen(false);
                setIsLeaving(true);
              }}
            >
              {t('devices.leave')}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      {isLeaving && (
        <FormDialog
          size="md"
          title={t('devices.leave')}
          act={t('devices.leave')}
          onSubmit={leaveAssembly}
          onClose={() => {
            setIsLeaving(false);
          }}
        >
          <Text>{t('devices.leaveHelp')}</Text>
        </FormDialog>
      )}
    </>
  );
}

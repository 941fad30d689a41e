import { AppShell, Badge, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconDeviceProjector,
  IconPlugConnectedX,
  IconSearch,
} from '@tabler/icons-react';
import { Suspense, useEffect, useMemo } from 'react';
import { liveQuorum } from '../../shared/domain';
import type { Projection } from '../../shared/domain';
import { formatClock } from '../../shared/text';
import { useAssembly, useReplica } from '../client';
import { useText } from '../locales';
import { HeaderTimer } from '../features/agenda/HeaderTimer';
import { useProjector } from '../features/projection/useProjector';
import { goTo, useNow, useRoomPath } from '../ui';
import { Palette } from './Palette';
import { rooms } from './rooms';

function Header() {
  const t = useText();
  const state = useAssembly();
  const { isConnected } = useReplica();
  const now = useNow();
  const { profile } = state.facts;
  const quorum = useMemo(() => liveQuorum(state), [state]);
  const wall = wallState(state.projection);
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="md">
      <Text fw={700} truncate maw={280} title={profile.title}>
        {profile.title}
      </Text>
      <HeaderTimer now={now} />
      <Group gap="sm" wrap="nowrap">
        <Badge
          size="lg"
          variant="light"
          tt="none"
          color={quorum.isMet ? 'green' : 'orange'}
          leftSection={quorum.isMet ? <IconCircleCheck size={14} /> : <IconAlertCircle size={14} />}
          data-testid="quorum"
        >
          {t(quorum.isMet ? 'header.quorumMet' : 'header.quorumNotMet', {
            present: quorum.present,
            registered: quorum.registered,
          })}
        </Badge>
        <Badge
          size="lg"
          variant="light"
          tt="none"
          component="button"
          style={{ cursor: 'pointer' }}
          color={projectorColours[wall]}
          leftSection={<IconDeviceProjector size={14} />}
          onClick={() => {
            goTo('layar');
          }}
        >
          {t(`projection.state.${wall}`)}
        </Badge>
        <Badge
          size="lg"
          variant="light"
          tt="none"
          color={isConnected ? 'gray' : 'red'}
          leftSection={isConnected ? <IconCircleCheck size={14} /> : <IconPlugConnectedX size={14} />}
        >
          {t(isConnected ? 'header.saved' : 'header.disconnected')}
        </Badge>
        <Text fw={600} ff="monospace">
          {formatClock(now, profile.timeZone)} {profile.timeZone}
        </Text>
      </Group>
    </Group>
  );
}

const projectorColours = { follow: 'gray', chosen: 'blue', frozen: 'blue', black: 'orange' } as const;

function wallState({ isBlack, frozen, slide }: Projection): keyof typeof projectorColours {
  if (isBlack) return 'black';
  if (frozen !== null) return 'frozen';
  return slide.kind === 'follow' ? 'follow' : 'chosen';
}

/** The frame around every room: navigation on the left, the state of the day on top. */
export function Shell() {
  const t = useText();
  const path = useRoomPath();
  useEffect(() => {
    const idle = window.requestIdleCallback(() => {
      for (const one of rooms) void one.load();
    });
    return () => {
      window.cancelIdleCallback(idle);
    };
  }, []);
  const { next, toggleBlack, toggleFrozen } = useProjector();
  useHotkeys(
    [
      ['F7', next],
      ['F8', toggleFrozen],
      ['F9', toggleBlack],
    ],
    [],
    true,
  );
  const room = rooms.find((one) => one.path === path) ?? rooms[0];
  if (room === undefined) return null;
  const Content = room.page;
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 212, breakpoint: 0 }} padding="md">
      <AppShell.Header>
        <Header />
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('header.navigation')}>
        <AppShell.Section grow component={ScrollArea}>
          {rooms.map(({ path: target, name, icon: Icon }) => (
            <NavLink
              key={target}
              href={`#${target}`}
              label={t(name)}
              leftSection={<Icon size={18} stroke={1.7} />}
              active={target === room.path}
              aria-current={target === room.path ? 'page' : undefined}
              py={4}
            />
          ))}
        </AppShell.Section>
        <AppShell.Section>
          <NavLink
            label={t('header.find')}
            leftSection={<IconSearch size={18} />}
            component="button"
            type="button"
            onClick={() => {
              spotlight.open();
            }}
            rightSection={<Text size="xs">Ctrl K</Text>}
          />
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main>
        <Suspense fallback={null}>
          <Content />
        </Suspense>
      </AppShell.Main>
      <Palette />
    </AppShell>
  );
}

import { AppShell, Badge, Group, Text } from '@mantine/core';
import { useHotkeys, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconAlertCircle, IconCircleCheck, IconDeviceProjector, IconPlugConnectedX } from '@tabler/icons-react';
import { Suspense, useEffect, useMemo } from 'react';
import { liveQuorum } from '../../shared/domain';
import type { Projection } from '../../shared/domain';
import { useAssembly, useIsAtHost, useProgram, useReplica } from '../client';
import { clockText, useText } from '../locales';
import { HeaderTimer } from '../features/agenda/HeaderTimer';
import { UndoKey } from '../features/history/UndoKey';
import { useProjector } from '../features/projection/useProjector';
import { acts, goTo, useActs, useBackupWords, useNow, useRoomPath } from '../ui';
import { Navigation } from './Navigation';
import { Palette } from './Palette';
import { roomsOf } from './day';
import { DeviceMenu } from './DeviceMenu';
import { DevicesBadge } from './DevicesBadge';
import { rooms } from './rooms';

const none: readonly never[] = [];

function QuorumBadge() {
  const t = useText();
  const { isMet, present, registered } = useAssembly(liveQuorum);
  const desks = useReplica(({ venue }) => venue?.devices.filter(({ role }) => role === 'registrar') ?? none);
  const here = desks.filter(({ state }) => state.kind !== 'gone').length;
  // A desk that is away may have let in whom nobody here knows of yet; this computer is a desk, too.
  const away = here === desks.length ? '' : ` ${t('quorum.desksAway', { here: here + 1, all: desks.length + 1 })}`;
  return (
    <Badge
      size="lg"
      variant="light"
      tt="none"
      color={isMet ? 'green' : 'orange'}
      leftSection={isMet ? <IconCircleCheck size={14} /> : <IconAlertCircle size={14} />}
      data-testid="quorum"
    >
      {t(isMet ? 'header.quorumMet' : 'header.quorumNotMet', { present, registered })}
      {away}
    </Badge>
  );
}

function WallBadge() {
  const t = useText();
  const wall = useAssembly((state) => wallState(state.projection));
  // Only that it follows would be said of nothing; what an operator set holds also for the wall that comes.
  const isShown = useReplica((view) => view.isWallShown) !== false || wall !== 'follow';
  return (
    <Badge
      size="lg"
      variant="light"
      tt="none"
      component="button"
      style={{ cursor: 'pointer' }}
      color={isShown ? projectorColours[wall] : 'gray'}
      leftSection={<IconDeviceProjector size={14} />}
      onClick={() => {
        goTo('layar');
      }}
    >
      {t(isShown ? `projection.state.${wall}` : 'projection.state.none')}
    </Badge>
  );
}

function SavedBadge() {
  const t = useText();
  const isConnected = useReplica((view) => view.isConnected);
  const waiting = useReplica(({ away }) => away.waiting);
  const words = isConnected && waiting === 0 ? 'header.saved' : waiting > 0 ? 'header.waiting' : 'header.disconnected';
  return (
    <Badge
      className="head-saved"
      size="lg"
      variant="light"
      tt="none"
      title={t(words, { count: waiting })}
      color={words === 'header.saved' ? 'gray' : words === 'header.waiting' ? 'orange' : 'red'}
      leftSection={isConnected ? <IconCircleCheck size={14} /> : <IconPlugConnectedX size={14} />}
    >
      {t(words, { count: waiting })}
    </Badge>
  );
}

/** A backup or a copy that failed stays told until one succeeds (DAT-2). */
function BackupBadge() {
  const t = useText();
  const { since, fault, copy } = useBackupWords();
  const told = fault !== null ? { words: `${fault} ${since}`, name: t('backup.failed'), color: 'red' } : null;
  const copyTold =
    copy?.fault == null ? null : { words: `${copy.fault} ${copy.since}`, name: t('copy.failed'), color: 'orange' };
  const shown = told ?? copyTold;
  if (shown === null) return null;
  return (
    <Badge
      size="lg"
      tt="none"
      variant={told === null ? 'light' : 'filled'}
      color={shown.color}
      component="button"
      style={{ cursor: 'pointer' }}
      title={shown.words}
      leftSection={<IconAlertCircle size={14} />}
      onClick={() => {
        goTo('pengaturan');
      }}
    >
      {shown.name}
    </Badge>
  );
}

function Clock() {
  const t = useText();
  const zone = useAssembly((state) => state.facts.profile.timeZone);
  const now = useNow();
  return (
    <Text fw={600} ff="monospace" style={{ whiteSpace: 'nowrap' }}>
      {clockText(t, now, zone)} {zone}
    </Text>
  );
}

/** Each part is drawn again by itself: most acts change one of them. */
function Header() {
  const title = useAssembly((state) => state.facts.profile.title);
  const { role } = useProgram().status;
  const isAtHost = useIsAtHost();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="md">
      <Text fw={700} truncate className="head-title" title={title}>
        {title}
      </Text>
      <HeaderTimer />
      <Group gap="xs" wrap="nowrap" className="head-state">
        <QuorumBadge />
        {role === 'operator' && <WallBadge />}
        {isAtHost && <DevicesBadge />}
        {isAtHost && <BackupBadge />}
        <DeviceMenu />
        <SavedBadge />
        <Clock />
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

/** The keys of the wall, in every room and in every field. */
function WallKeys() {
  const { next, toggleBlack, toggleFrozen } = useProjector();
  useActs({ 'wall.next': next, 'wall.freeze': toggleFrozen, 'wall.black': toggleBlack });
  useHotkeys(
    [
      [acts['wall.next'].key, next],
      [acts['wall.freeze'].key, toggleFrozen],
      [acts['wall.black'].key, toggleBlack],
    ],
    [],
    true,
  );
  return null;
}

/** Whether the rooms are shown as icons only: as somebody chose on this computer, else by the width of the window. */
function useNarrowRooms(): readonly [boolean, () => void] {
  const hasLittleRoom = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useLocalStorage<'wide' | 'narrow' | null>({
    key: 'palu-rooms',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const isNarrow = chosen === null ? hasLittleRoom : chosen === 'narrow';
  return [
    isNarrow,
    () => {
      setChosen(isNarrow ? 'wide' : 'narrow');
    },
  ];
}

/** The frame around every room: navigation on the left, the state of the day on top. */
export function Shell() {
  const path = useRoomPath();
  const { role } = useProgram().status;
  const isAtHost = useIsAtHost();
  const own: readonly string[] = useMemo(() => roomsOf(role, isAtHost), [role, isAtHost]);
  const [isNarrow, toggle] = useNarrowRooms();
  useEffect(() => {
    const idle = window.requestIdleCallback(() => {
      for (const one of rooms) if (own.includes(one.path)) void one.load();
    });
    return () => {
      window.cancelIdleCallback(idle);
    };
  }, [own]);
  const roomsWidth = isNarrow ? 64 : 212;
  useEffect(() => {
    document.documentElement.style.setProperty('--frame-start', `${String(roomsWidth)}px`);
    return () => {
      document.documentElement.style.removeProperty('--frame-start');
    };
  }, [roomsWidth]);
  const here = own.includes(path) ? path : own[0];
  const room = rooms.find((one) => one.path === here) ?? rooms[0];
  if (room === undefined) return null;
  const Content = room.page;
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: roomsWidth, breakpoint: 0 }} padding={0}>
      <AppShell.Header>
        <Header />
      </AppShell.Header>
      <Navigation here={room.path} isNarrow={isNarrow} onToggle={toggle} />
      <AppShell.Main>
        <div className="frame-room">
          <Suspense fallback={null}>
            <Content />
          </Suspense>
        </div>
      </AppShell.Main>
      <Palette />
      {role === 'operator' && <WallKeys />}
      <UndoKey />
    </AppShell>
  );
}

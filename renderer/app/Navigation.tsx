import { AppShell, ScrollArea, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconBook2, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useAssembly, useIsAtHost, useProgram } from '../client';
import { useText } from '../locales';
import { acts, doAct } from '../ui';
import { openIn, openTaskCounts } from './open-tasks';
import { roomGroups, roomSignsOf } from './day';
import type { RoomSign } from './day';
import './navigation.css';

/** More than this is told as "more": nobody counts further at a glance. */
const mostTold = 999;

function told(count: number): string {
  return count > mostTold ? `${String(mostTold)}+` : String(count);
}

/** As icons only, a name comes up beside its icon, by mouse and by keyboard. */
function Named({
  name,
  isNarrow,
  children,
}: {
  readonly name: string;
  readonly isNarrow: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={name} position="right" disabled={!isNarrow} events={{ hover: true, focus: true, touch: false }}>
      {children}
    </Tooltip>
  );
}

function RoomLink({
  room: { path, name, icon: Icon },
  isHere,
  isNarrow,
  open,
}: {
  readonly room: RoomSign;
  readonly isHere: boolean;
  readonly isNarrow: boolean;
  readonly open: { readonly count: number; readonly words: string };
}) {
  const t = useText();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isHere) link.current?.scrollIntoView({ block: 'nearest' });
  }, [isHere]);
  return (
    <Named name={open.count === 0 ? t(name) : `${t(name)} – ${open.words}`} isNarrow={isNarrow}>
      <a
        ref={link}
        className="room"
        href={`#${path}`}
        aria-label={t(name)}
        aria-current={isHere ? 'page' : undefined}
        aria-description={open.count === 0 ? undefined : open.words}
        title={isNarrow || open.count === 0 ? undefined : open.words}
      >
        <Icon size={17} stroke={1.7} />
        <span className="room-name">{t(name)}</span>
        {open.count > 0 && (
          <span className="room-open" aria-hidden>
            {told(open.count)}
          </span>
        )}
      </a>
    </Named>
  );
}

/** Up, down, Home and End go from room to room; the address changes with Enter. */
function step(event: KeyboardEvent<HTMLElement>) {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a.room')];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (at === -1 || to === undefined) return;
  event.preventDefault();
  links.at(to % links.length)?.focus();
}

/** The rooms, grouped as the day goes, each with what is still open in it; as names, or as icons where the window is narrow (UX-6). */
export function Navigation({
  here,
  isNarrow,
  onToggle,
}: {
  readonly here: string;
  readonly isNarrow: boolean;
  readonly onToggle: () => void;
}) {
  const t = useText();
  const tasks = useAssembly(openTaskCounts);
  const { role } = useProgram().status;
  const roomSigns = roomSignsOf(role, useIsAtHost());
  const line = (room: RoomSign) => (
    <RoomLink
      key={room.path}
      room={room}
      isHere={room.path === here}
      isNarrow={isNarrow}
      open={openIn(tasks, room.path, t)}
    />
  );
  const Toggle = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <AppShell.Navbar className="rooms" data-narrow={isNarrow} aria-label={t('header.navigation')} onKeyDown={step}>
      <AppShell.Section grow component={ScrollArea} type="auto" scrollbars="y" scrollbarSize={6}>
        {roomSigns.filter(({ group }) => group === null).map(line)}
        {roomGroups
          .filter((group) => roomSigns.some((room) => room.group === group))
          .map((group) => (
            <div key={group} role="group" aria-label={t(`group.${group}`)}>
              <div className="room-group" aria-hidden>
                {t(`group.${group}`)}
              </div>
              {roomSigns.filter((room) => room.group === group).map(line)}
            </div>
          ))}
      </AppShell.Section>
      <AppShell.Section className="rooms-foot">
        <Named name={`${t('header.find')} (Ctrl K)`} isNarrow={isNarrow}>
          <UnstyledButton className="room" aria-label={t('header.find')} onClick={spotlight.open}>
            <IconSearch size={17} />
            <span className="room-name">{t('header.find')}</span>
            <span className="room-key">Ctrl K</span>
          </UnstyledButton>
        </Named>
        <Tooltip label={`${t('manual.open')} (${acts['manual.open'].key})`} position="right">
          <UnstyledButton
            className="room rooms-toggle"
            aria-label={t('manual.open')}
            aria-keyshortcuts={acts['manual.open'].key}
            onClick={() => {
              doAct('manual.open');
            }}
          >
            <IconBook2 size={17} stroke={1.7} />
          </UnstyledButton>
        </Tooltip>
        <Tooltip label={t(isNarrow ? 'header.wide' : 'header.narrow')} position="right">
          <UnstyledButton
            className="room rooms-toggle"
            aria-label={t(isNarrow ? 'header.wide' : 'header.narrow')}
            aria-expanded={!isNarrow}
            onClick={onToggle}
          >
            <Toggle size={17} stroke={1.7} />
          </UnstyledButton>
        </Tooltip>
      </AppShell.Section>
    </AppShell.Navbar>
  );
}

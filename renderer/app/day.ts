import {
  IconAdjustments,
  IconBuildingCommunity,
  IconCalendarTime,
  IconChartBar,
  IconChartLine,
  IconDeviceProjector,
  IconDevices,
  IconFileDescription,
  IconFileText,
  IconGavel,
  IconHandStop,
  IconHistory,
  IconHome,
  IconId,
  IconMicrophone,
  IconLayoutDashboard,
  IconMail,
  IconMailbox,
  IconNotes,
  IconScan,
  IconTallymarks,
  IconUserStar,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '../../shared/domain';
import type { Key } from '../locales';

/** The parts of the day, in its order: the days before, the lobby, the sitting, what comes out of it, and what the program itself needs (UX-6). */
export const roomGroups = ['preparation', 'lobby', 'sitting', 'outcome', 'program'] as const;
type RoomGroup = (typeof roomGroups)[number];

/** How a room is found: its place in the address, its part of the day (null for the room of the whole day), its name and its sign. */
export interface RoomSign {
  readonly path: string;
  readonly group: RoomGroup | null;
  readonly name: Key;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** The rooms in the order of the day (design.md); those of one part of it stand together. */
export const roomSigns = [
  { path: 'beranda', group: null, name: 'room.dashboard', icon: IconHome },
  { path: 'koperasi', group: 'preparation', name: 'room.cooperatives', icon: IconBuildingCommunity },
  { path: 'undangan', group: 'preparation', name: 'room.invitations', icon: IconMail },
  { path: 'peserta', group: 'preparation', name: 'room.participants', icon: IconUsers },
  { path: 'mandat', group: 'preparation', name: 'room.mandates', icon: IconId },
  { path: 'meja', group: 'lobby', name: 'room.desk', icon: IconScan },
  { path: 'kehadiran', group: 'lobby', name: 'room.presence', icon: IconChartLine },
  { path: 'statistik', group: 'lobby', name: 'room.statistics', icon: IconChartBar },
  { path: 'kendali', group: 'sitting', name: 'room.cockpit', icon: IconLayoutDashboard },
  { path: 'acara', group: 'sitting', name: 'room.agenda', icon: IconCalendarTime },
  { path: 'pembicara', group: 'sitting', name: 'room.speakers', icon: IconMicrophone },
  { path: 'usulan', group: 'sitting', name: 'room.proposals', icon: IconFileDescription },
  { path: 'suara', group: 'sitting', name: 'room.polls', icon: IconHandStop },
  { path: 'meja-suara', group: 'sitting', name: 'room.ballotTable', icon: IconMailbox },
  { path: 'papan', group: 'sitting', name: 'room.board', icon: IconTallymarks },
  { path: 'pemilihan', group: 'sitting', name: 'room.elections', icon: IconUserStar },
  { path: 'layar', group: 'sitting', name: 'room.projection', icon: IconDeviceProjector },
  { path: 'keputusan', group: 'outcome', name: 'room.decisions', icon: IconGavel },
  { path: 'notulen', group: 'outcome', name: 'room.minutes', icon: IconNotes },
  { path: 'dokumen', group: 'outcome', name: 'room.documents', icon: IconFileText },
  { path: 'perangkat', group: 'program', name: 'room.devices', icon: IconDevices },
  { path: 'riwayat', group: 'program', name: 'room.history', icon: IconHistory },
  { path: 'pengaturan', group: 'program', name: 'room.settings', icon: IconAdjustments },
] as const satisfies readonly RoomSign[];

export type RoomPath = (typeof roomSigns)[number]['path'];

/** The rooms of a desk: those in which its role has something to do (LAN-2). */
const roomsOfDesk: Readonly<Partial<Record<Role, readonly RoomPath[]>>> = {
  registrar: ['meja', 'koperasi', 'undangan', 'peserta', 'mandat', 'kehadiran', 'statistik', 'meja-suara'],
  minuteTaker: ['notulen', 'usulan', 'dokumen'],
  teller: ['suara', 'papan'],
};

/** What is done at the host's own computer only. */
const roomsAtHost: readonly RoomPath[] = ['perangkat'];

/** The rooms that somebody has, in the order of the day; the first room of a desk is the one that it is there for. */
export function roomsOf(role: Role, isAtHost: boolean): readonly RoomPath[] {
  const all = roomSigns.map(({ path }) => path);
  return roomsOfDesk[role] ?? all.filter((path) => isAtHost || !roomsAtHost.includes(path));
}

/** Their signs, in the order of the day. */
export function roomSignsOf(role: Role, isAtHost: boolean): readonly (typeof roomSigns)[number][] {
  const own = roomsOf(role, isAtHost);
  return roomSigns.filter(({ path }) => own.includes(path));
}

import {
  IconAdjustments,
  IconBuildingCommunity,
  IconCalendarTime,
  IconChartBar,
  IconChartLine,
  IconDeviceProjector,
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
  IconNotes,
  IconScan,
  IconUsers,
} from '@tabler/icons-react';
import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Key } from '../locales';

/** The parts of the day, in its order: the days before, the lobby, the sitting, what comes out of it, and what the program itself needs (UX-6). */
export const roomGroups = ['preparation', 'lobby', 'sitting', 'outcome', 'program'] as const;
export type RoomGroup = (typeof roomGroups)[number];

export interface Room {
  readonly path: string;
  /** The part of the day it belongs to; null for the room of the whole day. */
  readonly group: RoomGroup | null;
  readonly name: Key;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly page: ComponentType;
  /** Fetches the page's code ahead of time. */
  readonly load: () => Promise<unknown>;
}

/** A room's code is fetched when it is first entered, or in an idle moment before: the first screen does not wait for all of them. */
function room(load: () => Promise<{ readonly default: ComponentType }>) {
  return { page: lazy(load), load };
}

/** The rooms in the order of the day (design.md); those of one group stand together. */
export const rooms: readonly Room[] = [
  {
    path: 'beranda',
    group: null,
    name: 'room.dashboard',
    icon: IconHome,
    ...room(() => import('../features/home/DashboardPage').then((it) => ({ default: it.DashboardPage }))),
  },
  {
    path: 'koperasi',
    group: 'preparation',
    name: 'room.cooperatives',
    icon: IconBuildingCommunity,
    ...room(() => import('../features/registry/CooperativesPage').then((it) => ({ default: it.CooperativesPage }))),
  },
  {
    path: 'undangan',
    group: 'preparation',
    name: 'room.invitations',
    icon: IconMail,
    ...room(() => import('../features/invitations/InvitationsPage').then((it) => ({ default: it.InvitationsPage }))),
  },
  {
    path: 'peserta',
    group: 'preparation',
    name: 'room.participants',
    icon: IconUsers,
    ...room(() => import('../features/registry/ParticipantsPage').then((it) => ({ default: it.ParticipantsPage }))),
  },
  {
    path: 'mandat',
    group: 'preparation',
    name: 'room.mandates',
    icon: IconId,
    ...room(() => import('../features/registry/MandatesPage').then((it) => ({ default: it.MandatesPage }))),
  },
  {
    path: 'meja',
    group: 'lobby',
    name: 'room.desk',
    icon: IconScan,
    ...room(() => import('../features/checkin/DeskPage').then((it) => ({ default: it.DeskPage }))),
  },
  {
    path: 'kehadiran',
    group: 'lobby',
    name: 'room.presence',
    icon: IconChartLine,
    ...room(() => import('../features/presence/PresencePage').then((it) => ({ default: it.PresencePage }))),
  },
  // A room of its own: it counts cooperatives and participants, and prints one document of both.
  {
    path: 'statistik',
    group: 'lobby',
    name: 'room.statistics',
    icon: IconChartBar,
    ...room(() => import('../features/statistics/StatisticsPage').then((it) => ({ default: it.StatisticsPage }))),
  },
  {
    path: 'kendali',
    group: 'sitting',
    name: 'room.cockpit',
    icon: IconLayoutDashboard,
    ...room(() => import('../features/cockpit/CockpitPage').then((it) => ({ default: it.CockpitPage }))),
  },
  {
    path: 'acara',
    group: 'sitting',
    name: 'room.agenda',
    icon: IconCalendarTime,
    ...room(() => import('../features/agenda/AgendaPage').then((it) => ({ default: it.AgendaPage }))),
  },
  {
    path: 'pembicara',
    group: 'sitting',
    name: 'room.speakers',
    icon: IconMicrophone,
    ...room(() => import('../features/speakers/SpeakersPage').then((it) => ({ default: it.SpeakersPage }))),
  },
  {
    path: 'usulan',
    group: 'sitting',
    name: 'room.proposals',
    icon: IconFileDescription,
    ...room(() => import('../features/proposals/ProposalsPage').then((it) => ({ default: it.ProposalsPage }))),
  },
  {
    path: 'suara',
    group: 'sitting',
    name: 'room.polls',
    icon: IconHandStop,
    ...room(() => import('../features/polls/PollsPage').then((it) => ({ default: it.PollsPage }))),
  },
  {
    path: 'layar',
    group: 'sitting',
    name: 'room.projection',
    icon: IconDeviceProjector,
    ...room(() => import('../features/projection/ProjectionPage').then((it) => ({ default: it.ProjectionPage }))),
  },
  {
    path: 'keputusan',
    group: 'outcome',
    name: 'room.decisions',
    icon: IconGavel,
    ...room(() => import('../features/decisions/DecisionsPage').then((it) => ({ default: it.DecisionsPage }))),
  },
  {
    path: 'notulen',
    group: 'outcome',
    name: 'room.minutes',
    icon: IconNotes,
    ...room(() => import('../features/minutes/MinutesPage').then((it) => ({ default: it.MinutesPage }))),
  },
  {
    path: 'dokumen',
    group: 'outcome',
    name: 'room.documents',
    icon: IconFileText,
    ...room(() => import('../features/documents/DocumentsPage').then((it) => ({ default: it.DocumentsPage }))),
  },
  {
    path: 'riwayat',
    group: 'program',
    name: 'room.history',
    icon: IconHistory,
    ...room(() => import('../features/settings/HistoryPage').then((it) => ({ default: it.HistoryPage }))),
  },
  {
    path: 'pengaturan',
    group: 'program',
    name: 'room.settings',
    icon: IconAdjustments,
    ...room(() => import('../features/settings/SettingsPage').then((it) => ({ default: it.SettingsPage }))),
  },
];

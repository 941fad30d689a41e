import { lazy } from 'react';
import type { ComponentType } from 'react';
import { roomSigns } from './day';
import type { RoomPath, RoomSign } from './day';

export interface Room extends RoomSign {
  readonly page: ComponentType;
  /** Fetches the page's code ahead of time. */
  readonly load: () => Promise<unknown>;
}

type Load = () => Promise<{ readonly default: ComponentType }>;

/** A room's code is fetched when it is first entered, or in an idle moment before: the first screen does not wait for all of them. */
const pages: Readonly<Record<RoomPath, Load>> = {
  beranda: () => import('../features/home/DashboardPage').then((it) => ({ default: it.DashboardPage })),
  koperasi: () => import('../features/registry/CooperativesPage').then((it) => ({ default: it.CooperativesPage })),
  undangan: () => import('../features/invitations/InvitationsPage').then((it) => ({ default: it.InvitationsPage })),
  peserta: () => import('../features/registry/ParticipantsPage').then((it) => ({ default: it.ParticipantsPage })),
  mandat: () => import('../features/registry/MandatesPage').then((it) => ({ default: it.MandatesPage })),
  meja: () => import('../features/checkin/DeskPage').then((it) => ({ default: it.DeskPage })),
  kehadiran: () => import('../features/presence/PresencePage').then((it) => ({ default: it.PresencePage })),
  // A room of its own: it counts cooperatives and participants, and prints one document of both.
  statistik: () => import('../features/statistics/StatisticsPage').then((it) => ({ default: it.StatisticsPage })),
  kendali: () => import('../features/cockpit/CockpitPage').then((it) => ({ default: it.CockpitPage })),
  acara: () => import('../features/agenda/AgendaPage').then((it) => ({ default: it.AgendaPage })),
  pembicara: () => import('../features/speakers/SpeakersPage').then((it) => ({ default: it.SpeakersPage })),
  usulan: () => import('../features/proposals/ProposalsPage').then((it) => ({ default: it.ProposalsPage })),
  suara: () => import('../features/polls/PollsPage').then((it) => ({ default: it.PollsPage })),
  'meja-suara': () => import('../features/ballots/TablePage').then((it) => ({ default: it.TablePage })),
  papan: () => import('../features/ballots/BoardPage').then((it) => ({ default: it.BoardPage })),
  pemilihan: () => import('../features/elections/ElectionsPage').then((it) => ({ default: it.ElectionsPage })),
  layar: () => import('../features/projection/ProjectionPage').then((it) => ({ default: it.ProjectionPage })),
  keputusan: () => import('../features/decisions/DecisionsPage').then((it) => ({ default: it.DecisionsPage })),
  notulen: () => import('../features/minutes/MinutesPage').then((it) => ({ default: it.MinutesPage })),
  dokumen: () => import('../features/documents/DocumentsPage').then((it) => ({ default: it.DocumentsPage })),
  perangkat: () => import('../features/devices/DevicesPage').then((it) => ({ default: it.DevicesPage })),
  riwayat: () => import('../features/history/HistoryPage').then((it) => ({ default: it.HistoryPage })),
  pengaturan: () => import('../features/settings/SettingsPage').then((it) => ({ default: it.SettingsPage })),
};

export const rooms: readonly Room[] = roomSigns.map((sign) => {
  const load = pages[sign.path];
  return { ...sign, page: lazy(load), load };
});

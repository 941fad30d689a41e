import {
  IconAdjustments,
  IconBuildingCommunity,
  IconCalendarTime,
  IconDeviceProjector,
  IconFileText,
  IconGavel,
  IconHandStop,
  IconHistory,
  IconHome,
  IconId,
  IconNotes,
  IconScan,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Key } from '../locales';
import { AgendaPage } from '../features/agenda/AgendaPage';
import { DeskPage } from '../features/checkin/DeskPage';
import { DashboardPage } from '../features/home/DashboardPage';
import { DecisionsPage } from '../features/decisions/DecisionsPage';
import { DocumentsPage } from '../features/documents/DocumentsPage';
import { MinutesPage } from '../features/minutes/MinutesPage';
import { PollsPage } from '../features/polls/PollsPage';
import { ProjectionPage } from '../features/projection/ProjectionPage';
import { CooperativesPage } from '../features/registry/CooperativesPage';
import { MandatesPage } from '../features/registry/MandatesPage';
import { ParticipantsPage } from '../features/registry/ParticipantsPage';
import { HistoryPage } from '../features/settings/HistoryPage';
import { SettingsPage } from '../features/settings/SettingsPage';

export interface Room {
  readonly path: string;
  readonly name: Key;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly page: ComponentType;
}

/** The rooms of the day, in the order of the day (design.md). */
export const rooms: readonly Room[] = [
  { path: 'beranda', name: 'room.dashboard', icon: IconHome, page: DashboardPage },
  { path: 'koperasi', name: 'room.cooperatives', icon: IconBuildingCommunity, page: CooperativesPage },
  { path: 'peserta', name: 'room.participants', icon: IconUsers, page: ParticipantsPage },
  { path: 'mandat', name: 'room.mandates', icon: IconId, page: MandatesPage },
  { path: 'meja', name: 'room.desk', icon: IconScan, page: DeskPage },
  { path: 'acara', name: 'room.agenda', icon: IconCalendarTime, page: AgendaPage },
  { path: 'suara', name: 'room.polls', icon: IconHandStop, page: PollsPage },
  { path: 'keputusan', name: 'room.decisions', icon: IconGavel, page: DecisionsPage },
  { path: 'notulen', name: 'room.minutes', icon: IconNotes, page: MinutesPage },
  { path: 'dokumen', name: 'room.documents', icon: IconFileText, page: DocumentsPage },
  { path: 'layar', name: 'room.projection', icon: IconDeviceProjector, page: ProjectionPage },
  { path: 'riwayat', name: 'room.history', icon: IconHistory, page: HistoryPage },
  { path: 'pengaturan', name: 'room.settings', icon: IconAdjustments, page: SettingsPage },
];

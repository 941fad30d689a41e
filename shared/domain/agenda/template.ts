import type { EntryId } from '../kernel';
import type { AgendaItemFields, ItemKind, SessionFields } from './model';

/** A session of a template, with its items; the titles come in the language of the documents. */
export interface TemplateSession extends SessionFields {
  readonly items: readonly AgendaItemFields[];
}

/** An agenda that was kept to be used again. */
export interface AgendaTemplate {
  readonly id: EntryId;
  readonly name: string;
  readonly startsAt: string;
  readonly sessions: readonly TemplateSession[];
}

function session(
  kind: SessionFields['kind'],
  title: string,
  chairedBy: string,
  items: readonly AgendaItemFields[],
  commission = '',
): TemplateSession {
  return { kind, title, chairedBy, day: 1, commission, items };
}

function item(
  kind: ItemKind,
  title: string,
  durationMinutes: number,
  personInCharge: string,
  expectedDecision = '',
): AgendaItemFields {
  return { kind, title, durationMinutes, personInCharge, expectedDecision, fixedTime: null, note: '' };
}

/** The usual order of one day (domain.md §2), in the language of the documents. */
export const musdaTemplate: readonly TemplateSession[] = [
  session('registration', 'Registrasi', 'Panitia', [
    item('registration', 'Registrasi peserta dan pemeriksaan mandat', 60, 'Panitia (OC)'),
  ]),
  session('opening', 'Pembukaan', 'Pembawa acara', [
    item('opening', 'Lagu kebangsaan, doa, laporan panitia, dan sambutan', 75, 'Pembawa acara'),
  ]),
  session('plenary', 'Sidang Pleno I', 'Pimpinan sementara', [
    item('quorumCheck', 'Pemeriksaan kuorum', 10, 'Pimpinan sementara', 'Sidang dinyatakan sah'),
    item(
      'decision',
      'Pengesahan jadwal acara dan tata tertib',
      20,
      'Pimpinan sementara',
      'Jadwal acara dan tata tertib',
    ),
    item('election', 'Pemilihan pimpinan sidang', 15, 'Pimpinan sementara', 'Susunan pimpinan sidang'),
  ]),
  session('plenary', 'Sidang Pleno II', 'Pimpinan sidang', [
    item('report', 'Laporan pertanggungjawaban pengurus', 30, 'Pengurus'),
    item('debate', 'Pandangan umum dan hak jawab', 30, 'Pimpinan sidang'),
    item('decision', 'Penerimaan LPJ dan pernyataan demisioner', 15, 'Pimpinan sidang', 'Penerimaan LPJ'),
  ]),
  session(
    'commission',
    'Sidang Komisi A',
    'Pimpinan Komisi A',
    [item('debate', 'Komisi A: organisasi dan keanggotaan', 60, 'Pimpinan Komisi A', 'Hasil Komisi A')],
    'A',
  ),
  session(
    'commission',
    'Sidang Komisi B',
    'Pimpinan Komisi B',
    [item('debate', 'Komisi B: program kerja dan anggaran', 60, 'Pimpinan Komisi B', 'Hasil Komisi B')],
    'B',
  ),
  session(
    'commission',
    'Sidang Komisi C',
    'Pimpinan Komisi C',
    [item('debate', 'Komisi C: rekomendasi', 60, 'Pimpinan Komisi C', 'Hasil Komisi C')],
    'C',
  ),
  session('plenary', 'Sidang Pleno III', 'Pimpinan sidang', [
    item('decision', 'Pengesahan hasil sidang komisi', 45, 'Pimpinan sidang', 'Program kerja dan rekomendasi'),
  ]),
  session('finalPlenary', 'Sidang Pleno IV', 'Pimpinan sidang', [
    item(
      'election',
      'Pencalonan, penyampaian visi, dan pemilihan ketua',
      60,
      'Pimpinan sidang dan tim penghitung',
      'Ketua terpilih',
    ),
    item('election', 'Pembentukan formatur', 30, 'Pimpinan sidang', 'Susunan formatur'),
  ]),
  session('closing', 'Penutupan', 'Pimpinan sidang', [item('closing', 'Serah terima dan penutupan', 30, 'Dekopinwil')]),
];

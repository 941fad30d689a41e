import type { documents as indonesian } from '../id/documents';

export const documents: Readonly<Record<keyof typeof indonesian, string>> = {
  'document.attendanceList': 'Attendance list',
  'document.attendanceBlank': 'Attendance list (blank)',
  'document.agenda': 'Agenda',
  'document.badges': 'Badges',
  'document.quorumRecord': 'Quorum record',
  'document.pollRecord': 'Poll record',
  'document.decree': 'Decree',
  'document.minutes': 'Minutes',
  'document.draft': 'Draft',
  'document.giveNumber': 'Give number',
  'document.numberGiven': 'Number given',
  'document.void': 'Void number',
  'document.voidQuestion': 'Number {{number}} will be voided. It stays in the register and is not used again.',
  'document.exportPdf': 'Export PDF',
  'document.preview': 'Document preview',
  'document.editTemplate': 'Edit template',
  'document.saveTemplate': 'Save template',
  'document.resetTemplate': 'Reset to default',
  'document.templateSaved': 'Template saved',
  'document.templateReset': 'Default template restored',
};

import type { MethodName } from './methods';

/*
 * The names alone, without schemas, so that a preload stays small. A test compares them with the table of methods.
 */

export const operatorMethods = [
  'program.status',
  'program.setPreferences',
  'assemblies.list',
  'assemblies.create',
  'assemblies.open',
  'assemblies.close',
  'assemblies.backups',
  'assemblies.restore',
  'assemblies.repair',
  'assemblies.createExample',
  'assembly.execute',
  'assembly.snapshot',
  'assembly.since',
  'record.at',
  'attachments.put',
  'attachments.get',
  'attachments.save',
  'participants.nationalId',
  'participants.sameNationalId',
  'mandates.rivals',
  'imports.read',
  'imports.revise',
  'imports.apply',
  'imports.rejected',
  'tables.export',
  'documents.preview',
  'documents.export',
  'documents.template',
  'agenda.calendar',
  'archive.export',
  'archive.import',
  'archive.verify',
  'backups.list',
  'backups.create',
  'projector.open',
  'projector.displays',
  'projector.chooseDisplay',
  'projector.sharing',
  'projector.share',
  'projector.view',
  'retention.preview',
  'retention.purge',
  'retention.clearCopies',
] as const satisfies readonly MethodName[];

export const projectorMethods = [
  'program.status',
  'projector.file',
  'projector.view',
] as const satisfies readonly MethodName[];

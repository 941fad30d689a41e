import type { DomainRefusalCode } from '../domain';

/** Refusals of the host itself, beside those of the domain. */
export const hostRefusalCodes = [
  'contract.unknownMethod',
  'contract.forbidden',
  'contract.invalid',
  'contract.failed',
  'contract.unreachable',
  'record.notBegun',
  'assembly.noneOpen',
  'assembly.unknown',
  'import.expired',
  'import.unreadable',
  'import.empty',
  'import.noHeader',
  'import.isHtml',
  'import.isProtected',
  'import.isOldExcel',
  'import.tooLarge',
  'import.nothingToImport',
  'document.templateBroken',
  'document.failed',
  'storage.diskFull',
  'storage.readOnly',
  'storage.writeFailed',
  'storage.poisoned',
  'storage.closed',
  'storage.wrongSeq',
  'storage.journalDamaged',
  'storage.newerFormat',
  'storage.foreign',
  'storage.locked',
  'storage.exists',
  'storage.missing',
  'archive.foreign',
  'archive.damaged',
  'archive.newerFormat',
  'archive.unsafe',
  'archive.tooLarge',
  'archive.exists',
] as const;
export type HostRefusalCode = (typeof hostRefusalCodes)[number];

/** Every refusal that a person may be told; the catalogues have words for each. */
export type RefusalCode = DomainRefusalCode | HostRefusalCode;

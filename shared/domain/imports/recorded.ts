import type { ImportId, Raisers } from '../kernel';
import { letterIn } from '../mandates/recorded';
import type { EarlierLetter } from '../mandates/recorded';
import type { Cooperative } from '../registry/model';
import { cameIn, correctionOf, forgetCooperative, joined, keepCooperative } from '../registry/recorded';
import type { EarlierParticipant } from '../registry/recorded';
import type { ImportEvent } from './events';
import type { ImportRecord } from './model';

interface Earlier {
  readonly 'registry.imported': {
    readonly record: Omit<ImportRecord, 'seq'>;
    readonly mapping: Readonly<Record<string, string>>;
    readonly cooperatives: readonly Cooperative[];
    readonly participants: readonly EarlierParticipant[];
    readonly mandates: readonly EarlierLetter[];
  };
  readonly 'registry.importReverted': { readonly importId: ImportId };
}

export const raisedImports: Raisers<Earlier, ImportEvent> = {
  'registry.imported': ({ record, mapping, cooperatives, participants, mandates }, seen) => {
    seen.keep('import', record.id, record);
    const created = new Set(record.createdCooperatives);
    const { id, kind, fileName, fileSha256, rejectedRows } = record;
    return [
      {
        type: 'registry.imported',
        id,
        kind,
        fileName,
        fileSha256,
        rejectedRows,
        mapping,
        cooperatives: cooperatives.filter((one) => created.has(one.id)).map((one) => cameIn(seen, one)),
        corrections: cooperatives.filter((one) => !created.has(one.id)).map((one) => correctionOf(seen, one)),
        participants: participants.map((one) => joined(seen, one)),
        letters: mandates.map(letterIn),
        people: [],
        letterCorrections: [],
      },
    ];
  },
  'registry.importReverted': ({ importId }, seen) => {
    const record = seen.last<ImportRecord>('import', importId);
    for (const one of record?.createdCooperatives ?? []) forgetCooperative(seen, one);
    for (const before of record?.changedBefore ?? []) keepCooperative(seen, before);
    return [{ type: 'registry.importReverted', importId }];
  },
};

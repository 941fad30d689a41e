import { z } from 'zod';
import { cooperativeColumns, importKinds, participantColumns } from '../../domain';
import type {
  ColumnMapping,
  CommandId,
  CooperativeId,
  CooperativeRow,
  ImportId,
  ImportKind,
  ImportPlan,
  ParticipantRow,
} from '../../domain';
import { count, id, longText, text } from '../acts/primitives';
import { desk, fileBytes, method, mostFileBytes } from './method';
import type { FileContent } from './method';

export interface ImportPreview {
  readonly token: string;
  readonly fileName: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: number;
  readonly hiddenRows: number;
  readonly plan:
    | { readonly kind: 'cooperatives'; readonly plan: ImportPlan<CooperativeRow> }
    | { readonly kind: 'participants'; readonly plan: ImportPlan<ParticipantRow> };
}

export interface ImportOutcome {
  readonly importId: ImportId;
  readonly seq: number;
  readonly imported: number;
  readonly rejected: number;
}

const columnMapping: z.ZodType<ColumnMapping> = z
  .array(z.union([z.enum(cooperativeColumns), z.enum(participantColumns)]).nullable())
  .max(500);

export const importsMethods = {
  'imports.read': method<ImportPreview>()(
    desk,
    z.strictObject({
      kind: z.enum(importKinds) as z.ZodType<ImportKind>,
      fileName: text.min(1),
      bytes: fileBytes(mostFileBytes),
    }),
  ),
  'imports.revise': method<ImportPreview>()(
    desk,
    z.strictObject({
      token: text,
      sheet: z.number().int().min(0).max(200),
      mapping: columnMapping.nullable(),
    }),
  ),
  'imports.apply': method<ImportOutcome>()(
    desk,
    z.strictObject({
      token: text,
      commandId: id<CommandId>(),
      answers: z
        .array(
          z.strictObject({ rowNumber: z.number().int().positive(), cooperativeId: id<CooperativeId>().nullable() }),
        )
        .max(100_000),
    }),
  ),
  /** The rows that stay out, each with why in the words of whoever asks. */
  'imports.rejected': method<FileContent>()(
    desk,
    z.strictObject({
      token: text,
      reasons: z.array(z.strictObject({ rowNumber: count, words: longText })).max(200_000),
    }),
  ),
  'tables.export': method<FileContent>()(
    desk,
    z.strictObject({
      table: text.min(1),
      format: z.enum(['csv', 'xlsx']),
      headers: z.array(text).min(1).max(60),
      rows: z.array(z.array(z.string().max(2000)).max(60)).max(200_000),
      commandId: id<CommandId>(),
    }),
  ),
} as const;

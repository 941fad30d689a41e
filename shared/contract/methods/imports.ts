import { z } from 'zod';
import {
  cooperativeColumns,
  cooperativeStatuses,
  importKinds,
  participantCategories,
  participantColumns,
} from '../../domain';
import type {
  ColumnMapping,
  CommandId,
  CooperativeId,
  CooperativeRow,
  ImportId,
  ImportKind,
  ImportPlan,
  ParticipantId,
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
  /** Rows that became somebody new or changed one of the registry. */
  readonly imported: number;
  readonly rejected: number;
}

const rowNumber = z.number().int().positive();

/** What a person said of the rows that ask, and of all that do not say what gives a right to vote. */
const importAnswers = {
  answers: z
    .array(
      z.strictObject({
        rowNumber,
        cooperativeId: id<CooperativeId>().nullable().exactOptional(),
        category: z.enum(participantCategories).exactOptional(),
        who: z.union([z.literal('another'), id<ParticipantId>(), id<CooperativeId>()]).exactOptional(),
        isLeftOut: z.boolean().exactOptional(),
      }),
    )
    .max(100_000),
  assumed: z
    .strictObject({
      category: z.enum(participantCategories).exactOptional(),
      status: z.enum(cooperativeStatuses).exactOptional(),
    })
    .exactOptional(),
};

const columnMapping: z.ZodType<ColumnMapping> = z
  .array(z.union([z.enum(cooperativeColumns), z.enum(participantColumns)]).nullable())
  .max(500);

/** A cell of a table that leaves the program: words and codes, a figure, a calendar day or minute as people read it, or nothing. */
export type TableCell = string | number | { readonly date: string } | null;

const tableCell: z.ZodType<TableCell> = z.union([
  z.string().max(2000),
  z.number(),
  z.strictObject({
    date: z
      .string()
      .refine((text) => /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(text) && !Number.isNaN(Date.parse(text))),
  }),
  z.null(),
]);

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
      answers: importAnswers.answers.exactOptional(),
      assumed: importAnswers.assumed,
    }),
  ),
  'imports.apply': method<ImportOutcome>()(
    desk,
    z.strictObject({
      token: text,
      commandId: id<CommandId>(),
      ...importAnswers,
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
      rows: z.array(z.array(tableCell).max(60)).max(200_000),
      commandId: id<CommandId>(),
    }),
  ),
} as const;

import { createHash } from 'node:crypto';
import { fittingSheet, mappingKey } from '../../shared/domain';
import type {
  ApplyImportCommand,
  AssemblyState,
  ColumnMapping,
  CooperativeRow,
  ImportAnswers,
  ImportKind,
  ImportPlan,
  ParticipantRow,
  SheetOfText,
} from '../../shared/domain';
import type { ImportPreview, Reply } from '../../shared/contract';
import { safeFileName } from '../../shared/text';
import type { ReadResult } from '../imports';
import { planned, shownPlan } from './import-plan';

interface Pending {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  readonly sha256: string;
  readonly sheets: readonly SheetOfText[];
  readonly sheet: number;
  readonly mapping: ColumnMapping | null;
}

/** A table of what an import leaves out; every cell of a row but its number is the text that was read. */
export interface RejectedRows {
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A workbook is a zip, whatever its name says. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

const nothingSaid: ImportAnswers = { rows: [] };

/** How many files may lie on the desk at once; the oldest goes first. */
const mostPending = 8;

/**
 * Files that were read and looked at but not yet taken over. Nothing here touches the record: the plan is made anew from the record as
 * it is at each look, and once more when it is confirmed.
 */
export class ImportDesk {
  private readonly pending = new Map<string, Pending>();

  constructor(
    private readonly readFile: (bytes: Uint8Array) => Promise<ReadResult>,
    private readonly newToken: () => string,
  ) {}

  async read(
    state: AssemblyState,
    kind: ImportKind,
    givenName: string,
    bytes: Uint8Array,
  ): Promise<Reply<ImportPreview>> {
    const fileName = safeFileName(givenName);
    const result = await this.readFile(bytes);
    if (!result.ok)
      return { ok: false, refusal: { code: result.fault, params: { file: fileName, detail: result.detail } } };
    const token = this.newToken();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const sheet = fittingSheet(kind, result.sheets);
    for (const oldest of this.pending.keys()) {
      if (this.pending.size < mostPending) break;
      this.pending.delete(oldest);
    }
    const format = isWorkbook(bytes) ? 'xlsx' : 'csv';
    this.pending.set(token, { kind, fileName, format, sha256, sheets: result.sheets, sheet, mapping: null });
    return this.preview(state, token, nothingSaid);
  }

  revise(
    state: AssemblyState,
    token: string,
    sheet: number,
    mapping: ColumnMapping | null,
    answers: ImportAnswers = nothingSaid,
  ): Reply<ImportPreview> {
    const before = this.pending.get(token);
    if (before === undefined) return expired();
    this.pending.set(token, { ...before, sheet: Math.min(sheet, before.sheets.length - 1), mapping });
    return this.preview(state, token, answers);
  }

  private preview(state: AssemblyState, token: string, answers: ImportAnswers): Reply<ImportPreview> {
    const pending = this.pending.get(token);
    if (pending === undefined) return expired();
    const sheet = pending.sheets[pending.sheet];
    if (sheet === undefined) return expired();
    const plan = planned(state, pending, sheet, answers);
    if (plan === null) return { ok: false, refusal: { code: 'import.noHeader', params: { file: pending.fileName } } };
    return {
      ok: true,
      value: {
        token,
        fileName: pending.fileName,
        sheets: pending.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
        sheet: pending.sheet,
        hiddenRows: sheet.hiddenRows,
        plan: shownPlan(plan),
      },
    };
  }

  /** The command that takes the file over, with a person's answers. Rows left unanswered stay out. */
  command(state: AssemblyState, token: string, answers: ImportAnswers): Reply<ApplyImportCommand> {
    const pending = this.pending.get(token);
    const sheet = pending?.sheets[pending.sheet];
    if (pending === undefined || sheet === undefined) return expired();
    const plan = planned(state, pending, sheet, answers);
    if (plan === null) return expired();
    const shared = {
      type: 'registry.applyImport',
      kind: pending.kind,
      fileName: pending.fileName,
      fileSha256: pending.sha256,
      mapping: rememberedBy(pending.kind, plan.plan),
    } as const;
    const command: ApplyImportCommand =
      plan.kind === 'cooperatives'
        ? {
            ...shared,
            cooperatives: takenCooperatives(plan.plan),
            participants: [],
            rejectedRows: rejectedRows(plan.plan),
          }
        : {
            ...shared,
            cooperatives: [],
            participants: takenParticipants(plan.plan),
            rejectedRows: rejectedRows(plan.plan),
          };
    if (command.cooperatives.length + command.participants.length === 0)
      return { ok: false, refusal: { code: 'import.nothingToImport', params: { file: pending.fileName } } };
    return { ok: true, value: command };
  }

  /** The rows that stay out, with the reason in a column, in the kind of file that they came in (REG-2). */
  rejected(state: AssemblyState, token: string, reasons: ReadonlyMap<number, string>): Reply<RejectedRows> {
    const pending = this.pending.get(token);
    const sheet = pending?.sheets[pending.sheet];
    if (pending === undefined || sheet === undefined) return expired();
    const looked = planned(state, pending, sheet, nothingSaid);
    if (looked === null) return expired();
    const { plan } = looked;
    const rows = sheet.rows.flatMap((cells, index) => {
      const rowNumber = sheet.rowNumbers[index] ?? 0;
      const reason = reasons.get(rowNumber);
      return reason === undefined ? [] : [[rowNumber, reason, ...cells]];
    });
    const { format } = pending;
    const fileName = `ditolak-${pending.fileName.replace(/\.[^.]*$/, '')}.${format}`;
    return { ok: true, value: { fileName, format, headers: ['Baris', 'Alasan', ...plan.headers], rows } };
  }

  forget(token: string): void {
    this.pending.delete(token);
  }

  /** Nothing of what was read for one assembly lies here for another, or behind an erasure. */
  forgetAll(): void {
    this.pending.clear();
  }
}

function expired(): {
  readonly ok: false;
  readonly refusal: { readonly code: 'import.expired'; readonly params: Record<string, never> };
} {
  return { ok: false, refusal: { code: 'import.expired', params: {} } };
}

function rememberedBy(kind: ImportKind, plan: ImportPlan<unknown>): Record<string, string> {
  return Object.fromEntries(plan.headers.map((header, index) => [mappingKey(kind, header), plan.mapping[index] ?? '']));
}

function takenCooperatives(plan: ImportPlan<CooperativeRow>): ApplyImportCommand['cooperatives'] {
  return plan.rows.flatMap((row) =>
    row.fields !== null && (row.verdict === 'new' || row.verdict === 'changed')
      ? [{ existing: row.existing, fields: row.fields }]
      : [],
  );
}

function takenParticipants(plan: ImportPlan<ParticipantRow>): ApplyImportCommand['participants'] {
  return plan.rows.flatMap(({ fields, verdict, existing, letterNo, letterDate }) => {
    if (fields === null || (verdict !== 'new' && verdict !== 'changed')) return [];
    const { category } = fields;
    // Nobody gets a category by default: a row that does not say one still asks.
    if (category === null) return [];
    const person = { fields: { ...fields, category }, letterNo, letterDate };
    return [existing === null ? person : { ...person, existing }];
  });
}

function rejectedRows(plan: ImportPlan<CooperativeRow | ParticipantRow>): number {
  return plan.rows.filter(({ verdict }) => verdict === 'rejected' || verdict === 'ask' || verdict === 'leftOut').length;
}

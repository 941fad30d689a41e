import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import {
  activeMandateOf,
  findHeaderRow,
  guessMapping,
  mappingKey,
  planCooperatives,
  planParticipants,
  registeredCooperatives,
  registeredParticipants,
} from '../../shared/domain';
import type {
  ApplyImportCommand,
  AssemblyState,
  ColumnMapping,
  CooperativeId,
  ImportKind,
  ImportPlan,
  ParticipantRow,
  CooperativeRow,
  SheetOfText,
} from '../../shared/domain';
import type { ImportPreview, Reply } from '../../shared/contract';
import { safeFileName } from '../../shared/text';
import type { ReadResult } from '../imports';

interface Pending {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly sha256: string;
  readonly sheets: readonly SheetOfText[];
  readonly sheet: number;
  readonly mapping: ColumnMapping | null;
}

type Answers = ReadonlyMap<number, CooperativeId | null>;

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
    const sheet = Math.max(
      0,
      result.sheets.findIndex((candidate) => findHeaderRow(kind, candidate) !== -1),
    );
    for (const oldest of this.pending.keys()) {
      if (this.pending.size < mostPending) break;
      this.pending.delete(oldest);
    }
    this.pending.set(token, { kind, fileName, sha256, sheets: result.sheets, sheet, mapping: null });
    return this.preview(state, token);
  }

  revise(state: AssemblyState, token: string, sheet: number, mapping: ColumnMapping | null): Reply<ImportPreview> {
    const before = this.pending.get(token);
    if (before === undefined) return expired();
    this.pending.set(token, { ...before, sheet: Math.min(sheet, before.sheets.length - 1), mapping });
    return this.preview(state, token);
  }

  private preview(state: AssemblyState, token: string): Reply<ImportPreview> {
    const pending = this.pending.get(token);
    if (pending === undefined) return expired();
    const sheet = pending.sheets[pending.sheet];
    if (sheet === undefined) return expired();
    const plan = planOf(state, pending, sheet);
    if (plan === null) return { ok: false, refusal: { code: 'import.noHeader', params: { file: pending.fileName } } };
    return {
      ok: true,
      value: {
        token,
        fileName: pending.fileName,
        sheets: pending.sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
        sheet: pending.sheet,
        hiddenRows: sheet.hiddenRows,
        plan,
      },
    };
  }

  /** The command that takes the file over, with a person's answers for the uncertain rows. Rows left unanswered stay out. */
  command(state: AssemblyState, token: string, answers: Answers): Reply<ApplyImportCommand> {
    const pending = this.pending.get(token);
    const sheet = pending?.sheets[pending.sheet];
    if (pending === undefined || sheet === undefined) return expired();
    const plan = planOf(state, pending, sheet);
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
            rejectedRows: rejectedRows(plan.plan, answers),
          }
        : {
            ...shared,
            cooperatives: [],
            participants: takenParticipants(plan.plan, answers),
            rejectedRows: rejectedRows(plan.plan, answers),
          };
    if (command.cooperatives.length + command.participants.length === 0)
      return { ok: false, refusal: { code: 'import.nothingToImport', params: { file: pending.fileName } } };
    return { ok: true, value: command };
  }

  /** The rows that stay out, with the reason in a column, as CSV that no spreadsheet can mistake for formulas (REG-2, REG-9). */
  rejected(
    state: AssemblyState,
    token: string,
    reasons: ReadonlyMap<number, string>,
  ): Reply<{ readonly fileName: string; readonly csv: string }> {
    const pending = this.pending.get(token);
    const sheet = pending?.sheets[pending.sheet];
    if (pending === undefined || sheet === undefined) return expired();
    const planned = planOf(state, pending, sheet);
    if (planned === null) return expired();
    const { plan } = planned;
    const lines = sheet.rows.flatMap((cells, index) => {
      const rowNumber = sheet.rowNumbers[index] ?? 0;
      const reason = reasons.get(rowNumber);
      return reason === undefined ? [] : [[String(rowNumber), reason, ...cells]];
    });
    const csv = Papa.unparse([['Baris', 'Alasan', ...plan.headers], ...lines], {
      escapeFormulae: true,
      delimiter: ';',
    });
    return {
      ok: true,
      value: { fileName: `ditolak-${pending.fileName.replace(/\.[^.]*$/, '')}.csv`, csv: `\ufeff${csv}` },
    };
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

function planOf(state: AssemblyState, pending: Pending, sheet: SheetOfText): ImportPreview['plan'] | null {
  const headerRow = findHeaderRow(pending.kind, sheet);
  if (headerRow === -1 && pending.mapping === null) return null;
  const at = Math.max(0, headerRow);
  const mapping = pending.mapping ?? guessMapping(pending.kind, sheet.rows[at] ?? [], state.rememberedMappings);
  const cooperatives = registeredCooperatives(state);
  if (pending.kind === 'cooperatives') {
    return { kind: 'cooperatives', plan: planCooperatives(sheet, at, mapping, cooperatives) };
  }
  const withMandate = new Set(
    cooperatives.filter((one) => activeMandateOf(state, one.id) !== undefined).map((one) => one.id),
  );
  return {
    kind: 'participants',
    plan: planParticipants(sheet, at, mapping, cooperatives, registeredParticipants(state), withMandate),
  };
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

function takenParticipants(plan: ImportPlan<ParticipantRow>, answers: Answers): ApplyImportCommand['participants'] {
  return plan.rows.flatMap((row) => {
    if (row.fields === null) return [];
    if (row.verdict === 'new') return [{ fields: row.fields, letterNo: row.letterNo }];
    const cooperativeId = row.verdict === 'ask' ? answers.get(row.rowNumber) : undefined;
    return cooperativeId === undefined || cooperativeId === null
      ? []
      : [{ fields: { ...row.fields, cooperativeId }, letterNo: row.letterNo }];
  });
}

function rejectedRows(plan: ImportPlan<CooperativeRow | ParticipantRow>, answers: Answers): number {
  return plan.rows.filter(
    (row) => row.verdict === 'rejected' || (row.verdict === 'ask' && (answers.get(row.rowNumber) ?? null) === null),
  ).length;
}

import {
  activeMandateOf,
  activeMandates,
  findHeaderRow,
  guessHeader,
  letterOf,
  planCooperatives,
  planParticipants,
  registeredCooperatives,
  registeredParticipants,
} from '../../shared/domain';
import type {
  AssemblyState,
  ColumnMapping,
  ImportAnswers,
  ImportKind,
  ParticipantRow,
  SheetOfText,
} from '../../shared/domain';
import type { ImportPreview } from '../../shared/contract';
import { maskNationalId, readNationalId } from '../../shared/text';

type Plan = ImportPreview['plan'];

/** What the rows of a sheet would do to the record as it is now; null where no row of the sheet is a header. */
export function planned(
  state: AssemblyState,
  { kind, mapping }: { readonly kind: ImportKind; readonly mapping: ColumnMapping | null },
  sheet: SheetOfText,
  answers: ImportAnswers,
): Plan | null {
  const headerRow = findHeaderRow(kind, sheet);
  if (headerRow === -1 && mapping === null) return null;
  const at = Math.max(0, headerRow);
  const columns = mapping ?? guessHeader(kind, sheet, at, state.rememberedMappings);
  const cooperatives = registeredCooperatives(state);
  if (kind === 'cooperatives') {
    return { kind, plan: planCooperatives(sheet, at, columns, cooperatives, answers) };
  }
  const known = registeredParticipants(state);
  const withMandate = new Set(
    cooperatives.filter((one) => activeMandateOf(state, one.id) !== undefined).map((one) => one.id),
  );
  const letters = new Map(
    known.flatMap(({ id }) => {
      const letter = letterOf(state, id);
      return letter === undefined ? [] : [[id, letter] as const];
    }),
  );
  const context = { letters, bound: new Set(activeMandates(state).keys()), answers };
  return { kind, plan: planParticipants(sheet, at, columns, cooperatives, known, withMandate, context) };
}

function masked(text: string | number | boolean | null): string | null {
  return typeof text === 'string' && text !== '' ? maskNationalId(text) : null;
}

/** A row without the national ID that the record knows of somebody: it does not leave the host unmasked. */
function shownRow(row: ParticipantRow): ParticipantRow {
  if (row.existing === null || row.fields === null) return row;
  return {
    ...row,
    fields: { ...row.fields, nationalId: masked(row.fields.nationalId) ?? '' },
    changes: row.changes.map((change) =>
      change.field === 'nationalId'
        ? { ...change, before: masked(change.before), after: masked(change.after) }
        : change,
    ),
  };
}

/** A plan as a client may see it. */
export function shownPlan(plan: Plan): Plan {
  return plan.kind === 'cooperatives'
    ? plan
    : {
        kind: plan.kind,
        plan: {
          ...plan.plan,
          samples: plan.plan.samples.map((cells) => cells.map(shownSample)),
          rows: plan.plan.rows.map(shownRow),
        },
      };
}

/** Whoever chooses a column need not read anybody's national ID for it. */
function shownSample(cell: string): string {
  const reading = readNationalId(cell);
  return reading.kind === 'valid' ? maskNationalId(reading.value) : cell;
}

import type { AttachmentId, CooperativeId, EventMeta, Evolvers, MandateLetterId } from '../kernel';
import type { EligibilityRuling } from '../registry/model';
import type { AssemblyState } from '../state';
import type { MandateEvent } from './events';
import type { LetterCorrection, MandateLetter, MandateStep, NewLetter } from './model';
import { stateBefore } from './select';

/** Letters with one more step in their history each. */
function stepped(
  state: AssemblyState,
  ids: readonly MandateLetterId[],
  { at, actor }: EventMeta,
  stepOf: (letter: MandateLetter) => Omit<MandateStep, 'at' | 'by'>,
): AssemblyState {
  const mandates = state.mandates.withMutations((table) => {
    for (const id of ids) {
      const letter = table.get(id);
      if (letter === undefined) continue;
      const step = stepOf(letter);
      table.set(id, { ...letter, state: step.state, history: [...letter.history, { at, by: actor.name, ...step }] });
    }
  });
  return { ...state, mandates };
}

/** The record with letters that came in. */
export function withLetters(
  state: AssemblyState,
  letters: readonly NewLetter[],
  { seq, at, actor }: EventMeta,
): AssemblyState {
  const mandates = state.mandates.withMutations((table) => {
    for (const { conflict, ...letter } of letters) {
      const first = conflict === '' ? 'received' : 'disputed';
      const history = [{ at, by: actor.name, state: first, reason: conflict } as const];
      table.set(letter.id, { ...letter, state: first, receivedAt: at, receivedSeq: seq, history });
    }
  });
  return { ...state, mandates };
}

function corrected(
  state: AssemblyState,
  { id, letterNo, letterDate, scanId }: LetterCorrection & { readonly scanId: AttachmentId | null },
  meta: EventMeta,
): AssemblyState {
  const before = state.mandates.get(id);
  if (before === undefined) return state;
  const { letterDate: _date, scanId: _scan, ...rest } = before;
  const after: MandateLetter = {
    ...rest,
    letterNo,
    ...(letterDate === '' ? {} : { letterDate }),
    ...(scanId === null ? {} : { scanId }),
  };
  const act = scanId !== null && scanId !== before.scanId ? 'scanAttached' : 'edited';
  const record = { ...state, mandates: state.mandates.set(id, after) };
  return stepped(record, [id], meta, (letter) => ({ state: letter.state, reason: '', act }));
}

/** The record with what a list says anew of letters; their scans stay. */
export function withLettersCorrected(
  state: AssemblyState,
  corrections: readonly LetterCorrection[],
  meta: EventMeta,
): AssemblyState {
  return corrections.reduce(
    (record, one) => corrected(record, { ...one, scanId: record.mandates.get(one.id)?.scanId ?? null }, meta),
    state,
  );
}

function ruled(state: AssemblyState, id: CooperativeId, ruling: EligibilityRuling): AssemblyState {
  const cooperative = state.cooperatives.get(id);
  if (cooperative === undefined) return state;
  const after = { ...cooperative, rulings: [...(cooperative.rulings ?? []), ruling] };
  return { ...state, cooperatives: state.cooperatives.set(id, after) };
}

export const mandateEvolvers: Evolvers<AssemblyState, MandateEvent> = {
  'mandate.received': (state, { letter }, meta) => withLetters(state, [letter], meta),
  'mandate.corrected': corrected,
  'mandate.verified': (state, { ids, reason }, meta) =>
    stepped(state, ids, meta, () => ({ state: 'verified', reason })),
  'mandate.disputed': (state, { ids, reason }, meta) =>
    stepped(state, ids, meta, () => ({ state: 'disputed', reason })),
  'mandate.revoked': (state, { ids, reason }, meta) => stepped(state, ids, meta, () => ({ state: 'revoked', reason })),
  'mandate.replaced': (state, { ids, reason }, meta) =>
    stepped(state, ids, meta, () => ({ state: 'replaced', reason })),
  'mandate.settled': (state, { stands, revoked, reason }, meta) =>
    stepped(
      stepped(state, revoked, meta, () => ({ state: 'revoked', reason, act: 'settled' })),
      [stands],
      meta,
      () => ({ state: 'verified', reason, act: 'settled' }),
    ),
  'mandate.takenBack': (state, { ids }, meta) =>
    stepped(state, ids, meta, (letter) => ({
      state: stateBefore(letter) ?? letter.state,
      reason: '',
      act: 'takenBack',
    })),
  'eligibility.objected': (state, { id, by, reason, isLate }, { at }) =>
    ruled(state, id, { at, by, kind: 'objection', waived: [], reason, ...(isLate ? { isLate } : {}) }),
  'eligibility.overridden': (state, { id, waived, reason }, { at, actor }) =>
    ruled(state, id, { at, by: actor.name, kind: 'override', waived, reason }),
};

import type { EventMeta, Evolvers, MandateLetterId } from '../kernel';
import { withParticipant } from '../registry/evolve';
import type { MandateLetter, MandateStep } from '../registry/model';
import type { AssemblyState } from '../state';
import type { MandateEvent } from './commands';
import { stateBefore } from './select';

/** Letters with one more step in their history each. */
function stepped(
  state: AssemblyState,
  ids: readonly MandateLetterId[],
  { at, actor }: EventMeta,
  stepOf: (letter: MandateLetter) => Omit<MandateStep, 'at' | 'by'>,
): AssemblyState['mandates'] {
  return state.mandates.withMutations((table) => {
    for (const id of ids) {
      const letter = table.get(id);
      if (letter === undefined) continue;
      const step = stepOf(letter);
      table.set(id, { ...letter, state: step.state, history: [...letter.history, { at, by: actor.name, ...step }] });
    }
  });
}

export const mandateEvolvers: Evolvers<AssemblyState, MandateEvent> = {
  'mandate.received': (state, { participant, mandate }) => ({
    ...withParticipant(state, participant),
    mandates: state.mandates.set(mandate.id, mandate),
  }),
  'mandate.edited': (state, { id, letterNo, letterDate, scanId }, meta) => {
    const before = state.mandates.get(id);
    if (before === undefined) return state;
    const { letterDate: _date, scanId: _scan, ...rest } = before;
    const edited: MandateLetter = {
      ...rest,
      letterNo,
      ...(letterDate === '' ? {} : { letterDate }),
      ...(scanId === null ? {} : { scanId }),
    };
    const act = scanId !== null && scanId !== before.scanId ? 'scanAttached' : 'edited';
    const after = { ...state, mandates: state.mandates.set(id, edited) };
    return { ...after, mandates: stepped(after, [id], meta, (letter) => ({ state: letter.state, reason: '', act })) };
  },
  'mandate.replaced': (state, { replaced, participant, mandate, reason }, meta) => {
    const mandates = stepped(state, replaced, meta, () => ({ state: 'replaced', reason }));
    return { ...withParticipant(state, participant), mandates: mandates.set(mandate.id, mandate) };
  },
  'mandate.settled': (state, { stands, revoked, reason }, meta) => {
    const mandates = stepped(state, revoked, meta, () => ({ state: 'revoked', reason, act: 'settled' }));
    return {
      ...state,
      mandates: stepped({ ...state, mandates }, [stands], meta, () => ({ state: 'verified', reason, act: 'settled' })),
    };
  },
  'mandate.takenBack': (state, { ids }, meta) => ({
    ...state,
    mandates: stepped(state, ids, meta, (letter) => ({
      state: stateBefore(letter) ?? letter.state,
      reason: '',
      act: 'takenBack',
    })),
  }),
};

import { useCallback } from 'react';
import type { ClientCommand, ExecuteOutcome } from '../../shared/contract';
import type { CommandId, Refusal } from '../../shared/domain';
import { execute } from '../client';
import { useText } from '../locales';
import { tellDone, tellRefusal } from './feedback';
import { useUndo } from './undo';

/**
 * The one way a screen acts: executes a command, tells a refusal in words, and answers with the outcome or null. What was done is told with
 * its way back where the screen says that there is one.
 */
export function useAct() {
  const t = useText();
  const undo = useUndo();
  return useCallback(
    async (command: ClientCommand, done?: string, undoable?: 'undoable'): Promise<ExecuteOutcome | null> => {
      const outcome = await attempt(command, (refusal) => {
        tellRefusal(t, refusal);
      });
      if (outcome !== null && done !== undefined) {
        const { seq } = outcome;
        const back = { label: t('feedback.undo'), act: () => void undo(seq, done) };
        tellDone(t, done, undoable === undefined ? undefined : back);
      }
      return outcome;
    },
    [t, undo],
  );
}

/**
 * Acts where the screen answers a refusal itself: with a verdict, a question, a mark of its own. What is tried again with the id that it had
 * is done once, also where the first answer got lost. @returns the outcome, or null.
 */
export async function attempt(
  command: ClientCommand,
  refused: (refusal: Refusal) => void,
  commandId?: CommandId,
): Promise<ExecuteOutcome | null> {
  const reply = await execute(command, commandId);
  if (reply.ok) return reply.value;
  refused(reply.refusal);
  return null;
}

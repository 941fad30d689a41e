import { useCallback } from 'react';
import type { ClientCommand, ExecuteOutcome } from '../../shared/contract';
import { execute } from '../client';
import { useText } from '../locales';
import { tellDone, tellRefusal } from './feedback';

/** The one way a screen acts: executes a command, tells a refusal in words, and answers with the outcome or null. */
export function useAct() {
  const t = useText();
  return useCallback(
    async (command: ClientCommand, done?: string, undo?: () => void): Promise<ExecuteOutcome | null> => {
      const reply = await execute(command);
      if (!reply.ok) {
        tellRefusal(t, reply.refusal);
        return null;
      }
      if (done !== undefined) tellDone(t, done, undo);
      return reply.value;
    },
    [t],
  );
}

import { useCallback } from 'react';
import { newCommandId } from '../client';
import { useText } from '../locales';
import { useAsk } from './ask';
import { tellDone } from './feedback';

/**
 * The one way in which an act is taken back: from its message, from the history, from a desk, and by Ctrl+Z. What it says it did is `what`;
 * a check-in asks for a reason. It can be done again as long as the message stands, and from the history.
 */
export function useUndo() {
  const t = useText();
  const { ask } = useAsk();
  return useCallback(
    async (seq: number, what: string, reason = ''): Promise<boolean> => {
      const undone = await ask('record.undo', { seq, reason, commandId: newCommandId() });
      if (undone === undefined) return false;
      tellDone(t, t('undo.done', { what }), {
        label: t('undo.redo'),
        act: () =>
          void ask('record.undo', { seq: undone.seq, reason, commandId: newCommandId() }).then((redone) => {
            if (redone !== undefined) tellDone(t, t('undo.redone', { what }));
          }),
      });
      return true;
    },
    [ask, t],
  );
}

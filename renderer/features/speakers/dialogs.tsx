import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { AgendaItemId } from '../../../shared/domain';
import { QuestionDialog, ShortcutSheet } from '../../ui';
import type { ActId, Question } from '../../ui';
import { InterruptionDialog } from './Interruptions';

/** The dialogs over a room of the sitting: an interruption, the keys, a question. While one is open the room's keys are asleep. */
export function useSittingDialogs(
  itemId: AgendaItemId | null,
  keys: readonly ActId[],
): {
  readonly ask: (question: Question) => void;
  readonly interrupt: () => void;
  readonly showKeys: () => void;
  readonly isOpen: boolean;
  readonly dialogs: ReactNode;
} {
  // An interruption stays with the item to which it was raised, also where that ends meanwhile.
  const [open, setOpen] = useState<{ readonly interrupted: AgendaItemId } | 'keys' | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const interrupt = useCallback(() => {
    if (itemId !== null) setOpen({ interrupted: itemId });
  }, [itemId]);
  const showKeys = useCallback(() => {
    setOpen('keys');
  }, []);
  const close = () => {
    setOpen(null);
  };
  return {
    ask: setQuestion,
    interrupt,
    showKeys,
    isOpen: open !== null || question !== null,
    dialogs: (
      <>
        {open !== null && open !== 'keys' && <InterruptionDialog itemId={open.interrupted} onClose={close} />}
        {open === 'keys' && <ShortcutSheet ids={keys} onClose={close} />}
        <QuestionDialog
          question={question}
          onClose={() => {
            setQuestion(null);
          }}
        />
      </>
    ),
  };
}

import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../locales';
import { QuestionDialog } from './feedback';

/** Leaves a dialog, after a question where something that was typed would be lost (design.md, forms). */
export function useLeaving(
  wouldLose: boolean,
  onLeave: () => void,
): { readonly attempt: () => void; readonly isAsking: boolean; readonly dialog: ReactNode } {
  const [isAsking, setIsAsking] = useState(false);
  return {
    attempt: () => {
      if (wouldLose) setIsAsking(true);
      else onLeave();
    },
    isAsking,
    // There only while it asks: the Escape that brought it is not its own.
    dialog: isAsking && (
      <LeaveQuestion
        onLeave={onLeave}
        onStay={() => {
          setIsAsking(false);
        }}
      />
    ),
  };
}

function LeaveQuestion({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const t = useText();
  useReturnedFocus();
  return (
    <QuestionDialog
      question={{ title: t('form.leave'), text: t('form.leaveQuestion'), act: t('form.leaveAct'), onAct: onLeave }}
      onClose={onStay}
    />
  );
}

/** What has the focus; of an item of a menu, which goes with its menu, the button of that menu. */
function holder(): Element | null {
  const active = document.activeElement;
  const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return button == null ? active : document.getElementById(button);
}

/** Gives the focus back to whatever had it before this dialog came, if it is still there. */
export function useReturnedFocus(): void {
  const [from] = useState(holder);
  useEffect(
    () => () => {
      window.setTimeout(() => {
        if (document.activeElement === document.body && from instanceof HTMLElement && from.isConnected) from.focus();
      });
    },
    [from],
  );
}

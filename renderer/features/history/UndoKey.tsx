import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { factsOfAct } from '../../../shared/domain';
import { assemblyNow } from '../../client';
import { instantText, useText } from '../../locales';
import { isInField, QuestionDialog, useActs, useAsk, useUndo } from '../../ui';
import type { Question } from '../../ui';
import { actWords } from './fact-words';
import { undoQuestion } from './undo-question';

/** Ctrl+Z outside of text fields: takes back the newest act of this device that can be taken back, after saying which. */
export function UndoKey() {
  const t = useText();
  const { ask } = useAsk();
  const undo = useUndo();
  const [question, setQuestion] = useState<Question | null>(null);

  async function undoLatest() {
    const entry = await ask('record.undoable', {});
    if (entry === undefined) return;
    if (entry === null || !entry.wayBack.ok) {
      notifications.show({ message: t('undo.nothing'), closeButtonProps: { 'aria-label': t('feedback.close') } });
      return;
    }
    const { seq, wayBack } = entry;
    const state = assemblyNow();
    const what = actWords(t, state, seq);
    const at = instantText(t, factsOfAct(state, seq)[0]?.at ?? '', state.facts.profile.timeZone);
    setQuestion(
      undoQuestion(t, { what, at, asksReason: wayBack.asksReason }, (reason) => void undo(seq, what, reason)),
    );
  }
  useActs({ 'act.undo': () => void undoLatest() });

  const latest = useRef(undoLatest);
  useEffect(() => {
    latest.current = undoLatest;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      // A field takes back its own letters, a dialog is not to be undone behind, and a room may have a way of its own.
      if (!isUndo || event.altKey || event.repeat || event.defaultPrevented || isInField(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      void latest.current();
    }
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <QuestionDialog
      question={question}
      onClose={() => {
        setQuestion(null);
      }}
    />
  );
}

import type { Text } from '../../locales';
import type { Question } from '../../ui';

/** Says what will be taken back before it is; where the rules want a reason, it is asked with it. */
export function undoQuestion(
  t: Text,
  { what, at, asksReason }: { readonly what: string; readonly at: string; readonly asksReason: boolean },
  onAct: (reason: string) => void,
): Question {
  return {
    title: t('undo.act'),
    text: t('undo.question', { what, at }),
    act: t('undo.act'),
    ...(asksReason ? { asks: t('form.reason') } : {}),
    isReversible: true,
    onAct,
  };
}

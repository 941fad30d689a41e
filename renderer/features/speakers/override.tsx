import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ClientCommand } from '../../../shared/contract';
import type { Refusal } from '../../../shared/domain';
import { execute } from '../../client';
import { refusalText, useText } from '../../locales';
import { QuestionDialog, tellRefusal } from '../../ui';
import type { Question } from '../../ui';

/** What a reason can set aside; everything else is refused for good. */
const overridable: readonly string[] = ['speaker.notPresent', 'speaker.noSpeakingRight', 'speaker.alreadySpoke'];

function mayOverride({ code }: Refusal): boolean {
  return overridable.includes(code);
}

/** Lets somebody speak; where the rules do not, asks for the reason with which the chair lets him all the same (SPK-4). */
export function useOverride(): {
  readonly attempt: (command: (overrideReason: string) => ClientCommand) => Promise<boolean>;
  readonly isAsking: boolean;
  readonly dialog: ReactNode;
} {
  const t = useText();
  const [question, setQuestion] = useState<{
    readonly asked: Question;
    readonly end: (isDone: boolean) => void;
  } | null>(null);
  async function attempt(command: (overrideReason: string) => ClientCommand): Promise<boolean> {
    const reply = await execute(command(''));
    if (reply.ok) return true;
    if (!mayOverride(reply.refusal)) {
      tellRefusal(t, reply.refusal);
      return false;
    }
    return new Promise((end) => {
      setQuestion({
        end,
        asked: {
          title: t('speakers.override'),
          text: t('speakers.overrideQuestion', { reason: refusalText(t, reply.refusal) }),
          act: t('speakers.override'),
          asks: t('form.reason'),
          onAct: (reason) => {
            void execute(command(reason)).then((again) => {
              if (!again.ok) tellRefusal(t, again.refusal);
              end(again.ok);
            });
          },
        },
      });
    });
  }
  return {
    attempt,
    isAsking: question !== null,
    dialog: (
      <QuestionDialog
        question={question?.asked ?? null}
        onClose={() => {
          // After an answer this comes second and changes nothing.
          question?.end(false);
          setQuestion(null);
        }}
      />
    ),
  };
}

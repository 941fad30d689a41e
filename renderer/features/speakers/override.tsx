import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ClientCommand } from '../../../shared/contract';
import type { Refusal } from '../../../shared/domain';
import { refusalText, useText } from '../../locales';
import { attempt, QuestionDialog, tellRefusal, useAct } from '../../ui';
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
  const act = useAct();
  const [question, setQuestion] = useState<{
    readonly asked: Question;
    readonly end: (isDone: boolean) => void;
  } | null>(null);
  function tryOrAsk(command: (overrideReason: string) => ClientCommand): Promise<boolean> {
    return new Promise((end) => {
      const refused = (refusal: Refusal) => {
        if (!mayOverride(refusal)) {
          tellRefusal(t, refusal);
          end(false);
          return;
        }
        setQuestion({
          end,
          asked: {
            title: t('speakers.override'),
            text: t('speakers.overrideQuestion', { reason: refusalText(t, refusal) }),
            act: t('speakers.override'),
            asks: t('form.reason'),
            onAct: (reason) => {
              void act(command(reason)).then((outcome) => {
                end(outcome !== null);
              });
            },
          },
        });
      };
      void attempt(command(''), refused).then((outcome) => {
        if (outcome !== null) end(true);
      });
    });
  }
  return {
    attempt: tryOrAsk,
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

import { useMemo } from 'react';
import { isPaused, knocksFor, nextItem, openSuspension, runningItem } from '../../../shared/domain';
import type { GavelMeaning, GuidedAct } from '../../../shared/domain';
import { assemblyNow, useAssembly } from '../../client';
import { useText } from '../../locales';
import { errandRooms, goTo, useAct } from '../../ui';
import type { Question } from '../../ui';

export interface Knock {
  readonly act: 'gavel.point' | 'gavel.order' | 'gavel.decision' | 'gavel.open' | 'gavel.close';
  readonly meaning: Extract<GavelMeaning, 'point' | 'order' | 'decision' | 'open' | 'close'>;
  readonly knocks: number;
}

/** The knocks that a sitting needs most; how many they are is a rule. */
export function useKnocks(): readonly Knock[] {
  const gavel = useAssembly(({ facts }) => facts.rules.gavel);
  return (['point', 'order', 'decision', 'open', 'close'] as const).map((meaning) => ({
    act: `gavel.${meaning}` as const,
    meaning,
    knocks: knocksFor(meaning, gavel),
  }));
}

export interface PlenaryActs {
  readonly follow: (act: GuidedAct) => void;
  readonly startNext: () => void;
  readonly finish: () => void;
  /** Pauses the present item, or goes on with it. */
  readonly pause: () => void;
  readonly checkQuorum: () => void;
  readonly knock: (knock: Knock) => void;
  /** Suspends the sitting with a reason, or resumes it. */
  readonly suspension: () => void;
}

/** What is done with the plenary from the cockpit. The acts read the record when they are done, so they stay the same whatever happens. */
export function usePlenaryActs(ask: (question: Question) => void): PlenaryActs {
  const t = useText();
  const act = useAct();
  return useMemo(() => {
    // The panel of the hall shows the last check and the last stroke; a message would lie over the next button.
    const present = () => runningItem(assemblyNow().agenda);
    return {
      follow: (guided) => {
        if (guided.command === null) goTo(errandRooms[guided.code]);
        else void act(guided.command);
      },
      startNext: () => {
        const next = nextItem(assemblyNow().agenda);
        if (next !== undefined) void act({ type: 'agenda.startItem', id: next.id });
      },
      finish: () => {
        const item = present();
        if (item !== undefined) void act({ type: 'agenda.finishItem', id: item.id });
      },
      pause: () => {
        const item = present();
        if (item === undefined) return;
        void act({ type: isPaused(item) ? 'agenda.continueItem' : 'agenda.pauseItem', id: item.id });
      },
      checkQuorum: () => {
        const occasion = present()?.title ?? '';
        void act({ type: 'quorum.check', occasion, deemsValid: false });
      },
      knock: ({ meaning, knocks }) => {
        void act({ type: 'gavel.knock', knocks, meaning });
      },
      suspension: () => {
        const state = assemblyNow();
        const { gavel } = state.facts.rules;
        if (openSuspension(state) !== undefined) {
          void act({ type: 'meeting.resume', knocks: knocksFor('resume', gavel) });
          return;
        }
        ask({
          title: t('meeting.suspend'),
          text: t('meeting.suspendQuestion'),
          act: t('meeting.suspend'),
          asks: t('form.reason'),
          onAct: (reason) => {
            void act({ type: 'meeting.suspend', reason, knocks: knocksFor('suspend', gavel) });
          },
        });
      },
    };
  }, [ask, act, t]);
}

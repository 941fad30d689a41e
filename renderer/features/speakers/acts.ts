import { useMemo } from 'react';
import { calledSpeaker, currentSpeech, isSpeechPaused, openInterruptions, speakerListOf } from '../../../shared/domain';
import type { AgendaItemId, Interruption } from '../../../shared/domain';
import { assemblyNow } from '../../client';
import { useText } from '../../locales';
import { useAct } from '../../ui';
import type { Question } from '../../ui';

export interface SpeakerActs {
  readonly toggleList: () => void;
  /** Ends the speech that is held; else gives the word to whoever was called. */
  readonly toggleSpeech: () => void;
  readonly togglePause: () => void;
  readonly callNext: () => void;
  readonly extend: () => void;
  /** Rules on the interruption that comes first, or on the given one. */
  readonly accept: (interruption?: Interruption) => void;
  readonly refuse: (interruption?: Interruption) => void;
}

/**
 * What is done with the speakers of an item, from their own room and from the cockpit. The acts read the record when they are done, so
 * they stay the same whatever happens in it; without an item they do nothing.
 */
export function useSpeakerActs(itemId: AgendaItemId | null, ask: (question: Question) => void): SpeakerActs {
  const t = useText();
  const act = useAct();
  return useMemo(() => {
    const onItem = (done: (id: AgendaItemId) => void) => () => {
      if (itemId !== null) done(itemId);
    };
    const first = () => openInterruptions(assemblyNow(), itemId)[0];
    return {
      toggleList: onItem((id) => {
        const { isOpen } = speakerListOf(assemblyNow(), id);
        void act({ type: isOpen ? 'speakers.close' : 'speakers.open', itemId: id });
      }),
      toggleSpeech: onItem((id) => {
        const state = assemblyNow();
        if (currentSpeech(state, id) !== undefined) void act({ type: 'speaker.finish', itemId: id });
        else void act({ type: 'speaker.start', itemId: id, id: calledSpeaker(state, id)?.id ?? null });
      }),
      togglePause: onItem((id) => {
        const speech = currentSpeech(assemblyNow(), id);
        if (speech === undefined) return;
        void act({ type: isSpeechPaused(speech) ? 'speaker.continue' : 'speaker.pause', itemId: id });
      }),
      callNext: onItem((id) => void act({ type: 'speaker.call', itemId: id, id: null })),
      extend: onItem((id) => void act({ type: 'speaker.extend', itemId: id, minutes: 1 })),
      accept: (interruption = first()) => {
        if (interruption === undefined) return;
        void act({ type: 'interruption.rule', id: interruption.id, verdict: 'accepted', text: '' });
      },
      refuse: (interruption = first()) => {
        if (interruption === undefined) return;
        const { id, participantId } = interruption;
        ask({
          title: t('interruption.refuse'),
          text: t('interruption.refuseQuestion', { name: assemblyNow().participants.get(participantId)?.name ?? '' }),
          act: t('interruption.refuse'),
          asks: t('interruption.ruling'),
          onAct: (text) => {
            void act({ type: 'interruption.rule', id, verdict: 'refused', text });
          },
        });
      },
    };
  }, [itemId, ask, act, t]);
}

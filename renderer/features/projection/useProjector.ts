import { useState } from 'react';
import type { ChosenSlide } from '../../../shared/domain';
import { useAssembly } from '../../client';
import { useAct, useAsk } from '../../ui';

/** The operator's acts on the wall; the same from the room of the projector and from the cockpit. */
export function useProjector() {
  const { ask } = useAsk();
  const act = useAct();
  const projection = useAssembly((state) => state.projection);
  const [address, setAddress] = useState<string | null>(null);
  return {
    /** Where a browser finds the projector; null until it was asked for, or where it is a window. */
    address,
    async open() {
      const opened = await ask('projector.open', {});
      if (opened !== undefined) setAddress(opened.address);
    },
    show: (slide: ChosenSlide) => void act({ type: 'projection.show', slide }),
    enqueue: (slide: ChosenSlide) => void act({ type: 'projection.enqueue', slide }),
    next: () => void act({ type: 'projection.next' }),
    toggleBlack: () => void act({ type: 'projection.setBlack', isBlack: !projection.isBlack }),
    toggleFrozen: () => void act({ type: 'projection.setFrozen', isFrozen: projection.frozen === null }),
  };
}

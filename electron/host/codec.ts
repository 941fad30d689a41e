import { openEvents, raiseEarlier, sealEvent, Seen, UnknownFact } from '../../shared/domain';
import type { AssemblyEvent } from '../../shared/domain';
import { UnknownEventError } from '../storage';
import type { ErasedPayload, EventCodec, EventReader, PayloadContent } from '../storage';

function isErased(payload: PayloadContent | ErasedPayload): payload is ErasedPayload {
  return 'erased' in payload && payload.erased === true;
}

/** The payloads as they are to be read: what stands in the place of an erased one, or nothing. */
function standing(payloads: readonly (PayloadContent | ErasedPayload)[]): readonly PayloadContent[] {
  return payloads.flatMap((payload): readonly PayloadContent[] => {
    if (!isErased(payload)) return [payload];
    return payload.instead === undefined ? [] : [payload.instead];
  });
}

/** The facts of a payload of the first format: raised, or as the purge that erased it left them. */
function openEarlier(payload: PayloadContent | ErasedPayload, seen: Seen): readonly AssemblyEvent[] {
  if (isErased(payload)) {
    const left = payload.instead?.['payloads'];
    return Array.isArray(left) ? openEvents(left as readonly PayloadContent[]) : [];
  }
  const event = payload['event'];
  if (typeof event !== 'object' || event === null || !('type' in event) || typeof event.type !== 'string') {
    throw new Error('a payload without an event');
  }
  return raiseEarlier({ ...event, type: event.type }, seen);
}

class AssemblyReader implements EventReader<AssemblyEvent> {
  private readonly seen = new Seen();

  open(payloads: readonly (PayloadContent | ErasedPayload)[], format: 1 | 2): readonly AssemblyEvent[] {
    try {
      return format === 2
        ? openEvents(standing(payloads))
        : payloads.flatMap((payload) => openEarlier(payload, this.seen));
    } catch (error) {
      if (error instanceof UnknownFact) throw new UnknownEventError(error.message, { cause: error });
      throw error;
    }
  }
}

/** How the facts of an assembly lie in its journal (shared/domain/codec.ts). */
export const assemblyCodec: EventCodec<AssemblyEvent> = {
  seal: (events) => events.flatMap((event) => sealEvent(event).map((payload) => ({ ...payload }))),
  reader: () => new AssemblyReader(),
};

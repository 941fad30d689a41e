import type { DocumentSubject } from '../../shared/domain';
import type { RunningHost } from './running-host';

/** A decision by consensus in the open assembly. @returns the subject of its decree. @throws where it is refused. */
export async function decidedIn(
  host: RunningHost,
  title: string,
  ...operativeClauses: readonly string[]
): Promise<DocumentSubject & { readonly kind: 'decree' }> {
  const reply = await host.execute({
    type: 'decision.record',
    method: 'consensus',
    pollId: null,
    quorumCheckId: null,
    itemId: null,
    knocks: 3,
    text: {
      title,
      recitals: { considering: ['bahwa iuran perlu ditetapkan'], citing: [], noting: [] },
      operativeClauses,
    },
  });
  if (!reply.ok) throw new Error(reply.refusal.code);
  const [event] = reply.value.events;
  if (event?.type !== 'decision.recorded') throw new Error('nothing was decided');
  return { kind: 'decree', decisionId: event.decision.id };
}

import { hallPapers } from '../../../shared/domain';
import type { AreaHandlers, Ground } from './ground';

/** What the phones of the hall ask for (LAN-4). */
export function delegateHandlers({ papers, withHost }: Ground): AreaHandlers<'delegate'> {
  return {
    'delegate.paper': ({ id }, caller) =>
      withHost(async (host, state) => {
        // Whether the record knows another id is not told.
        if (!hallPapers(state).some((paper) => paper.id === id))
          return { ok: false, refusal: { code: 'delegate.noSuchPaper', params: {} } };
        return papers.paper(host, id, caller);
      }),
  };
}

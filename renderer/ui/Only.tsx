import type { ReactNode } from 'react';
import type { ClientCommand } from '../../shared/contract';
import { useMay } from '../client';

/** What only those see who may do it: a desk is not offered what its role has no right to (LAN-2). */
export function Only({ act, children }: { readonly act: ClientCommand['type']; readonly children: ReactNode }) {
  return useMay()(act) ? children : null;
}

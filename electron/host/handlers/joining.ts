import type { Reply } from '../../../shared/contract';
import type { AreaHandlers, Ground } from './ground';

const cannot: Reply<never> = { ok: false, refusal: { code: 'device.atHostOnly', params: {} } };

/** This program as a device of another host (LAN-2). */
export function joiningHandlers({ surroundings: { joining } }: Ground): AreaHandlers<'joining'> {
  return {
    'joining.look': async ({ origin }) => joining?.look(origin) ?? cannot,
    'joining.join': async ({ origin, fingerprint, code }) => joining?.join(origin, fingerprint, code) ?? cannot,
    'joining.leave': async () => joining?.leave() ?? cannot,
  };
}

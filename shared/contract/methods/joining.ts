import { z } from 'zod';
import { text } from '../acts/primitives';
import { method, nothing, operator } from './method';

const origin = z.string().regex(/^https:\/\/[0-9A-Za-z.:[\]-]{1,100}$/);

/** This program as a device of another host (LAN-2): asked of the host of this computer, wherever its window works. */
export const joiningMethods = {
  /** Who answers at an address: the fingerprint of its certificate and the version of its program, before anything is told to it. */
  'joining.look': method<{ readonly fingerprint: string; readonly version: string }>()(
    operator,
    z.strictObject({ origin }),
  ),
  /** Joins with a code, at the host of this fingerprint and no other; the window works there from then on. */
  'joining.join': method<null>()(
    operator,
    z.strictObject({ origin, fingerprint: z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/), code: text.min(1) }),
  ),
  'joining.leave': method<null>()(operator, nothing),
} as const;

import type { Handlers } from '../host-dispatcher';
import { archiveHandlers } from './archive';
import { assembliesHandlers } from './assemblies';
import { attachmentsHandlers } from './attachments';
import { delegateHandlers } from './delegate';
import { devicesHandlers } from './devices';
import { documentsHandlers } from './documents';
import { filesHandlers } from './files';
import { groundOf } from './ground';
import type { HandlerParts } from './ground';
import { importsHandlers } from './imports';
import { joiningHandlers } from './joining';
import { programHandlers } from './program';
import { projectorHandlers } from './projector';
import { recordHandlers } from './record';
import { registryHandlers } from './registry';
import { retentionHandlers } from './retention';

export type { Desktop, HandlerParts, Surroundings } from './ground';

/** Answers to every method of the contract, each beside its area. */
export function createHandlers(parts: HandlerParts): Handlers {
  const ground = groundOf(parts);
  return {
    ...programHandlers(ground),
    ...assembliesHandlers(ground),
    ...recordHandlers(ground),
    ...attachmentsHandlers(ground),
    ...registryHandlers(ground),
    ...importsHandlers(ground),
    ...documentsHandlers(ground),
    ...filesHandlers(ground),
    ...archiveHandlers(ground),
    ...projectorHandlers(ground),
    ...delegateHandlers(ground),
    ...devicesHandlers(ground),
    ...joiningHandlers(ground),
    ...retentionHandlers(ground),
  };
}

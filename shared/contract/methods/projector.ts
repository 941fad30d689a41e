import { z } from 'zod';
import type { AttachmentId, ProjectorView } from '../../domain';
import { id, text } from '../acts/primitives';
import { method, nothing, operator, staff } from './method';

/** A display of the host's computer; `identity` is how it is found again after it was unplugged. */
export interface DisplaySummary {
  readonly identity: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly isMain: boolean;
  readonly isChosen: boolean;
  readonly isThere: boolean;
}

export const projectorMethods = {
  'projector.open': method<{ readonly address: string | null }>()(operator, nothing),
  'projector.displays': method<readonly DisplaySummary[]>()(operator, nothing),
  'projector.chooseDisplay': method<readonly DisplaySummary[]>()(
    operator,
    z.strictObject({ identity: text.min(1).nullable() }),
  ),
  'projector.file': method<{ readonly bytes: Uint8Array }>()(['projector'], z.strictObject({ id: id<AttachmentId>() })),
  'projector.view': method<{ readonly view: ProjectorView | null }>()([...staff, 'projector'], nothing),
} as const;

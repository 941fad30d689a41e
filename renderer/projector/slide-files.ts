import { createContext } from 'react';
import type { AttachmentId } from '../../shared/domain';
import { transport } from '../client/transport';

/** What became of showing a file. */
export interface FileOutcome {
  readonly attachmentId: AttachmentId;
  /** How many pages it has; null where it could not be opened. */
  readonly pages: number | null;
  /** The page, from 0, that could not be drawn. */
  readonly brokenPage: number | null;
}

interface SlideFileSource {
  /** The bytes, or null where the host does not give them. */
  readonly read: (id: AttachmentId) => Promise<Uint8Array | null>;
  readonly report: (outcome: FileOutcome) => void;
}

/** As staff read files; the wall has its own, narrower way. */
export const staffFiles: SlideFileSource = {
  read: async (id) => {
    const reply = await transport.call('attachments.get', { id });
    return reply.ok ? reply.value.bytes : null;
  },
  report: () => undefined,
};

/** On the wall: the host gives only what the present view names. */
export const wallFiles: SlideFileSource = {
  read: async (id) => {
    const reply = await transport.call('projector.file', { id });
    return reply.ok ? reply.value.bytes : null;
  },
  report: () => undefined,
};

export const SlideFiles = createContext<SlideFileSource>(staffFiles);

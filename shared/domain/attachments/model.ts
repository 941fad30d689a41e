import type { AttachmentId, Instant } from '../kernel';

/** What may be attached: scans and pictures, told from their bytes and never from a name. */
export const mediaTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** The largest file that is taken, in bytes: a scan of some pages. */
export const mostAttachmentBytes = 15 * 1024 * 1024;

/** A file beside the journal. The record knows it by its content: the bytes lie in `attachments/` under their SHA-256. */
export interface Attachment {
  readonly id: AttachmentId;
  /** Hex, 64 characters. */
  readonly sha256: string;
  /** As the person named it; shown and never used as a path. */
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly addedAt: Instant;
  readonly addedBy: string;
}

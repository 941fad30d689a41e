import type { MediaType } from './model';

/** A file was laid into `attachments/` and is durable there. Only the host gives this command, after it has written the file. */
interface AttachmentAddCommand {
  readonly type: 'attachment.add';
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
}

export type AttachmentCommand = AttachmentAddCommand;

export const attachmentRefusals = ['attachment.unknown', 'attachment.tooLarge'] as const;
export type AttachmentRefusal = (typeof attachmentRefusals)[number];

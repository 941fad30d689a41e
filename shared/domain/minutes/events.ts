import { z } from 'zod';
import { code, fact, id, rowOfText, whole } from '../kernel';
import type { AgendaItemId, EventOf } from '../kernel';
import type { RichTextNode } from './model';

const attributes = z.record(code, z.unknown());

const body: z.ZodType<RichTextNode> = z.lazy(() =>
  z.strictObject({
    type: code,
    text: z.string().exactOptional(),
    attrs: attributes.exactOptional(),
    marks: z.array(z.strictObject({ type: code, attrs: attributes.exactOptional() })).exactOptional(),
    content: rowOfText(z.array(body)).exactOptional(),
  }),
);

export const minutesEvents = {
  'minutes.saved': fact(z.strictObject({ itemId: id<AgendaItemId>().nullable(), body }), {
    tells: ({ itemId }) => ({ itemId }),
  }),
  /** All texts are locked as they stand: the record holds them anyway. */
  'minutes.finalised': fact(z.strictObject({ version: whole, sha256: code })),
  'minutes.reopened': fact(z.strictObject({ reason: z.string() })),
};
export type MinutesEvent = EventOf<typeof minutesEvents>;

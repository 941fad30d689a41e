import { z } from 'zod';
import { code, fact, id, rowOfText } from '../kernel';
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
};
export type MinutesEvent = EventOf<typeof minutesEvents>;

import { z } from 'zod';
import { fact, id } from '../kernel';
import type { AgendaItemId, EventOf } from '../kernel';
import type { RichTextNode } from './model';

const attributes = z.record(z.string(), z.unknown());

const body: z.ZodType<RichTextNode> = z.lazy(() =>
  z.strictObject({
    type: z.string(),
    text: z.string().exactOptional(),
    attrs: attributes.exactOptional(),
    marks: z.array(z.strictObject({ type: z.string(), attrs: attributes.exactOptional() })).exactOptional(),
    content: z.array(body).exactOptional(),
  }),
);

export const minutesEvents = {
  'minutes.saved': fact(z.strictObject({ itemId: id<AgendaItemId>().nullable(), body }), {
    tells: ({ itemId }) => ({ itemId }),
  }),
};
export type MinutesEvent = EventOf<typeof minutesEvents>;

import { z } from 'zod';
import type { AgendaItemId, MinutesCommand, RichTextNode } from '../../domain';
import { act, minuteTaker } from './act';
import type { ActsOf } from './act';
import { count, id, text } from './primitives';

const attributes = z.record(z.string().max(60), z.unknown());

/** The minute taker's rich text: only nodes that the editor makes, at most 40 levels deep. */
export const richText: z.ZodType<RichTextNode> = z.lazy(() =>
  z.strictObject({
    type: z.string().max(40),
    text: z.string().max(200_000).exactOptional(),
    attrs: attributes.exactOptional(),
    marks: z
      .array(z.strictObject({ type: z.string().max(40), attrs: attributes.exactOptional() }))
      .max(20)
      .exactOptional(),
    content: z.array(richText).max(20_000).exactOptional(),
  }),
);

export const minutesActs: ActsOf<MinutesCommand> = {
  'minutes.save': act(minuteTaker, { itemId: id<AgendaItemId>().nullable(), revision: count, body: richText }),
  'minutes.finalise': act(minuteTaker, {}),
  'minutes.reopen': act(minuteTaker, { reason: text }),
};

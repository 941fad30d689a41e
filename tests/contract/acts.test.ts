import { expect, it } from 'vitest';
import { z } from 'zod';
import { acts } from '../../shared/contract';
import { act, desk, operator } from '../../shared/contract/acts/act';
import type { ActsOf } from '../../shared/contract/acts/act';

/* What the compiler has to refuse, so that nothing can be forgotten when a command is added. `npm run check` fails where it accepts one. */

type Sample =
  | { readonly type: 'sample.add'; readonly name: string; readonly note?: string }
  | { readonly type: 'sample.remove'; readonly id: string };

const line: Pick<ActsOf<Sample>, 'sample.remove'> = { 'sample.remove': act(operator, { id: z.string() }) };
const whole: ActsOf<Sample> = {
  'sample.add': act(desk, { name: z.string(), note: z.string().exactOptional() }),
  ...line,
};

// @ts-expect-error a command without a line
const missing: ActsOf<Sample> = { 'sample.add': act(desk, { name: z.string(), note: z.string() }) };

const superfluous: ActsOf<Sample> = {
  ...whole,
  // @ts-expect-error a line without a command
  'sample.rename': act(desk, {}),
};

const withoutField: ActsOf<Sample> = {
  ...whole,
  // @ts-expect-error a field that the command carries, also where it may be left out
  'sample.add': act(desk, { name: z.string() }),
};

const withOtherField: ActsOf<Sample> = {
  ...whole,
  // @ts-expect-error a field that the command does not carry
  'sample.remove': act(desk, { id: z.string(), reason: z.string() }),
};

const withOtherType: ActsOf<Sample> = {
  ...whole,
  // @ts-expect-error a field of another type
  'sample.remove': act(desk, { id: z.number() }),
};

it('[LAN-2] a command is let in by one complete line, and only those that a client may give have one', () => {
  for (const table of [missing, superfluous, withoutField, withOtherField, withOtherType]) expect(table).toBeDefined();
  expect(Object.keys(acts)).toHaveLength(165);
  for (const { roles } of Object.values(acts)) expect(roles).toContain('operator');
  for (const type of ['registry.applyImport', 'export.record', 'attachment.add', 'participant.recordUnmasking'])
    expect(acts).not.toHaveProperty([type]);
});

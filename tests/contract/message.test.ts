import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryParams, carryReply, framed, paramsCarried, replyCarried, unframed } from '../../shared/contract';
import type { Reply } from '../../shared/contract';

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const file = fc.option(fc.uint8Array({ maxLength: 300 }));
const plain = fc.record({ name: fc.string(), held: json });

/** Over the wire and back, as both ends do it. */
function overHttp({ text, bytes }: ReturnType<typeof carryReply>): ReturnType<typeof carryReply> {
  if (bytes === null) return { text, bytes };
  const arrived = unframed(framed(Buffer.from(text), bytes));
  return { text: Buffer.from(arrived.text).toString(), bytes: arrived.bytes };
}

describe('a message on its way', () => {
  it('[LAN-2] brings what was asked with its file, byte for byte, whatever the text holds', () => {
    fc.assert(
      fc.property(plain, file, (params, bytes) => {
        const asked = bytes === null ? params : { ...params, bytes };
        expect(paramsCarried(overHttp(carryParams(asked)))).toEqual(asked);
      }),
    );
  });

  it('[DOC-2] brings an answer with its file, and an answer without one', () => {
    fc.assert(
      fc.property(plain, file, (value, bytes) => {
        const reply: Reply = { ok: true, value: { ...value, bytes } };
        expect(replyCarried(overHttp(carryReply(reply)))).toEqual(reply);
      }),
    );
    for (const reply of [
      { ok: true, value: null },
      { ok: false, refusal: { code: 'contract.failed', params: {} } },
    ] satisfies Reply[]) {
      expect(replyCarried(carryReply(reply))).toEqual(reply);
    }
  });

  it('[LAN-2] text never becomes a file, whatever it is called', () => {
    expect(carryParams({ bytes: 'text' }).bytes).toBeNull();
    expect(paramsCarried({ text: '{"bytes":[1,2]}', bytes: null })).toEqual({ bytes: [1, 2] });
    // A file beside something that is no record of fields has no place to stand.
    expect(paramsCarried({ text: '7', bytes: new Uint8Array(2) })).toBe(7);
  });

  it('[LAN-2] a body that ends before its text does is refused, however long it says it is', () => {
    for (const body of [[], [0, 0, 0], [0, 0, 0, 1], [255, 255, 255, 255, 1, 2, 3]]) {
      expect(() => unframed(new Uint8Array(body))).toThrow(SyntaxError);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (body) => {
        try {
          const { text, bytes } = unframed(body);
          expect(text.length + bytes.length + 4).toBe(body.length);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});

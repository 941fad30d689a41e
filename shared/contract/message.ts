import type { Reply } from './reply';

/**
 * A message as it travels: its JSON, and beside it at most one run of bytes – a file that stands in the field `bytes` of what is asked or
 * answered. Files are never written as text.
 */
export interface Carried {
  readonly text: string;
  readonly bytes: Uint8Array | null;
}

function apart(value: unknown): readonly [rest: unknown, bytes: Uint8Array | null] {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return [value, null];
  const { bytes, ...rest } = value;
  return bytes instanceof Uint8Array ? [rest, bytes] : [value, null];
}

function together(rest: unknown, bytes: Uint8Array | null): unknown {
  return bytes === null || typeof rest !== 'object' || rest === null ? rest : { ...rest, bytes };
}

export function carryParams(params: unknown): Carried {
  const [rest, bytes] = apart(params);
  return { text: JSON.stringify(rest), bytes };
}

/** @throws SyntaxError where the text is no JSON. */
export function paramsCarried({ text, bytes }: Carried): unknown {
  return together(JSON.parse(text), bytes);
}

export function carryReply(reply: Reply): Carried {
  if (!reply.ok) return { text: JSON.stringify(reply), bytes: null };
  const [value, bytes] = apart(reply.value);
  return { text: JSON.stringify({ ok: true, value }), bytes };
}

/** The answer of a host, whose shape is the contract's. @throws SyntaxError where the text is no JSON. */
export function replyCarried({ text, bytes }: Carried): Reply {
  const reply = JSON.parse(text) as Reply;
  return reply.ok ? { ok: true, value: together(reply.value, bytes) } : reply;
}

/** The type of a body that brings bytes along; one without them is plain JSON. */
export const framedType = 'application/octet-stream';
/** How many bytes tell the length of the text, the most significant first. */
const lengthBytes = 4;

/** One body for both: how long the text is, the text as UTF-8, the bytes. */
export function framed(text: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(lengthBytes + text.length + bytes.length);
  new DataView(body.buffer).setUint32(0, text.length);
  body.set(text, lengthBytes);
  body.set(bytes, lengthBytes + text.length);
  return body;
}

/** What `framed` made, its text as UTF-8. @throws SyntaxError where a body ends before its text does. */
export function unframed(body: Uint8Array): { readonly text: Uint8Array; readonly bytes: Uint8Array } {
  const start = lengthBytes;
  const end = body.length < start ? -1 : start + new DataView(body.buffer, body.byteOffset).getUint32(0);
  if (end < start || end > body.length) throw new SyntaxError('a body shorter than its text');
  return { text: body.subarray(start, end), bytes: body.slice(end) };
}

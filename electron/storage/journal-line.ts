import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Actor, Commit, CommandId, DeviceId, StoredCommit } from '../../shared/domain/kernel';
import { canonicalJson, sha256Hex } from './canonical';
import { crc32Hex } from './crc32';

/** `prev` of the first header: there is nothing before it. */
export const firstPrev = '0'.repeat(64);

const actorSchema = z.object({
  role: z.enum(['operator', 'registrar', 'minuteTaker', 'teller', 'projector', 'kiosk', 'delegate']),
  name: z.string(),
});

const headerSchema = z.object({
  seq: z.number().int().positive(),
  at: z.string(),
  actor: actorSchema,
  device: z.string(),
  commandId: z.string(),
  /** Number of the first commit that was written with the same fsync. */
  block: z.number().int().positive(),
  prev: z.string().length(64),
  digests: z.array(z.string().length(64)),
});
type JournalHeader = z.infer<typeof headerSchema>;

/** What of a commit lies behind one digest, without its salt: a fact, or what is personal of one person in it. */
export type PayloadContent = Readonly<Record<string, unknown>>;

/** A payload that was erased; `instead` is what stands in its place, said by the commit of the purge. */
export interface ErasedPayload {
  readonly erased: true;
  readonly instead?: PayloadContent | undefined;
}

const payloadSchema = z.union([
  z.strictObject({ erased: z.literal(true), instead: z.record(z.string(), z.unknown()).exactOptional() }),
  z.looseObject({ salt: z.string() }),
]);

const lineSchema = z.union([
  z.strictObject({ crc: z.string(), header: headerSchema, payloads: z.array(payloadSchema) }),
  // Journals of the first format kept whole events.
  z.strictObject({ crc: z.string(), header: headerSchema, events: z.array(payloadSchema) }),
]);

/**
 * How events become payloads and payloads events again: the one door between the disk and the program.
 * The storage knows nothing of what an event says.
 */
export interface EventCodec<Event> {
  /** The payloads of one commit, in order. @throws where an event cannot be written: the act is refused then. */
  readonly seal: (events: readonly Event[]) => readonly PayloadContent[];
  /** A reader for one pass over a journal, from its beginning or from a line of the present format on. */
  readonly reader: () => EventReader<Event>;
}

export interface EventReader<Event> {
  /** @throws UnknownEventError where a newer program wrote it; any other error where it is not what it says. */
  open(payloads: readonly (PayloadContent | ErasedPayload)[], format: 1 | 2): readonly Event[];
}

/** Something that only a newer program knows. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
}

/** A commit that can be written: its payloads salted and digested. Made when it is appended, so that a faulty one is refused alone. */
export interface SealedCommit {
  readonly header: Omit<JournalHeader, 'seq' | 'block' | 'prev'>;
  /** The payloads as JSON text. */
  readonly payloads: string;
}

/** The digest by which a payload stands in its header. The salt keeps an erased payload from being guessed. */
function payloadDigest(payload: PayloadContent): string {
  return sha256Hex(canonicalJson(payload));
}

export function headerHash(header: JournalHeader): string {
  return sha256Hex(canonicalJson(header));
}

/** @throws whatever the codec throws, and where something cannot be written as JSON. */
export function sealCommit<Event>(commit: Commit<Event>, codec: EventCodec<Event>): SealedCommit {
  const payloads = codec
    .seal(commit.events)
    .map((content) => ({ salt: randomBytes(12).toString('base64url'), ...content }));
  return {
    header: {
      at: commit.at,
      actor: commit.actor,
      device: commit.device,
      commandId: commit.commandId,
      digests: payloads.map(payloadDigest),
    },
    payloads: JSON.stringify(payloads),
  };
}

/**
 * One commit as a journal line (with its line feed): `{"crc":…,"header":…,"payloads":…}`. The CRC covers the bytes after
 * `{"crc":"xxxxxxxx",`.
 */
export function encodeLine(
  sealed: SealedCommit,
  seq: number,
  block: number,
  prev: string,
): { readonly bytes: Uint8Array; readonly hash: string } {
  const { at, actor, device, commandId, digests } = sealed.header;
  const header: JournalHeader = { seq, at, actor, device, commandId, block, prev, digests };
  return {
    bytes: lineOf(`"header":${JSON.stringify(header)},"payloads":${sealed.payloads}}`),
    hash: headerHash(header),
  };
}

function lineOf(rest: string): Uint8Array {
  const crc = crc32Hex(Buffer.from(rest, 'utf8'));
  return Buffer.from(`{"crc":"${crc}",${rest}\n`, 'utf8');
}

/** `unknown`: the line is whole, but says what only a newer program knows. */
export type LineFault = 'json' | 'crc' | 'shape' | 'chain' | 'seq' | 'digest' | 'unknown' | 'content';

export type DecodedLine<Event> =
  | {
      readonly ok: true;
      readonly commit: StoredCommit<Event>;
      readonly hash: string;
      readonly erased: number;
      /** 1 for a line of the first format: reading may not begin behind such a line. */
      readonly format: 1 | 2;
    }
  | { readonly ok: false; readonly fault: LineFault };

const lineStart = Buffer.from('{"crc":"');

/**
 * Whether a good line of a later block than `block` is anywhere in these bytes: what a reader may still learn from a damaged place.
 * Within a line these first characters cannot occur, since JSON escapes the quotes of its texts.
 */
export function holdsBlockAfter(bytes: Uint8Array, block: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf(lineStart); at !== -1; at = buffer.indexOf(lineStart, at + 1)) {
    const found = blockOf(buffer.subarray(at));
    if (found !== null && found > block) return true;
  }
  return false;
}

/** The block number of a line whose CRC holds, or null. */
function blockOf(line: Uint8Array): number | null {
  try {
    const { crc, header } = lineSchema.parse(JSON.parse(Buffer.from(line).toString('utf8')));
    return crc32Hex(line.subarray(crcPrefixLength)) === crc ? header.block : null;
  } catch {
    return null;
  }
}

const crcPrefixLength = '{"crc":"00000000",'.length;

/** A line whose CRC, shape, place, chain and digests hold; its payloads are not opened yet. */
export interface CheckedLine {
  readonly header: JournalHeader;
  readonly payloads: readonly (PayloadContent | ErasedPayload)[];
  readonly format: 1 | 2;
  readonly hash: string;
}

/** Checks one line (without its line feed) as far as that needs no knowledge of what it says. */
export function checkLine(line: Uint8Array, seq: number, prev: string): CheckedLine | LineFault {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(line).toString('utf8'));
  } catch {
    return 'json';
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) return 'shape';
  const { crc, header } = parsed.data;
  const stored = 'payloads' in parsed.data ? parsed.data.payloads : parsed.data.events;
  if (crc32Hex(line.subarray(crcPrefixLength)) !== crc) return 'crc';
  if (header.seq !== seq) return 'seq';
  if (header.prev !== prev) return 'chain';
  if (stored.length !== header.digests.length) return 'digest';
  const payloads: (PayloadContent | ErasedPayload)[] = [];
  for (const [index, payload] of stored.entries()) {
    if (isErased(payload)) {
      payloads.push(payload);
      continue;
    }
    if (payloadDigest(payload) !== header.digests[index]) return 'digest';
    const { salt: _salt, ...content } = payload;
    payloads.push(content);
  }
  return { header, payloads, format: 'payloads' in parsed.data ? 2 : 1, hash: headerHash(header) };
}

function isErased(payload: object): payload is ErasedPayload {
  return 'erased' in payload && payload.erased === true;
}

/** What stands in the place of erased payloads, one canonical JSON a line: what the commit of an erasure has the digest of. */
export function standInsOf(payloads: CheckedLine['payloads']): string {
  return payloads
    .flatMap((payload) =>
      isErased(payload) && payload.instead !== undefined ? [`${canonicalJson(payload.instead)}\n`] : [],
    )
    .join('');
}

/** What a checked line says. */
export function openLine<Event>(checked: CheckedLine, reader: EventReader<Event>): DecodedLine<Event> {
  const { header, payloads, format, hash } = checked;
  let events: readonly Event[];
  try {
    events = reader.open(payloads, format);
  } catch (error) {
    return { ok: false, fault: error instanceof UnknownEventError ? 'unknown' : 'content' };
  }
  const commit: StoredCommit<Event> = {
    seq: header.seq,
    at: header.at,
    actor: header.actor satisfies Actor,
    device: header.device as DeviceId,
    commandId: header.commandId as CommandId,
    events,
  };
  return { ok: true, commit, hash, erased: payloads.filter(isErased).length, format };
}

/** Rewrites one line with some of its payloads erased. The header, and so the chain, stays as it is. */
export function eraseInLine(line: Uint8Array, erased: ReadonlyMap<number, ErasedPayload>): Uint8Array {
  const parsed = lineSchema.parse(JSON.parse(Buffer.from(line).toString('utf8')));
  const name = 'payloads' in parsed ? 'payloads' : 'events';
  const stored = 'payloads' in parsed ? parsed.payloads : parsed.events;
  const kept = stored.map((payload, index) => erased.get(index) ?? payload);
  return lineOf(`"header":${JSON.stringify(parsed.header)},"${name}":${JSON.stringify(kept)}}`);
}

/** Events as they are, each in a payload of its own: for logs whose events hold nothing personal. */
export function plainCodec<Event>(): EventCodec<Event> {
  return {
    seal: (events) => events.map((event) => ({ event })),
    reader: () => ({
      open: (payloads) => payloads.flatMap((payload) => ('event' in payload ? [payload['event'] as Event] : [])),
    }),
  };
}

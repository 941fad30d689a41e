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
export type JournalHeader = z.infer<typeof headerSchema>;

/** An event with its salt, or the mark that its personal data was erased. */
const storedEventSchema = z.union([
  z.object({ salt: z.string(), event: z.looseObject({ type: z.string() }) }),
  z.object({ erased: z.literal(true) }),
]);

const lineSchema = z.object({ crc: z.string(), header: headerSchema, events: z.array(storedEventSchema) });

/** The digest by which an event stands in its header. The salt keeps an erased payload from being guessed. */
export function eventDigest(salt: string, event: unknown): string {
  return sha256Hex(canonicalJson({ event, salt }));
}

export function headerHash(header: JournalHeader): string {
  return sha256Hex(canonicalJson(header));
}

/**
 * One commit as a journal line (with its line feed): `{"crc":…,"header":…,"events":…}`. The CRC covers the bytes after
 * `{"crc":"xxxxxxxx",`.
 */
export function encodeLine<Event>(
  commit: Commit<Event>,
  seq: number,
  block: number,
  prev: string,
): { readonly bytes: Uint8Array; readonly hash: string } {
  const salted = commit.events.map((event) => ({ salt: randomBytes(12).toString('base64url'), event }));
  const header: JournalHeader = {
    seq,
    at: commit.at,
    actor: commit.actor,
    device: commit.device,
    commandId: commit.commandId,
    block,
    prev,
    digests: salted.map(({ salt, event }) => eventDigest(salt, event)),
  };
  const rest = `"header":${JSON.stringify(header)},"events":${JSON.stringify(salted)}}`;
  const crc = crc32Hex(Buffer.from(rest, 'utf8'));
  return { bytes: Buffer.from(`{"crc":"${crc}",${rest}\n`, 'utf8'), hash: headerHash(header) };
}

export type LineFault = 'json' | 'crc' | 'shape' | 'chain' | 'seq' | 'digest';

export type DecodedLine<Event> =
  | { readonly ok: true; readonly commit: StoredCommit<Event>; readonly hash: string; readonly erased: number }
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

/**
 * Reads one line (without its line feed) and checks CRC, shape, position, chain and the digest of every event.
 * `Event` is what the journal was written with: the digests prove that nothing else came in since.
 */
export function decodeLine<Event>(line: Uint8Array, seq: number, prev: string): DecodedLine<Event> {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(line).toString('utf8'));
  } catch {
    return { ok: false, fault: 'json' };
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) return { ok: false, fault: 'shape' };
  const { crc, header, events } = parsed.data;
  if (crc32Hex(line.subarray(crcPrefixLength)) !== crc) return { ok: false, fault: 'crc' };
  if (header.seq !== seq) return { ok: false, fault: 'seq' };
  if (header.prev !== prev) return { ok: false, fault: 'chain' };
  if (events.length !== header.digests.length) return { ok: false, fault: 'digest' };
  const kept: Event[] = [];
  for (const [index, stored] of events.entries()) {
    if ('erased' in stored) continue;
    if (eventDigest(stored.salt, stored.event) !== header.digests[index]) return { ok: false, fault: 'digest' };
    kept.push(stored.event as Event);
  }
  const commit: StoredCommit<Event> = {
    seq,
    at: header.at,
    actor: header.actor satisfies Actor,
    device: header.device as DeviceId,
    commandId: header.commandId as CommandId,
    events: kept,
  };
  return { ok: true, commit, hash: headerHash(header), erased: events.length - kept.length };
}

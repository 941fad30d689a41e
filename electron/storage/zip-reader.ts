import { createInflateRaw } from 'node:zlib';
import { crc32Hex } from './crc32';
import { StorageError } from './errors';

/* Just enough of the zip format to read archives that may be hostile: nothing is unpacked before its size is known and bounded. */

export interface ZipEntry {
  readonly name: string;
  /** What the directory says of the unpacked size; unpacking stops there. */
  readonly bytes: number;
  readonly packedBytes: number;
  readonly isStored: boolean;
  readonly crc: string;
  /** Where its local header begins. */
  readonly headerAt: number;
}

const endSignature = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 0xffff;

function foreign(): StorageError {
  return new StorageError('archive.foreign');
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * The entries of a zip, as its directory lists them.
 * @throws StorageError `archive.foreign` where it is none that this program reads, `archive.tooLarge` above `mostEntries`.
 */
export function zipEntries(bytes: Uint8Array, mostEntries: number): readonly ZipEntry[] {
  const zip = view(bytes);
  const endAt =
    zip.subarray(-(longestComment + 22)).lastIndexOf(endSignature) + Math.max(0, zip.length - longestComment - 22);
  if (zip.length < 22 || zip.indexOf(endSignature, endAt) !== endAt || endAt + 22 > zip.length) throw foreign();
  const count = zip.readUInt16LE(endAt + 10);
  if (count > mostEntries) throw new StorageError('archive.tooLarge', { megabytes: 0 });
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(endAt + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > endAt || zip.readUInt32LE(at) !== directorySignature) throw foreign();
    const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
    const nameLength = zip.readUInt16LE(at + 28);
    // Encrypted, or packed in a way that archives are not.
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) throw foreign();
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: zip.readUInt32LE(at + 24),
      packedBytes: zip.readUInt32LE(at + 20),
      isStored: method === 0,
      crc: zip
        .readUInt32LE(at + 16)
        .toString(16)
        .padStart(8, '0'),
      headerAt: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function packedOf(zip: Buffer, { headerAt, packedBytes }: ZipEntry): Buffer {
  if (headerAt + 30 > zip.length || zip.readUInt32LE(headerAt) !== localSignature) throw foreign();
  const start = headerAt + 30 + zip.readUInt16LE(headerAt + 26) + zip.readUInt16LE(headerAt + 28);
  if (start + packedBytes > zip.length) throw foreign();
  return zip.subarray(start, start + packedBytes);
}

/**
 * Unpacks one entry piece by piece, so that only a piece of it is held. What comes out is counted; at the first byte more than the
 * directory said it ends.
 * @throws StorageError `archive.damaged` (file).
 */
export async function* unpacked(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const damaged = () => new StorageError('archive.damaged', { file: entry.name.slice(0, 80) });
  const packed = packedOf(view(bytes), entry);
  if (entry.isStored) {
    if (packed.length !== entry.bytes) throw damaged();
    yield packed;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 1 << 18 });
  let made = 0;
  inflate.end(packed);
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      made += piece.length;
      if (made > entry.bytes) throw damaged();
      yield piece;
    }
  } catch (error) {
    throw error instanceof StorageError ? error : damaged();
  } finally {
    inflate.destroy();
  }
  if (made !== entry.bytes) throw damaged();
}

/** One entry whole, its CRC checked. @throws StorageError `archive.damaged` (file). */
export async function unpackedWhole(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unpacked(bytes, entry)) pieces.push(piece);
  const whole = Buffer.concat(pieces);
  if (crc32Hex(whole) !== entry.crc) throw new StorageError('archive.damaged', { file: entry.name.slice(0, 80) });
  return whole;
}

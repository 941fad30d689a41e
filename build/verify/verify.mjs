#!/usr/bin/env node
// Checks an assembly without the program: `node verify.mjs FOLDER | journal.ndjson | ARCHIVE.musda`.
// One file, nothing but Node (18 or newer), so that anybody can read it and run it on another laptop. The format: docs/file-format.md.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

class Fault extends Error {}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** JSON with sorted keys: the one text that a value is hashed as. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const crcTable = Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}

const hex8 = (number) => number.toString(16).padStart(8, '0');
const crcPrefixLength = '{"crc":"00000000",'.length;

const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

function verifyFile(what, path, expected, read) {
  const content = read(path);
  if (content === null) throw new Fault(`${what} ${path} hilang`);
  if (sha256(content) !== expected) throw new Fault(`isi ${what} ${path} diubah`);
}

/** Every attachment and every paper kept as issued that the journal names lies beside it, with the content that its name says. */
function verifyFiles(journal, read) {
  const attachments = new Map([...journal.attachments.values()].map(({ name, content }) => [name, content]));
  for (const [name, content] of attachments) verifyFile('lampiran', `attachments/${name}`, content, read);
  for (const content of journal.papers) verifyFile('dokumen', `documents/${content}.pdf`, content, read);
  if (attachments.size > 0) console.log(`Lampiran   : ${attachments.size} lampiran sesuai`);
  if (journal.papers.size > 0)
    console.log(`Dokumen    : ${journal.papers.size} dokumen sesuai dengan saat diterbitkan`);
  return journal;
}

/** What a stored payload says: itself, or what stands in its place once people were erased from it. */
function contentsOf(stored) {
  if (stored?.erased !== true) return [stored];
  return stored.instead?.payloads ?? (stored.instead === undefined ? [] : [stored.instead]);
}

/** What the journal says of files, as one event after the other tells it. */
function followFiles(files, event) {
  if (event?.type === 'attachment.added') {
    const { id, sha256: content, mediaType } = event.attachment;
    files.attachments.set(id, { name: `${content}.${endings[mediaType]}`, content });
  } else if (event?.type === 'document.kept') files.papers.add(event.sha256);
  else if (event?.type === 'personalData.purged') for (const id of event.attachments) files.attachments.delete(id);
}

/** Every line: its CRC, its number, its link to the line before, and the digest of each event. */
function verifyJournal(bytes) {
  if (bytes.length > 0 && bytes[bytes.length - 1] !== 10) throw new Fault('baris terakhir jurnal terpotong');
  let previous = '0'.repeat(64);
  let commits = 0;
  let events = 0;
  let erased = 0;
  let offset = 0;
  const files = { attachments: new Map(), papers: new Set() };
  // What stands in the place of erased payloads, and what the newest erasure said of all of it.
  const standIns = createHash('sha256');
  let replacements = null;
  let isToldOf = true;
  let toldUpTo = null;
  const hashes = new Map([[0, { hash: previous }]]);
  while (offset < bytes.length) {
    const end = bytes.indexOf(10, offset);
    const line = bytes.subarray(offset, end);
    const number = commits + 1;
    const fail = (what) => new Fault(`baris ${number}: ${what}`);
    let parsed;
    try {
      parsed = JSON.parse(line.toString('utf8'));
    } catch {
      throw fail('bukan JSON yang utuh');
    }
    const { crc, header } = parsed ?? {};
    // Journals of the first format call them events.
    const stored = parsed?.payloads ?? parsed?.events;
    if (typeof header !== 'object' || header === null || !Array.isArray(header.digests) || !Array.isArray(stored)) {
      throw fail('bentuk baris tidak dikenal');
    }
    if (hex8(crc32(line.subarray(crcPrefixLength))) !== crc)
      throw fail('jumlah periksa (CRC) tidak cocok: baris berubah');
    if (header.seq !== number)
      throw fail(`nomor catatan ${header.seq}, seharusnya ${number}: ada baris hilang, tertukar, atau disisipkan`);
    if (header.prev !== previous) throw fail('tidak menyambung ke baris sebelumnya: rantai hash putus');
    if (stored.length !== header.digests.length) throw fail('jumlah peristiwa tidak sesuai dengan kepala baris');
    stored.forEach((one, index) => {
      if (one?.erased === true) {
        erased += 1;
        if (one.instead !== undefined) {
          standIns.update(`${canonical(one.instead)}\n`);
          isToldOf = false;
        }
      } else if (sha256(canonical(one)) !== header.digests[index]) {
        throw fail(`peristiwa ke-${index + 1} tidak sesuai dengan sidik jarinya: isinya diubah`);
      } else if (one.event?.type === 'personalData.purged') {
        ({ replacements } = one.event);
        isToldOf = true;
        toldUpTo = standIns.copy().digest('hex');
      }
      for (const content of contentsOf(one)) followFiles(files, content?.event);
    });
    events += stored.length;
    previous = sha256(canonical(header));
    commits = number;
    offset = end + 1;
    hashes.set(commits, { hash: previous });
  }
  if (!isToldOf) throw new Fault('ada isi yang diganti tanpa catatan penghapusan data pribadi');
  if (toldUpTo !== replacements)
    throw new Fault('pengganti isi yang dihapus tidak sesuai dengan catatan penghapusannya');
  return { commits, events, erased, hash: previous, hashes, ...files };
}

/** The checksum of a snapshot, and whether the journal confirms the place that it was taken at. */
function verifySnapshot(bytes, journal) {
  const end = bytes.indexOf(10);
  if (end === -1 || bytes[bytes.length - 1] !== 10) throw new Fault('snapshot terpotong');
  const envelope = JSON.parse(bytes.subarray(0, end).toString('utf8'));
  // The first programs took the checksum without the last line feed.
  const contents = [bytes.subarray(end + 1), bytes.subarray(end + 1, bytes.length - 1)];
  if (!contents.some((content) => sha256(content) === envelope.sha256))
    throw new Fault('isi snapshot tidak sesuai dengan sidik jarinya');
  const place = journal.hashes.get(envelope.seq);
  if (place === undefined || place.hash !== envelope.headerHash) {
    throw new Fault(`snapshot pada catatan ${envelope.seq} tidak diakui oleh jurnal`);
  }
  return envelope.seq;
}

/** The files of a zip (stored or deflated), as its central directory lists them. */
function unzip(bytes) {
  const endRecord = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (endRecord === -1) throw new Fault('bukan arsip .musda');
  const files = new Map();
  let at = bytes.readUInt32LE(endRecord + 16);
  for (let count = bytes.readUInt16LE(endRecord + 10); count > 0; count--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Fault('daftar isi arsip rusak');
    const method = bytes.readUInt16LE(at + 10);
    const crc = bytes.readUInt32LE(at + 16);
    const packed = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + packed);
    let content;
    try {
      content = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
    } catch {
      throw new Fault(`${name} di dalam arsip rusak`);
    }
    if (content.length !== size || crc32(content) !== crc) throw new Fault(`${name} di dalam arsip rusak`);
    files.set(name, content);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function verifyArchive(bytes) {
  const files = unzip(bytes);
  const manifestBytes = files.get('manifest.json');
  if (manifestBytes === undefined) throw new Fault('arsip tidak memuat manifest.json');
  const manifest = JSON.parse(manifestBytes.toString('utf8'));
  for (const { name, bytes: size, sha256: expected } of manifest.files) {
    const content = files.get(name);
    if (content === undefined) throw new Fault(`${name} hilang dari arsip`);
    if (content.length !== size || sha256(content) !== expected)
      throw new Fault(`${name} tidak sesuai dengan sidik jarinya`);
  }
  if (files.size !== manifest.files.length + 1)
    throw new Fault('arsip memuat berkas yang tidak tercantum dalam manifest');
  const journal = files.get('journal.ndjson');
  if (journal === undefined) throw new Fault('arsip tidak memuat jurnal');
  console.log(`Berkas     : ${manifest.files.length} berkas sesuai dengan manifest`);
  return verifyFiles(verifyJournal(journal), (name) => files.get(name) ?? null);
}

function verifyFolder(folder) {
  const journal = verifyJournal(readFileSync(join(folder, 'journal.ndjson')));
  for (const name of ['snapshot.json', 'snapshot.previous.json']) {
    const path = join(folder, name);
    if (existsSync(path))
      console.log(`Snapshot   : ${name} sesuai, pada catatan ${verifySnapshot(readFileSync(path), journal)}`);
  }
  return verifyFiles(journal, (name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : null;
  });
}

function verify(path) {
  if (statSync(path).isDirectory()) return verifyFolder(path);
  const bytes = readFileSync(path);
  return bytes.subarray(0, 2).toString() === 'PK' ? verifyArchive(bytes) : verifyJournal(bytes);
}

const [, , path] = process.argv;
if (path === undefined) {
  console.error('Pemakaian: node verify.mjs FOLDER-MUSDA | journal.ndjson | ARSIP.musda');
  process.exit(2);
}
try {
  const { commits, events, erased, hash } = verify(path);
  console.log(
    `Catatan    : ${commits} catatan, ${events} peristiwa${erased > 0 ? `, ${erased} di antaranya sudah dihapus isinya` : ''}`,
  );
  console.log(`Hash akhir : ${hash}`);
  console.log('UTUH – tidak ada yang berubah, hilang, atau disisipkan.');
} catch (error) {
  const what =
    error instanceof Fault
      ? error.message
      : error?.code === 'ENOENT'
        ? `${error.path} tidak ditemukan`
        : `berkas tidak dapat dibaca (${error.message})`;
  console.error(`TIDAK UTUH – ${what}.`);
  process.exit(1);
}

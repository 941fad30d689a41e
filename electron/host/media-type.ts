import type { MediaType } from '../../shared/domain';

/** What a file is, by its bytes alone: its name and what its sender says of it do not count. */
type MediaReading = { readonly kind: 'known'; readonly mediaType: MediaType } | { readonly kind: 'foreign' | 'broken' };

const pdfHead = Buffer.from('%PDF-');
const pdfTail = Buffer.from('%%EOF');
const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngFirstChunk = Buffer.from('IHDR');
const pngTail = Buffer.from('IEND');
const jpegHead = Buffer.from([0xff, 0xd8, 0xff]);
const jpegTail = Buffer.from([0xff, 0xd9]);

/** Scanners leave some bytes behind the end of a file; more than this, and the end was lost. */
const mostTrailingBytes = 2048;
/** A PDF may begin a little late (PDF 32000-1, annex H.3.4.1). */
const mostLeadingBytes = 1024;

function known(isWhole: boolean, mediaType: MediaType): MediaReading {
  return isWhole ? { kind: 'known', mediaType } : { kind: 'broken' };
}

/** Reads beginning and end of a file: a scan that was cut off on its way is broken, anything but a scan is foreign. */
export function readMediaType(bytes: Uint8Array): MediaReading {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = file.subarray(-mostTrailingBytes);
  if (file.length === 0) return { kind: 'broken' };
  if (file.subarray(0, 3).equals(jpegHead)) return known(tail.includes(jpegTail), 'image/jpeg');
  if (file.subarray(0, 8).equals(pngHead)) {
    return known(file.subarray(12, 16).equals(pngFirstChunk) && tail.includes(pngTail), 'image/png');
  }
  if (file.subarray(0, mostLeadingBytes).includes(pdfHead)) return known(tail.includes(pdfTail), 'application/pdf');
  return { kind: 'foreign' };
}

/** Whether bytes begin with these. */
export function startsWith(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** The bytes of a text file as text: by its byte-order mark, else UTF-16 by its zeros, else UTF-8 if valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 400);
  const zerosAtOdd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  const zerosAtEven = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  if (zerosAtOdd > sample.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zerosAtEven > sample.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

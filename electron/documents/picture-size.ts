interface PictureSize {
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** Markers of a JPEG that carry its size: start of frame, but not the tables that share their range (ITU T.81, B.1.1.3). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The size of a PNG or a JPEG in pixels, from its head; null where it has none that can be read. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    return width > 0 && height > 0 ? { type: 'png', width, height } : null;
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return width > 0 && height > 0 ? { type: 'jpg', width, height } : null;
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

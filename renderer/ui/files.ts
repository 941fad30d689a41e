import type { FileContent } from '../../shared/contract';

/** The bytes of a chosen file. @throws where the file is gone or cannot be read. */
export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** An address for a picture: the policy of the pages lets pictures come from `data:`, whatever kind they are named as. */
export function pictureAddress(bytes: Uint8Array, mediaType = 'image/png'): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('unreadable'));
    };
    reader.readAsDataURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  });
}

/** What a browser at another computer received is downloaded; a window of the program finds the file where the host has put it. */
export function offerDownload({ fileName, bytes }: FileContent): void {
  if (bytes === null) return;
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

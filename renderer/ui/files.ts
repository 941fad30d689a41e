import type { FileContent } from '../../shared/contract';
import { isInBrowser } from '../client';

/** The bytes of a chosen file as base64, the way the contract carries them. */
export function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('unreadable'));
    };
    reader.readAsDataURL(file);
  });
}

/** In a browser the file is downloaded as well; in the program's window it lies where the host has put it. */
export function offerDownload({ fileName, base64 }: FileContent): void {
  if (!isInBrowser) return;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

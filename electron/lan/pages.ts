import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

interface PageFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Its name changes with its content. */
  readonly isForEver: boolean;
}

/** A file of the built pages by the path of a request, of the few kinds that there are; null where there is none, or the path leads out of the folder. */
export async function pageFile(folder: string, path: string): Promise<PageFile | null> {
  try {
    const relative = normalize(decodeURIComponent(path)).replace(/^[/\\]+/, '');
    const type = types[extname(relative)];
    if (type === undefined || relative.split(sep).includes('..') || relative.includes('\0')) return null;
    return { bytes: await readFile(join(folder, relative)), type, isForEver: relative.startsWith('assets') };
  } catch {
    return null;
  }
}

/** A page of one sentence, for whoever cannot be let in. */
export function sentence(words: string): string {
  return `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Palu</title><body style="font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 4rem auto; padding: 0 1rem"><p>${words}</p><p><a href="/gabung">Masukkan kode lain</a></p></body></html>`;
}

/** Why somebody is not let in, in words. */
export const notLetIn = {
  wrong: {
    status: 403,
    words: 'Kode ini salah, sudah dipakai, atau sudah kedaluwarsa. Minta kode baru kepada operator.',
  },
  wait: { status: 429, words: 'Terlalu banyak kode salah. Tunggu satu menit, lalu coba lagi.' },
  locked: {
    status: 403,
    words: 'Operator sedang tidak menerima perangkat baru. Minta operator membukanya di ruang Perangkat.',
  },
  elsewhere: {
    status: 403,
    words: 'Kode ini untuk alamat yang lain. Buka tautan dari ruang Perangkat sebagaimana adanya.',
  },
} as const;

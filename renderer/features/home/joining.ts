/** Where and how a device joins, read out of what a person pasted, scanned or typed. */
export interface JoinTarget {
  /** `https://192.0.2.7:4123`. */
  readonly origin: string;
  /** The code of the invitation; empty where it is typed by itself. */
  readonly code: string;
  /** The fingerprint that the invitation carries, in pairs; null where a person compares it. */
  readonly fingerprint: string | null;
}

const codeLength = 10;

/**
 * Reads a link of an invitation (`https://192.0.2.7:4123/masuk/ABCDE12345#28BA…`) or an address by itself, with or without `https://`.
 * @returns null where it is neither.
 */
export function joinTarget(entered: string): JoinTarget | null {
  const text = entered.trim();
  if (text === '' || /^http:/i.test(text)) return null;
  let url: URL;
  try {
    url = new URL(/^https:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  if (url.username !== '' || !/^[0-9a-z.:[\]-]+$/i.test(url.host)) return null;
  const code = /^\/masuk\/([0-9A-Za-z]+)$/.exec(url.pathname)?.[1] ?? '';
  if (code === '' && url.pathname !== '/' && url.pathname !== '/join.html') return null;
  const pairs = /^#([0-9A-F]{64})$/i.exec(url.hash)?.[1]?.toUpperCase().match(/../g);
  return { origin: url.origin, code, fingerprint: pairs?.join(':') ?? null };
}

/** A code as it was typed, without its gap; null where it can be none. */
export function joinCode(entered: string): string | null {
  const code = entered.replace(/[\s-]/g, '');
  return code.length === codeLength && /^[0-9A-Za-z]+$/.test(code) ? code : null;
}

import type { AssemblyId } from '../kernel';

/*
 * What a QR code of a badge holds: 16 random characters, two that name the assembly, one that checks the others. All are of
 * Crockford's base 32, so that a keyboard wedge types them the same on every layout, and 19 of them fit the smallest QR code.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const tokenLength = 16;
const codeLength = tokenLength + 3;

/** Two characters of an assembly's id, by FNV-1a: enough to tell a badge of another assembly from one that was never printed. */
function markOf(assembly: AssemblyId): string {
  let hash = 0x811c9dc5;
  for (const character of assembly) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return alphabet.charAt(hash & 31) + alphabet.charAt((hash >>> 5) & 31);
}

/** Each place has an odd weight modulo 32, so that any one character read wrongly shows; neighbours have different ones. */
function checkOf(text: string): string {
  let sum = 0;
  for (let place = 0; place < text.length; place += 1) sum += alphabet.indexOf(text.charAt(place)) * (2 * place + 1);
  return alphabet.charAt(sum & 31);
}

/** The text of the QR code on a badge. */
export function badgeCode(assembly: AssemblyId, token: string): string {
  const body = token + markOf(assembly);
  return body + checkOf(body);
}

type ReadBadgeCode =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' }
  /** No badge code at all: a number or a name that somebody typed. */
  | { readonly kind: 'typed' };

/** Whether this is (the beginning of) a name, and no other card of which something was lost. */
function isTyped(text: string): boolean {
  return text !== '' && !/\d/.test(text) && (text.length < tokenLength || /\s/.test(text));
}

/** Whether a code's last letter is the check of all before it. */
function isWhole(code: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]+$/.test(code) && checkOf(code.slice(0, -1)) === code.slice(-1);
}

/** What a scanner read or a person typed: its token, or what is wrong with it (CHK-1). Letters of either case. */
export function readBadgeCode(assembly: AssemblyId, entered: string): ReadBadgeCode {
  const typed = entered.trim().toUpperCase();
  // A card that was scanned while a name still stood in the field: what counts is the card.
  const tail = typed.slice(-codeLength);
  const before = typed.slice(0, -codeLength);
  const isScanAfterTyping = isTyped(before) && isWhole(tail) && tail.slice(0, -1).endsWith(markOf(assembly));
  const code = isScanAfterTyping ? tail : typed;
  if (!/^[0-9A-HJKMNP-TV-Z]+$/.test(code) || (code.length !== tokenLength && code.length !== codeLength)) {
    // Long, without a space and with a digit in it: no name and no number, so a code that lost or changed something.
    return { kind: /^\S{12,}$/.test(code) && /\d/.test(code) ? 'damaged' : 'typed' };
  }
  // The bare token can be typed by hand from a screen.
  if (code.length === tokenLength) return { kind: 'token', token: code };
  const body = code.slice(0, -1);
  if (!isWhole(code)) return { kind: 'damaged' };
  return body.endsWith(markOf(assembly)) ? { kind: 'token', token: body.slice(0, tokenLength) } : { kind: 'foreign' };
}

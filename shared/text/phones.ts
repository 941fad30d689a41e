import { cleanText } from './plain-text';
import { isRuinedNumber } from './ruined-numbers';
import { withoutNumberForm } from './written-numbers';

type PhoneReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'valid'; readonly stored: string; readonly hadLostZero: boolean }
  | { readonly kind: 'several'; readonly first: string | null }
  | { readonly kind: 'ruined' }
  | { readonly kind: 'invalid' };

const mobile = /^(?:\+62|62|0)(8[1-9]\d{6,10})$/;

/** Blanks, dashes of every kind, points and brackets are how people group digits; they mean nothing. */
function digitsOf(text: string): string {
  return text.replace(/[\s.()\p{Pd}]/gu, '');
}

function storedPhone(text: string): string | null {
  const match = mobile.exec(digitsOf(text));
  return match?.[1] === undefined ? null : `+62${match[1]}`;
}

/** The first of two numbers that are parted by nothing but a blank, or null. */
function firstOfTwo(text: string): string | null {
  const words = text.split(' ');
  for (let cut = 1; cut < words.length; cut += 1) {
    const first = storedPhone(words.slice(0, cut).join(''));
    if (first !== null && storedPhone(words.slice(cut).join('')) !== null) return first;
  }
  return null;
}

/** A mobile number as a cell gives it (domain.md §5): stored as `+62…`; a lost leading zero and two numbers in one cell are told. */
export function readPhone(cell: string): PhoneReading {
  const text = withoutNumberForm(cleanText(cell).text);
  if (text === '') return { kind: 'empty' };
  if (isRuinedNumber(text)) return { kind: 'ruined' };
  const parts = text.split(/\s*(?:[/;,&|]|\bdan\b|\batau\b)\s*/).filter((part) => part.replace(/\D/g, '').length >= 8);
  if (parts.length > 1) return { kind: 'several', first: storedPhone(parts[0] ?? '') };
  const stored = storedPhone(text);
  if (stored !== null) return { kind: 'valid', stored, hadLostZero: false };
  const withZero = storedPhone(`0${digitsOf(text)}`);
  if (withZero !== null) return { kind: 'valid', stored: withZero, hadLostZero: true };
  const first = firstOfTwo(text);
  return first === null ? { kind: 'invalid' } : { kind: 'several', first };
}

/** `+6281234567890` → `0812-3456-7890`. Anything else is shown as it is. */
export function formatPhone(stored: string): string {
  const match = /^\+62(8\d{2})(\d{4})(\d+)$/.exec(stored);
  return match === null ? stored : `0${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
}

/** `+6281234567890` → `https://wa.me/6281234567890`, the address under which WhatsApp knows a mobile number; null for any other. */
export function whatsAppLink(stored: string): string | null {
  return mobile.test(stored) && stored.startsWith('+62') ? `https://wa.me/${stored.slice(1)}` : null;
}

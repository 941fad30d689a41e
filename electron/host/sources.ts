import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../shared/domain';

/** Time and randomness, handed in so that tests and the demonstration can fix them. */
export interface Sources {
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly newToken: () => string;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random text in Crockford base 32, five bits a character. */
export function crockfordToken(length: number): string {
  return Array.from(randomBytes(length), (byte) => crockford[byte & 31] ?? '0').join('');
}

export const systemSources: Sources = {
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  newToken: () => crockfordToken(16),
};

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { mostDepth } from '../../shared/contract';

/**
 * Whether a message is deeper or has more values than it may. It is walked without recursion and left at the first value too many, so
 * that what was built to exhaust its reader costs no more than what is allowed.
 * @param mostValues lists, objects and values together.
 */
export function isBeyondBounds(message: unknown, mostValues: number): boolean {
  const waiting: { readonly value: object; readonly depth: number }[] = [];
  let values = 0;
  const take = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > mostValues) return true;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
    if (depth > mostDepth) return true;
    waiting.push({ value, depth });
    return false;
  };
  if (take(message, 1)) return true;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (values + parts.length > mostValues) return true;
    for (const part of parts) if (take(part, depth + 1)) return true;
  }
  return false;
}

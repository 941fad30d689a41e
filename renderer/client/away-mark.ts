import type { MarkId } from '../../shared/domain';

export const awayPrefix = 'away-';

/** Whether a mark stands only on this device: the host has not heard of it. */
export function isAwayMark(markId: MarkId): boolean {
  return markId.startsWith(awayPrefix);
}

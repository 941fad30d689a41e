import type { Role } from '../domain';
import type { MethodName } from './methods';

/** What one call may carry. Whoever is above it is refused before anything is read or looked at. */
interface CallLimits {
  /** Bytes of the message as it arrives. */
  readonly bytes: number;
  /** Values in it, counting each list, object and value once. */
  readonly values: number;
}

const kilobyte = 1 << 10;
const megabyte = 1 << 20;
const usual: CallLimits = { bytes: megabyte, values: 100_000 };
/** A screen that only watches asks with next to nothing. */
const watching: CallLimits = { bytes: 4 * kilobyte, values: 200 };

/** The methods that carry files or whole tables. */
const carrying: Partial<Record<MethodName, CallLimits>> = {
  'imports.read': { bytes: 100 * megabyte, values: 200 },
  'archive.import': { bytes: 100 * megabyte, values: 200 },
  'attachments.put': { bytes: 60 * megabyte, values: 200 },
  'documents.verify': { bytes: 100 * megabyte, values: 200 },
  'documents.verifyAnywhere': { bytes: 100 * megabyte, values: 200 },
  'imports.apply': { bytes: 12 * megabyte, values: 500_000 },
  'imports.rejected': { bytes: 40 * megabyte, values: 1_000_000 },
  'tables.export': { bytes: 100 * megabyte, values: 13_000_000 },
};

/** Lists and objects within each other; the deepest text of the minutes stays far below. */
export const mostDepth = 64;

export function limitsOf(method: MethodName, role: Role): CallLimits {
  return role === 'projector' || role === 'kiosk' || role === 'delegate' ? watching : (carrying[method] ?? usual);
}
